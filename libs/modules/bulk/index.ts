export { BulkHttpModule, BulkWorkerModule } from './bulk.module';
