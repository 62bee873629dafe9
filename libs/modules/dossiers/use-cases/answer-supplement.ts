import { hashOfAnswers } from '../persistence/event-encoding';
import { claimPapers } from './claim-papers';
import type { ActScene, PreparedAct } from './act-on-dossier';

export interface SupplementAnswerInput {
  readonly papers: readonly { readonly paper: string; readonly documentId: string }[];
  /** corrected answers; what is not named stays as it was */
  readonly corrections: Readonly<Record<string, string>>;
}

/** The answer to a request, before or after receipt: new papers claimed, corrections merged, both hashed into the event. */
export function answerSupplement(
  action: 'give_before_receipt' | 'answer_supplement',
  { papers, corrections }: SupplementAnswerInput,
) {
  return async ({ tx, dossier, answers, checkMay }: ActScene): Promise<PreparedAct> => {
    checkMay(action);
    const given = await claimPapers(tx, papers, dossier.id);
    const corrected = { ...answers, ...corrections };
    return { command: { action, input: { papers: given, answersHash: hashOfAnswers(corrected) } }, answers: corrected };
  };
}
