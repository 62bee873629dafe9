import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-routes';
import { queueSearchOf } from './queue-search';

export const queueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/queues/$queue',
  validateSearch: queueSearchOf,
  component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
});
