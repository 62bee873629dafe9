import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-routes';

export const queueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/queues/$queue',
  component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
});
