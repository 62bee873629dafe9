export { RouteDossierHandler } from './jobs/route-dossier.handler';
export { RoutingWorkerModule } from './routing.module';
