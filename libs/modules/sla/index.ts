export { SlaHttpModule, SlaWorkerModule } from './sla.module';
