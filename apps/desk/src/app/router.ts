import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../client/query-client';
import { parsePlainSearch, plainSearchText } from './plain-search';
import { ErrorScreen, NotFoundScreen } from './error-screen';
import { routeTree } from './routes';

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  parseSearch: parsePlainSearch,
  stringifySearch: plainSearchText,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
