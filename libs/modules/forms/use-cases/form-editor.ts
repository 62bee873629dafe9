import { Injectable } from '@nestjs/common';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { changeForm, nextVersion, type FormChange } from '@kernel/forms/change-form';
import type { Form } from '@kernel/forms/form-definition';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands } from '@platform/idempotency/commands';
import { FormShelf } from '../queries/form-shelf';

export interface KeptForm {
  readonly id: string;
  /** the last published, in force or announced */
  readonly version: number;
  readonly validFrom: string;
  readonly procedureIds: readonly string[];
  readonly isBeingEdited: boolean;
  /** changed in this house at least once: releases leave it alone */
  readonly isOwn: boolean;
}

export interface PublishedVersion {
  readonly version: number;
  readonly validFrom: string;
  /** the day before the next one; null: the last */
  readonly validTo: string | null;
  /** null: came with a release */
  readonly publishedBy: string | null;
}

export interface FormInHand {
  readonly last: Form;
  /** as edited so far; the last version where nobody has begun */
  readonly edited: Form;
  /** of the editing; 0 before it begins */
  readonly revision: number;
  readonly versions: readonly PublishedVersion[];
}

/** Which form, and how its editing stood when the reader saw it. */
export interface SeenForm {
  readonly formId: string;
  readonly revision: number;
}

interface EditRow {
  readonly definition: Form;
  readonly revision: number;
}

/** Changing a form in the house: a copy is edited, looked at, and published as the next version for everybody at once. */
@Injectable()
export class FormEditor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
    private readonly shelf: FormShelf,
  ) {}

  async list(principal: Principal): Promise<readonly KeptForm[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<KeptForm>(
        `SELECT form_id AS id, max(version) AS version, max(valid_from)::text AS "validFrom",
                bool_or(published_by IS NOT NULL) AS "isOwn",
                EXISTS (SELECT FROM form_edit e WHERE e.form_id = d.form_id) AS "isBeingEdited",
                ARRAY(SELECT u.procedure_id FROM form_use u WHERE u.form_id = d.form_id ORDER BY 1) AS "procedureIds"
           FROM form_definition d GROUP BY form_id ORDER BY form_id`,
      ),
    );
    return rows;
  }

  /** @throws DomainError `request.not_found` */
  async open(principal: Principal, formId: string): Promise<FormInHand> {
    return this.unitOfWork.read(principal, async (tx) => {
      const last = await lastVersion(tx, formId);
      const edit = await editOf(tx, formId);
      const versions = await tx.query<PublishedVersion>(
        `SELECT d.version, d.valid_from::text AS "validFrom", d.valid_to::text AS "validTo", o.name AS "publishedBy"
           FROM form_definition d LEFT JOIN officer o ON o.id = d.published_by
          WHERE d.form_id = $1 ORDER BY d.version DESC`,
        [formId],
      );
      return { last, edited: edit?.definition ?? last, revision: edit?.revision ?? 0, versions };
    });
  }

  /** @throws DomainError `request.not_found` | `form.edit_stale` and as `changeForm` */
  async change(
    principal: Principal,
    key: CommandKey,
    { seen, change }: { seen: SeenForm; change: FormChange },
  ): Promise<void> {
    await this.commands.once(principal, key, async (tx) => {
      const { last, edited, revision } = await inHand(tx, seen);
      const after = changeForm(edited, change);
      await tx.query(
        `INSERT INTO form_edit (form_id, based_on, definition, revision, edited_by, edited_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (form_id) DO UPDATE SET definition = excluded.definition, revision = excluded.revision,
           edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
        [
          seen.formId,
          last.version,
          JSON.stringify(after),
          revision + 1,
          principal.actor.id,
          new Date(await databaseNow(tx)),
        ],
      );
      return { status: 200, body: { revision: revision + 1 }, version: null };
    });
  }

  /**
   * For everybody from `validFrom` on; what was filled in before keeps its version, and a draft is asked only what is new.
   * @throws DomainError `request.not_found` | `form.edit_stale` and as `nextVersion`
   */
  async publish(
    principal: Principal,
    key: CommandKey,
    { seen, validFrom }: { readonly seen: SeenForm; readonly validFrom: string },
  ): Promise<void> {
    await this.commands.once(principal, key, async (tx) => {
      const { last, edited } = await inHand(tx, seen);
      const now = await databaseNow(tx);
      const next = nextVersion(last, edited, { validFrom, today: formatDate(localDayOf(now)) });
      await tx.query('UPDATE form_definition SET valid_to = $2::date - 1 WHERE form_id = $1 AND valid_to IS NULL', [
        next.id,
        validFrom,
      ]);
      await tx.query(
        `INSERT INTO form_definition (form_id, version, valid_from, definition, published_by, published_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [next.id, next.version, validFrom, JSON.stringify(next), principal.actor.id, new Date(now)],
      );
      await tx.query('DELETE FROM form_edit WHERE form_id = $1', [next.id]);
      return { status: 201, body: { version: next.version }, version: null };
    });
    await this.shelf.renew();
  }

  /** @throws DomainError `request.not_found` | `form.edit_stale` */
  async discard(principal: Principal, key: CommandKey, seen: SeenForm): Promise<void> {
    await this.commands.once(principal, key, async (tx) => {
      await inHand(tx, seen);
      await tx.query('DELETE FROM form_edit WHERE form_id = $1', [seen.formId]);
      return { status: 200, body: {}, version: null };
    });
  }
}

async function lastVersion(tx: Transaction, formId: string): Promise<Form> {
  const [row] = await tx.query<{ definition: Form }>(
    'SELECT definition FROM form_definition WHERE form_id = $1 ORDER BY version DESC LIMIT 1',
    [formId],
  );
  if (!row) throw new DomainError('request.not_found');
  return row.definition;
}

async function editOf(tx: Transaction, formId: string): Promise<EditRow | undefined> {
  const [row] = await tx.query<EditRow>('SELECT definition, revision FROM form_edit WHERE form_id = $1', [formId]);
  return row;
}

/** One editor at a time, and only what was seen is changed. */
async function inHand(
  tx: Transaction,
  seen: SeenForm,
): Promise<{ readonly last: Form; readonly edited: Form; readonly revision: number }> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`form:${seen.formId}`]);
  const last = await lastVersion(tx, seen.formId);
  const edit = await editOf(tx, seen.formId);
  const revision = edit?.revision ?? 0;
  if (revision !== seen.revision) throw new DomainError('form.edit_stale');
  return { last, edited: edit?.definition ?? last, revision };
}
