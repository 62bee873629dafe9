import type { Correction } from '@kernel/dossier/answer-points';
import type { Answers } from '@kernel/forms/form-definition';

/** Who asks, and for what: the person's data of a dossier, kept beside it and never in an event. */
export interface DossierAnswers {
  readonly applicant: {
    readonly fullName: string;
    readonly phone: string;
    readonly email?: string;
    readonly citizenNumber?: string;
    readonly address: string;
  };
  readonly subject: string;
  readonly note?: string;
  /** the filled e-form, with the version it was filled in; absent when the dossier came without one */
  readonly form?: { readonly id: string; readonly version: number; readonly answers: Answers };
  /** answers given anew, as they were and as they are, with the number of the request that asked */
  readonly corrected?: readonly AnswerCorrected[];
  /** what the fee depends on, as the person says it */
  readonly fee?: { readonly exemption?: string; readonly copies?: number; readonly eventDate?: string };
}

export interface AnswerCorrected extends Correction {
  readonly request: number;
}
