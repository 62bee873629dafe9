import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../client/me';
import { refusalCode } from '../client/problem';
import { settingsQuery } from '../settings/desk-settings';
import { ErrorScreen, NotFoundScreen } from './error-screen';
import { Frame } from './frame';

interface RouterContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: ErrorScreen,
  notFoundComponent: NotFoundScreen,
});

/** The frame around every page of a signed-in officer: a feature's routes have this for a parent. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    // Known before the first list: rows read with another page size would be shown, and taken away again.
    const settings = queryClient.query({ ...settingsQuery, staleTime: 'static' }).catch(() => undefined);
    try {
      await queryClient.query({ ...meQuery, staleTime: 'static' });
      await settings;
    } catch (error) {
      if (refusalCode(error) !== 'session.required') throw error;
      // The router takes a thrown redirect for the next place to go.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
  component: Frame,
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Only a place of the desk: an address from elsewhere must not be where a sign-in leads.
  validateSearch: ({ to }): { readonly to?: string | undefined } => ({
    to: typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined,
  }),
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});
