import { commandsPage } from './commands';
import { errorsPage } from './errors';
import { lifeCyclePage } from './life-cycle';
import { routesPage } from './routes';

/** File in `docs/generated` → its text as the code says it today. */
export const GENERATED_PAGES: Readonly<Record<string, () => string>> = {
  'commands.md': commandsPage,
  'errors.md': errorsPage,
  'life-cycle.md': lifeCyclePage,
  'routes.md': routesPage,
};
