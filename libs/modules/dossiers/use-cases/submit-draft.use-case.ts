import { Injectable } from '@nestjs/common';
import type { Delivery } from '@kernel/dossier/dossier';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { CORE_KEYS } from '@kernel/forms/form-definition';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { anyDraftRow } from '../persistence/draft-rows';
import { DraftScene, type DraftFile, type DraftInHand } from '../queries/draft-scene';
import type { DossierAnswers } from './dossier-answers';
import { FileDossier } from './file-dossier.use-case';
import type { Filing } from './filing';

/** A draft becomes a dossier, once: its own id is the key, so a second press, a reload or a restored tab is the same act. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly commands: Commands,
    private readonly scene: DraftScene,
    private readonly filing: FileDossier,
  ) {}

  /**
   * @throws DomainError `draft.*` | `request.invalid` naming each answer at fault | `document.still_coming` |
   * `document.refused_before` | whatever filing refuses
   */
  async submit(principal: Principal, draftId: string): Promise<CommandAnswer<{ readonly id: string }>> {
    const key = { key: draftId, route: 'submit draft', requestHash: '' };
    return this.commands.once<{ readonly id: string }>(principal, key, async (tx, kept) => {
      const row = await anyDraftRow(tx, draftId, 'FOR UPDATE');
      if (row.dossier_id !== null) return { status: 200, body: { id: row.dossier_id }, version: null };
      if (row.is_expired) throw new DomainError('draft.expired');
      const now = await databaseNow(tx);
      const draft = await this.scene.of(tx, row, now);
      const faults = [...draft.faults, ...changedFaults(draft), ...fileFaults(draft)];
      if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
      return this.filing.fileIn(tx, { principal, filing: filingOf(draft), channel: 'online', now, kept });
    });
  }
}

/** A question that changed under the draft is not answered by what was said to the old one. */
function changedFaults({ state }: DraftInHand): readonly FieldFault[] {
  return state.changed.map((field) => ({ field, code: 'field.required' }));
}

/** Nothing is filed while a file is under way or was refused. */
function fileFaults({ papers }: DraftInHand): readonly FieldFault[] {
  return papers.flatMap(({ key, files }) =>
    files.flatMap(({ name, document, fault }): readonly FieldFault[] => {
      if (document !== null) return [];
      const code = fault === null ? 'document.still_coming' : 'document.refused_before';
      return [{ field: `papers.${key}`, code, params: { name } }];
    }),
  );
}

/** What was checked against the form, as a dossier is handed in. */
function filingOf({ id, published, answers, papers }: DraftInHand): Filing {
  // A form of its own says itself what the dossier is about (`subjectOf`).
  const {
    applicant,
    wardId,
    delivery,
    subject = '',
    note,
  } = answers as unknown as Omit<DossierAnswers, 'subject'> & {
    readonly subject?: string;
    readonly wardId: string;
    readonly delivery: Delivery;
  };
  const own = Object.entries(answers).filter(([key]) => !CORE_KEYS.some((core) => core === key));
  const arrived = papers.flatMap(({ key, files }) => files.map((file) => ({ key, file })));
  return {
    procedureId: published.procedure.id,
    wardUnitId: wardId,
    delivery,
    answers: { applicant, subject, ...(note === undefined ? {} : { note }) },
    formAnswers: Object.fromEntries(own),
    papers: arrived.flatMap(({ key, file }) => documentOf(key, file)),
    draftId: id,
  };
}

function documentOf(paper: string, { document }: DraftFile): Filing['papers'] {
  return document === null ? [] : [{ paper, documentId: document.id }];
}
