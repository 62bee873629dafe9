import type { Delivery } from '@kernel/dossier/dossier';
import type { DossierAnswers } from './dossier-answers';

/** A dossier as it is handed in. */
export interface Filing {
  readonly procedureId: string;
  /** ward of residence: receives ward procedures, and is where ward steps of district ones are done */
  readonly wardUnitId: string;
  readonly delivery: Delivery;
  readonly answers: DossierAnswers;
  /** what the procedure's own form asks beyond that; null when it came without: at the counter, on paper */
  readonly formAnswers: Readonly<Record<string, unknown>> | null;
  /** several documents of one paper are its pages in this order */
  readonly papers: readonly { readonly paper: string; readonly documentId: string }[];
  readonly draftId: string | null;
}
