import { createRoute, redirect } from '@tanstack/react-router';
import { dossierRoute } from '../dossier/dossier.route';
import { intakeRoute } from '../intake/intake.route';
import { settingsRoute } from '../settings/settings.route';
import { queueRoute } from '../queues/queue.route';
import { unitRoute } from '../unit/unit.route';
import { NotFoundScreen } from './error-screen';
import { frameRoute, rootRoute, signInRoute } from './frame-routes';

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    // The router takes a thrown redirect for the next place to go.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/queues/$queue', params: { queue: 'mine' } });
  },
});

/** Whatever else: said inside the frame, so that every other place is a press away. */
const elsewhereRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundScreen });

/** Every page of the desk. A feature adds its own route here; see the README of this application. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  frameRoute.addChildren([homeRoute, queueRoute, dossierRoute, intakeRoute, unitRoute, settingsRoute, elsewhereRoute]),
]);
