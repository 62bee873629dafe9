import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { IdentityHttpModule } from '@modules/identity';
import { NotificationsModule } from '@modules/notifications';
import { OneTimeCodesController } from './http/one-time-codes.controller';
import { SweepCodes } from './jobs/sweep-codes.sweep';
import { CodeSender } from './use-cases/code-sender';
import { CodeHashes } from './use-cases/code-hashes';
import { OneTimeCodes } from './use-cases/one-time-codes.use-case';
import { ReturningFiler } from './use-cases/returning-filer';

/** Filing with a phone or an e-mail address instead of an account. Owns one_time_code. */
@Module({
  imports: [IdentityHttpModule, NotificationsModule, DossiersModule],
  providers: [CodeHashes, CodeSender, ReturningFiler, OneTimeCodes],
  exports: [OneTimeCodes],
})
export class ContactsModule {}

@Module({ imports: [ContactsModule, IdentityHttpModule], controllers: [OneTimeCodesController] })
export class ContactsHttpModule {}

@Module({ providers: [SweepCodes] })
export class ContactsWorkerModule {}
