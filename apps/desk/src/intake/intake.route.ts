import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-routes';

export const intakeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/intake',
  component: lazyRouteComponent(() => import('./intake-page'), 'IntakePage'),
});
