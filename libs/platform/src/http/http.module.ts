import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PermitCheck, PermitGuard } from './permit';

/** The first wall around every route. */
@Module({
  imports: [DiscoveryModule],
  providers: [PermitCheck, { provide: APP_GUARD, useClass: PermitGuard }],
  exports: [PermitCheck],
})
export class HttpModule {}
