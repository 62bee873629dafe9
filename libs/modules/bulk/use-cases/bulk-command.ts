import type { DossierCommand } from '@kernel/dossier/dossier-commands';

/** Acts that can be asked of many dossiers at once: those whose input is the same for each. */
export const BULK_ACTIONS = ['receive', 'hand_over', 'take_over', 'endorse', 'sign'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
export type BulkCommand = DossierCommand<BulkAction | 'take_back'> | Redistribution;

/** Work given out anew by the head of a unit: one reason for all, for each its own step and officer. */
interface Redistribution {
  readonly action: 'reassign';
  readonly input: { readonly reason: string };
}

/** What is asked of one dossier alone. */
export interface ItemChoice {
  readonly step: number;
  readonly officerId: string;
}

/** The most dossiers of one bulk act; of a longer list the first are taken, and their number is told before. */
export const MOST_CHOSEN = 500;
