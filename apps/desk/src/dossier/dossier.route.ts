import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-routes';

export const dossierRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dossiers/$id',
  component: lazyRouteComponent(() => import('./dossier-page'), 'DossierPage'),
});
