import type { IntakeRecord } from './intake-record';
import type { FiledDossier } from './send-record';

/** What became of a form: a dossier of the house, or a record of this computer that will be one. */
export type Outcome =
  | { readonly kind: 'received'; readonly dossier: FiledDossier }
  | { readonly kind: 'kept'; readonly record: IntakeRecord };
