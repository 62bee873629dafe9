export { RouteDossierHandler } from './jobs/route-dossier.handler';
export { RoutingModule, RoutingWorkerModule } from './routing.module';
export { ChooseNext } from './use-cases/choose-next';
export { Reassign } from './use-cases/reassign';
