import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { RoutingModule } from '@modules/routing';
import { ReassignController } from './http/reassign.controller';
import { DeskSettingsController } from './http/desk-settings.controller';
import { DeskViewsController } from './http/desk-views.controller';
import { DeskSettings } from './use-cases/desk-settings.use-case';
import { DeskViews } from './use-cases/desk-views.use-case';
import { Reassign } from './use-cases/reassign';
import { SavedQuery } from './use-cases/saved-query';

/** What belongs to the desk and not to a dossier. Owns desk_setting, desk_view, desk_presence. */
@Module({
  imports: [DossiersModule, RoutingModule],
  controllers: [DeskSettingsController, DeskViewsController, ReassignController],
  providers: [DeskSettings, DeskViews, SavedQuery, Reassign],
})
export class DeskHttpModule {}
