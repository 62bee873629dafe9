import { defineJob } from '@platform/jobs/define-job';

/** Does an act on the dossiers chosen for it that still wait. */
export const PERFORM_BULK_ACT = defineJob<{ bulkId: string }>('bulk', 'perform-bulk-act');
