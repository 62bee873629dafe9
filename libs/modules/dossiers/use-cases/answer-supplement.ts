import type { FiledPaper } from '@kernel/dossier/dossier';
import { claimDocuments } from '@modules/documents';
import { hashOfAnswers } from '../persistence/event-encoding';
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
  return async ({ tx, dossier, answers }: ActScene): Promise<PreparedAct> => {
    const hashes = await claimDocuments(
      tx,
      papers.map(({ documentId }) => documentId),
      dossier.id,
    );
    const given: readonly FiledPaper[] = papers.map((paper) => ({
      ...paper,
      sha256: hashes.get(paper.documentId) ?? '',
    }));
    const corrected = { ...answers, ...corrections };
    return { command: { action, input: { papers: given, answersHash: hashOfAnswers(corrected) } }, answers: corrected };
  };
}
