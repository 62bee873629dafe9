import { Injectable } from '@nestjs/common';
import { formatInstant, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { DomainError, type ErrorParams, type FieldFault } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import { answersOf, draftState, tasksOf, type DraftState, type Task } from '@kernel/forms/draft-state';
import type { Answers, Form } from '@kernel/forms/form-definition';
import { papersAsked, type PaperAsked } from '@kernel/forms/paper-rules';
import { ProcedureShelf, type PublishedProcedure } from '@modules/catalog';
import { CheckAnswers, FormShelf } from '@modules/forms';
import { OrganisationDirectory } from '@modules/organisation';
import type { Transaction } from '@platform/database/unit-of-work';
import type { DraftRow } from '../persistence/draft-rows';

/** A file on its way to a paper of a draft: arrived, refused, or neither yet. */
export interface DraftFile {
  readonly id: string;
  readonly paper: string;
  readonly name: string;
  readonly document: {
    readonly id: string;
    readonly mediaType: string;
    readonly size: number;
    readonly pageCount: number | null;
    readonly hasThumbnail: boolean;
  } | null;
  readonly fault: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
}

export interface DraftInHand {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly expiresAt: string;
  readonly published: PublishedProcedure;
  readonly form: Form;
  readonly state: DraftState;
  readonly answers: Answers;
  /** everything wrong with the answers as they are */
  readonly faults: readonly FieldFault[];
  readonly tasks: readonly Task[];
  readonly papers: readonly (PaperAsked & { readonly files: readonly DraftFile[] })[];
}

/** A draft with all that follows from what was typed so far. */
@Injectable()
export class DraftScene {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly forms: FormShelf,
    private readonly checking: CheckAnswers,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** The form a draft has to be filled in with today. @throws DomainError `procedure.*` | `form.unknown` */
  async formFor(row: DraftRow, now: Instant): Promise<{ readonly published: PublishedProcedure; readonly form: Form }> {
    const { procedureId } = await this.procedures.facts(row.procedure_version_id);
    const published = await this.procedures.inForce(procedureId, now);
    const form = await this.forms.formOf(procedureId, now);
    if (form === null) throw new DomainError('form.unknown', { form: procedureId });
    return { published, form };
  }

  async faults(form: Form, answers: Answers, now: Instant): Promise<readonly FieldFault[]> {
    const wardIds = new Set((await this.directory.wards()).map(({ id }) => id));
    return this.checking.faults(form, answers, { today: localDayOf(now), wardIds });
  }

  async of(tx: Transaction, row: DraftRow, now: Instant): Promise<DraftInHand> {
    const { published, form } = await this.formFor(row, now);
    const state = draftState(row.data);
    const answers = answersOf(form, state);
    const faults = await this.faults(form, answers, now);
    const files = await filesOf(tx, row.id);
    return {
      id: row.id,
      version: row.version,
      updatedAt: formatInstant(row.updated_at.getTime()),
      expiresAt: formatInstant(row.expires_at.getTime()),
      published,
      form,
      state,
      answers,
      faults,
      tasks: tasksOf(form, state, faults),
      papers: papersAsked(published.version.papers, form, answers).map((paper) => ({
        ...paper,
        files: files.filter((file) => file.paper === paper.key),
      })),
    };
  }
}

interface FileRow {
  readonly id: string;
  readonly paper: string;
  readonly name: string;
  readonly fault: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  readonly document_id: string | null;
  readonly media_type: string;
  readonly size: number;
  readonly page_count: number | null;
  readonly has_thumbnail: boolean;
}

async function filesOf(tx: Transaction, draftId: string): Promise<readonly DraftFile[]> {
  const rows = await tx.query<FileRow>(
    `SELECT p.id, p.paper, p.name, p.fault, p.document_id, d.media_type, d.size, c.page_count, c.thumbnail IS NOT NULL AS has_thumbnail
       FROM draft_paper p LEFT JOIN document d ON d.id = p.document_id LEFT JOIN stored_content c USING (sha256)
      WHERE p.draft_id = $1 ORDER BY p.paper, p.position, p.id`,
    [draftId],
  );
  return rows.map(({ id, paper, name, fault, document_id, media_type, size, page_count, has_thumbnail }) => ({
    id,
    paper,
    name,
    fault,
    document:
      document_id === null
        ? null
        : { id: document_id, mediaType: media_type, size, pageCount: page_count, hasThumbnail: has_thumbnail },
  }));
}
