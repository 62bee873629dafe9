import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { DeskSettingsController } from './http/desk-settings.controller';
import { DeskViewsController } from './http/desk-views.controller';
import { DeskSettings } from './use-cases/desk-settings.use-case';
import { DeskViews } from './use-cases/desk-views.use-case';
import { SavedQuery } from './use-cases/saved-query';

/** What belongs to the desk and not to a dossier. Owns desk_setting, desk_view, desk_presence. */
@Module({
  imports: [DossiersModule],
  controllers: [DeskSettingsController, DeskViewsController],
  providers: [DeskSettings, DeskViews, SavedQuery],
})
export class DeskHttpModule {}
