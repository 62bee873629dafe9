/** What robots read of the API's answers: the fields a person would look at. */
export interface SeenDossier {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly procedureId: string;
  readonly delivery: 'counter' | 'post' | 'online';
  readonly isOverdue: boolean;
  readonly answers: { readonly applicant?: { readonly fullName?: string } };
  readonly steps: readonly SeenStep[];
  readonly availableActions: readonly string[];
  readonly timeline: readonly SeenEvent[];
}

export interface SeenStep {
  readonly no: number;
  readonly action: string;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly state: string;
}

export interface SeenEvent {
  readonly seq: number;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface SeenProcedure {
  readonly id: string;
  readonly nameVi: string;
  readonly serviceLevel: number;
  readonly route: readonly { readonly action: string; readonly deskRef: string }[];
  readonly papers: readonly {
    readonly key: string;
    readonly nameVi: string;
    readonly presentOnly: boolean;
    readonly conditionVi: string | null;
  }[];
}

/** What a filing answers: the receipt somebody keeps. */
export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly lookupSecret: string;
  readonly state: string;
}

export interface DossierPage {
  readonly items: readonly { readonly id: string; readonly number: string }[];
  readonly next: string | null;
}

/** How often something has happened to a dossier. */
export function timesOf(dossier: Pick<SeenDossier, 'timeline'>, type: string): number {
  return dossier.timeline.filter((event) => event.type === type).length;
}
