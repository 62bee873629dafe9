export { ContactsHttpModule, ContactsModule, ContactsWorkerModule } from './contacts.module';
export { OneTimeCodes } from './use-cases/one-time-codes.use-case';
export type { ComeBack } from './use-cases/returning-filer';
