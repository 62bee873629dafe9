import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-routes';

export const unitRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/unit',
  component: lazyRouteComponent(() => import('./unit-page'), 'UnitPage'),
});
