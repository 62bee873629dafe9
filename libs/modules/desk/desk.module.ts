import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { RoutingModule } from '@modules/routing';
import { LiveController } from './http/live.controller';
import { ReassignController } from './http/reassign.controller';
import { DeskSettingsController } from './http/desk-settings.controller';
import { DeskViewsController } from './http/desk-views.controller';
import { ForgetPresence } from './jobs/forget-presence.sweep';
import { DeskStream } from './stream/desk-stream';
import { NewsDesk } from './stream/news';
import { DeskSettings } from './use-cases/desk-settings.use-case';
import { DeskViews } from './use-cases/desk-views.use-case';
import { Presence } from './use-cases/presence.use-case';
import { SavedQuery } from './use-cases/saved-query';

/** What belongs to the desk and not to a dossier. Owns desk_setting, desk_view, desk_presence. */
@Module({
  imports: [DossiersModule, RoutingModule],
  controllers: [DeskSettingsController, DeskViewsController, ReassignController, LiveController],
  providers: [DeskSettings, DeskViews, SavedQuery, Presence, NewsDesk, DeskStream],
})
export class DeskHttpModule {}

@Module({ providers: [ForgetPresence, Presence] })
export class DeskWorkerModule {}
