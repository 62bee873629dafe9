import { Global, Module } from '@nestjs/common';
import { SiteAddress } from '../http/site-address';
import { ownSettings } from './own-settings';
import { Settings } from './settings';

/** The settings of this process, read once, and the addresses that follow from them. */
@Global()
@Module({
  providers: [{ provide: Settings, useFactory: ownSettings }, SiteAddress],
  exports: [Settings, SiteAddress],
})
export class SettingsModule {}
