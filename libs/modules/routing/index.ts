export { RoutingWorkerModule } from './routing.module';
