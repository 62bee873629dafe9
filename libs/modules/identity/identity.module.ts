import { Module } from '@nestjs/common';
import { PrincipalSource } from '@platform/auth/principal-source';
import { OrganisationModule } from '@modules/organisation';
import { IdentityController } from './http/identity.controller';
import { SessionCookie } from './http/session-cookie';
import { Profiles } from './queries/profiles.query';
import { ContactAccounts } from './use-cases/contact-accounts';
import { PasswordGate } from './use-cases/password-gate';
import { RegisterCitizen } from './use-cases/register-citizen.use-case';
import { Sessions } from './use-cases/sessions';
import { SweepSessions } from './jobs/sweep-sessions.sweep';

/** Accounts and sessions. Owns account, session. */
@Module({
  imports: [OrganisationModule],
  controllers: [IdentityController],
  providers: [
    PasswordGate,
    Sessions,
    RegisterCitizen,
    ContactAccounts,
    SessionCookie,
    Profiles,
    { provide: PrincipalSource, useExisting: Sessions },
  ],
  exports: [PrincipalSource, Sessions, RegisterCitizen, ContactAccounts, SessionCookie, Profiles],
})
export class IdentityHttpModule {}

@Module({ imports: [OrganisationModule], providers: [PasswordGate, Sessions, SweepSessions] })
export class IdentityWorkerModule {}
