import { Injectable } from '@nestjs/common';
import { correctable, questionAsked, type Correction } from '@kernel/dossier/answer-points';
import { openSupplement, type SupplementPoint } from '@kernel/dossier/dossier';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { refuseField } from '@kernel/errors/domain-error';
import type { Answers } from '@kernel/forms/form-definition';
import { hashOfAnswers } from '../persistence/event-encoding';
import type { ActRequest, ActScene, PreparedAct } from './act-on-dossier';
import { claimPapers } from './claim-papers';
import type { DossierAnswers } from './dossier-answers';
import { DossierMatter } from './dossier-matter';

export interface SupplementAnswerInput {
  readonly papers: readonly { readonly paper: string; readonly documentId: string }[];
  /** answers given anew, by the path of the question; what is not named stays as it was */
  readonly corrections: Answers;
}

type Asking = Extract<DossierCommand, { readonly action: 'ask_before_receipt' | 'request_supplement' }>;

/** Supplements: what can be asked for, and the one answer to all of it, before receipt and after. */
@Injectable()
export class Supplements {
  constructor(private readonly matter: DossierMatter) {}

  /** A question that is not there could never be answered. @throws DomainError `dossier.point_unknown` at the point */
  ask(command: Asking): ActRequest['prepare'] {
    return async ({ dossier, answers, checkMay }: ActScene): Promise<PreparedAct> => {
      checkMay(command.action);
      const { form } = await this.matter.of(dossier, answers);
      const questions = new Set(correctable(form).map(({ path }) => path));
      command.input.points.forEach((point: SupplementPoint, index) => {
        const path = questionAsked(point);
        if (path !== null && !questions.has(path)) refuseField(`points.${index}.target`, 'dossier.point_unknown');
      });
      return { command };
    };
  }

  /** New papers claimed, answers corrected; both are hashed into the event, which names the questions and not the answers. */
  answer(action: 'give_before_receipt' | 'answer_supplement', { papers, corrections }: SupplementAnswerInput) {
    return async ({ tx, dossier, answers, now, checkMay }: ActScene): Promise<PreparedAct> => {
      checkMay(action);
      const given = await claimPapers(tx, papers, dossier.id);
      const before = answers as unknown as DossierAnswers;
      const corrected = await this.matter.correct(dossier, before, corrections, now);
      const no = openSupplement(dossier)?.no ?? 0;
      const after = withHistory(corrected.answers, corrected.corrections, no);
      const answered = corrected.corrections.filter(({ after: value }) => value !== null).map(({ target }) => target);
      const input = { papers: given, answersHash: hashOfAnswers(after), answered };
      return { command: { action, input }, answers: { ...after } };
    };
  }
}

/** What the officers compare: each answer as it was and as it is. Kept with the person's data, and erased with it. */
function withHistory(answers: DossierAnswers, changes: readonly Correction[], request: number): DossierAnswers {
  if (changes.length === 0) return answers;
  const corrected = changes.map((change) => ({ request, ...change }));
  return { ...answers, corrected: [...(answers.corrected ?? []), ...corrected] };
}
