export { IdentityHttpModule, IdentityWorkerModule } from './identity.module';
export { SessionCookie } from './http/session-cookie';
export { ContactAccounts } from './use-cases/contact-accounts';
export { PasswordGate } from './use-cases/password-gate';
export { RegisterCitizen } from './use-cases/register-citizen.use-case';
export { Sessions } from './use-cases/sessions';
export { Profiles } from './queries/profiles.query';
export { RegisterDto } from './http/identity.dto';
