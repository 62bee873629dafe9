/**
 * The states of domain.md §2.2 with the national synchronisation codes 1–10 (§2.1). `stage` groups them for lists:
 * before receipt, open (received and not resolved), resolved, ended. Overdue is computed, never a state.
 */
export interface StateFacts {
  readonly nationalCode: number | null;
  readonly stage: 'before_receipt' | 'open' | 'resolved' | 'ended';
  /** whose turn it is */
  readonly waitsFor: 'citizen' | 'desk' | 'unit' | 'nobody';
}

export const DOSSIER_STATES = {
  draft: { nationalCode: null, stage: 'before_receipt', waitsFor: 'citizen' },
  submitted: { nationalCode: 1, stage: 'before_receipt', waitsFor: 'desk' },
  supplement_before: { nationalCode: 5, stage: 'before_receipt', waitsFor: 'citizen' },
  not_received: { nationalCode: 3, stage: 'ended', waitsFor: 'nobody' },
  closed: { nationalCode: 3, stage: 'ended', waitsFor: 'nobody' },
  received: { nationalCode: 2, stage: 'open', waitsFor: 'unit' },
  in_process: { nationalCode: 4, stage: 'open', waitsFor: 'unit' },
  supplement: { nationalCode: 5, stage: 'open', waitsFor: 'citizen' },
  fee_pending: { nationalCode: 6, stage: 'open', waitsFor: 'citizen' },
  withdraw_requested: { nationalCode: 7, stage: 'open', waitsFor: 'desk' },
  withdrawn: { nationalCode: 7, stage: 'ended', waitsFor: 'nobody' },
  stopped: { nationalCode: 8, stage: 'ended', waitsFor: 'nobody' },
  refused: { nationalCode: 9, stage: 'resolved', waitsFor: 'citizen' },
  approved: { nationalCode: 9, stage: 'resolved', waitsFor: 'citizen' },
  returned: { nationalCode: 10, stage: 'ended', waitsFor: 'nobody' },
} as const satisfies Readonly<Record<string, StateFacts>>;

export type DossierState = keyof typeof DOSSIER_STATES;

export const ALL_STATES = Object.keys(DOSSIER_STATES) as readonly DossierState[];

/** Groups of a citizen's own list: what needs the citizen, what is under way, what is over. */
export const CITIZEN_GROUPS = ['needs_you', 'under_way', 'over'] as const;
export type CitizenGroup = (typeof CITIZEN_GROUPS)[number];

export function citizenGroupOf(state: DossierState): CitizenGroup {
  const { waitsFor } = DOSSIER_STATES[state];
  return waitsFor === 'citizen' ? 'needs_you' : waitsFor === 'nobody' ? 'over' : 'under_way';
}

export function isEnded(state: DossierState): boolean {
  return DOSSIER_STATES[state].stage === 'ended';
}
