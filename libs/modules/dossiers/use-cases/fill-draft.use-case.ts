import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import {
  answersOf,
  changedOnPage,
  draftState,
  faultsOnPage,
  reconciled,
  typedOnPage,
  withPage,
  type DraftState,
} from '@kernel/forms/draft-state';
import type { Form, Page } from '@kernel/forms/form-definition';
import { typedOf } from '@kernel/forms/typed-answers';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { FormShelf } from '@modules/forms';
import { anyDraftRow, draftRow, expiryOf, type DraftRow } from '../persistence/draft-rows';
import { DraftScene, type DraftInHand } from '../queries/draft-scene';

/** A page of a draft as it was posted. */
export interface PostedPage {
  readonly page: string;
  readonly posted: Readonly<Record<string, unknown>>;
  /** its writer means it to be finished; what is typed is kept either way */
  readonly isDone: boolean;
}

export interface SavedPage {
  readonly draft: DraftInHand;
  readonly page: Page;
  /** what is wrong on this page */
  readonly faults: readonly FieldFault[];
}

/**
 * Filling in a draft, page by page. Saving is its own repetition: the same page twice is the same draft, so it needs no
 * key; and two devices on different pages do not disturb each other, because a page takes only its own boxes along.
 */
@Injectable()
export class FillDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: FormShelf,
    private readonly scene: DraftScene,
  ) {}

  /** A draft, brought to the form in force. @throws DomainError `draft.not_found` | `draft.expired` */
  async open(principal: Principal, id: string): Promise<DraftInHand> {
    return this.unitOfWork.write(principal, async (tx) => {
      const now = await databaseNow(tx);
      return this.scene.of(tx, await this.current(tx, id, now), now);
    });
  }

  /** What became of a draft: its dossier once it is filed, null before. @throws DomainError `draft.not_found` */
  async dossierOf(principal: Principal, id: string): Promise<string | null> {
    return (await this.unitOfWork.read(principal, (tx) => anyDraftRow(tx, id))).dossier_id;
  }

  /** Keeps a page. @throws DomainError `draft.not_found` | `draft.expired` | `request.not_found` for a page the form has not */
  async save(principal: Principal, id: string, { page: key, posted, isDone }: PostedPage): Promise<SavedPage> {
    return this.unitOfWork.write(principal, async (tx) => {
      const now = await databaseNow(tx);
      const row = await this.current(tx, id, now);
      const { form } = await this.scene.formFor(row, now);
      const page = form.pages.find((each) => each.key === key);
      if (!page) throw new DomainError('request.not_found');
      const state = draftState(row.data);
      const saved = withPage(state, page, { typed: this.merged(state, page, posted), isDone });
      const faults = faultsOnPage(page, await this.scene.faults(form, answersOf(form, saved), now));
      const kept = faults.length === 0 && isDone ? tidied(form, page, saved) : saved;
      const updated = await this.keep(tx, row, { ...kept, done: faults.length > 0 ? state.done : kept.done }, now);
      return { draft: await this.scene.of(tx, updated, now), page, faults };
    });
  }

  /** When only changed questions are asked, the rest of the page is what it was. */
  private merged(state: DraftState, page: Page, posted: PostedPage['posted']): DraftState['typed'] {
    const typed = typedOnPage(page.fields, posted);
    if (changedOnPage(page, state).length === 0) return typed;
    const before = typedOnPage(page.fields, state.typed);
    return { ...before, ...typed };
  }

  /** The draft, locked, under the form in force: brought there when it began under another version. */
  private async current(tx: Transaction, id: string, now: Instant): Promise<DraftRow> {
    const row = await draftRow(tx, id, 'FOR UPDATE');
    const { published, form } = await this.scene.formFor(row, now);
    const isCurrent = row.form_id === form.id && row.form_version === form.version;
    if (isCurrent && row.procedure_version_id === published.version.id) return row;
    const state = draftState(row.data);
    const before = row.form_id === null ? null : await this.forms.version(row.form_id, row.form_version ?? 0);
    const moved = before === null ? state : reconciled(before, form, state);
    const [updated] = await tx.query<DraftRow>(
      `UPDATE draft SET procedure_version_id = $2, form_id = $3, form_version = $4, data = $5, version = version + 1 WHERE id = $1
       RETURNING draft.*, false AS is_expired`,
      [id, published.version.id, form.id, form.version, JSON.stringify({ ...row.data, ...moved })],
    );
    return updated ?? row;
  }

  private async keep(tx: Transaction, row: DraftRow, state: DraftState, now: Instant): Promise<DraftRow> {
    const [updated] = await tx.query<DraftRow>(
      `UPDATE draft SET data = $2, version = version + 1, updated_at = $3, expires_at = ${expiryOf('$3')} WHERE id = $1
       RETURNING draft.*, false AS is_expired`,
      [row.id, JSON.stringify({ ...row.data, ...state }), new Date(now)],
    );
    return updated ?? row;
  }
}

/** A page that is right is shown again as it was understood: `0912 345 678`. */
function tidied(form: Form, page: Page, state: DraftState): DraftState {
  const understood = typedOf(page.fields, answersOf(form, state));
  const counts = Object.entries(state.typed).filter(([name]) => name.endsWith('#'));
  const others = withPage(state, page, { typed: {}, isDone: true });
  return { ...others, typed: { ...others.typed, ...Object.fromEntries(counts), ...understood } };
}
