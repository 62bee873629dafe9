export { errorPage } from './error-page';
export { PortalModule, servePortalAssets } from './portal.module';
