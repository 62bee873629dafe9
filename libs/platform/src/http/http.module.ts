import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { FormGuard } from './form.guard';
import { LastRequests } from './last-requests';
import { PermitCheck, PermitGuard } from './permit';

/** The first wall around every route. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    PermitCheck,
    LastRequests,
    { provide: APP_GUARD, useClass: PermitGuard },
    { provide: APP_GUARD, useClass: FormGuard },
  ],
  exports: [PermitCheck],
})
export class HttpModule {}
