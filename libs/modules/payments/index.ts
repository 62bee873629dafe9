export { PaymentsHttpModule, PaymentsWorkerModule } from './payments.module';
