import { defineJob } from '@platform/jobs/define-job';

/** Asks the routing worker to look at a dossier that waits for its next desk. */
export const ROUTE_DOSSIER = defineJob<{ dossierId: string }>('routing', 'route-dossier');
