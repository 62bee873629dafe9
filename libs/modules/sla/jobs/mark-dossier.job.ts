import { defineJob } from '@platform/jobs/define-job';

/** Asks the escalation ladder to look at a dossier that is due soon or overdue. */
export const MARK_DOSSIER = defineJob<{ dossierId: string }>('sla', 'mark-dossier');
