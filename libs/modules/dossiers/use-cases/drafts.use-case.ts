import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { ProcedureShelf } from '@modules/catalog';

/** How long an untouched draft is kept [days]. */
const KEPT_DAYS = 60;

export interface Draft {
  readonly id: string;
  readonly procedureVersionId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

interface DraftRow {
  readonly id: string;
  readonly procedure_version_id: string;
  readonly data: Record<string, unknown>;
  readonly version: number;
  readonly updated_at: Date;
  readonly expires_at: Date;
}

const COLUMNS = 'id, procedure_version_id, data, version, updated_at, expires_at';

/** Drafts are private notes of their owner: changed freely, seen by nobody else, no evidence of anything. */
@Injectable()
export class Drafts {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: ProcedureShelf,
    private readonly ids: IdSource,
  ) {}

  async begin(
    principal: Principal,
    key: CommandKey,
    procedureId: string,
    data: Draft['data'],
  ): Promise<CommandAnswer<Draft>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = await databaseNow(tx);
      const { version } = await this.procedures.inForce(procedureId, now);
      const [row] = await tx.query<DraftRow>(
        `INSERT INTO draft (id, account_id, procedure_version_id, data, version, created_at, updated_at, expires_at)
         VALUES ($1, $2, $3, $4, 1, $5, $5, $5::timestamptz + interval '${KEPT_DAYS} days') RETURNING ${COLUMNS}`,
        [this.ids.newId(), principal.accountId, version.id, JSON.stringify(data), new Date(now)],
      );
      return answer(201, row);
    });
  }

  /** @throws DomainError `draft.not_found` | `dossier.stale_version` when another device saved in between */
  async save(
    principal: Principal,
    key: CommandKey,
    change: { readonly id: string; readonly seen: number; readonly data: Draft['data'] },
  ): Promise<CommandAnswer<Draft>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = new Date(await databaseNow(tx));
      const [row] = await tx.query<DraftRow>(
        `UPDATE draft SET data = $3, version = version + 1, updated_at = $4, expires_at = $4::timestamptz + interval '${KEPT_DAYS} days'
          WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
        [change.id, change.seen, JSON.stringify(change.data), now],
      );
      if (!row) {
        const before = draftOf(
          (await tx.query<DraftRow>(`SELECT ${COLUMNS} FROM draft WHERE id = $1`, [change.id]))[0],
        );
        throw new DomainError('dossier.stale_version', {
          by: principal.name,
          at: before.updatedAt,
          event: 'draft',
          version: before.version,
        });
      }
      return answer(200, row);
    });
  }

  async discard(principal: Principal, key: CommandKey, id: string): Promise<CommandAnswer<{ readonly id: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      const rows = await tx.query('DELETE FROM draft WHERE id = $1 RETURNING id', [id]);
      if (rows.length === 0) throw new DomainError('draft.not_found');
      return { status: 200, body: { id }, version: null };
    });
  }

  /** @throws DomainError `draft.not_found` */
  async read(principal: Principal, id: string): Promise<Draft> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<DraftRow>(`SELECT ${COLUMNS} FROM draft WHERE id = $1`, [id]),
    );
    return draftOf(row);
  }

  async list(principal: Principal): Promise<readonly Draft[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<DraftRow>(`SELECT ${COLUMNS} FROM draft WHERE account_id = $1 ORDER BY updated_at DESC LIMIT 100`, [
        principal.accountId,
      ]),
    );
    return rows.map(draftOf);
  }
}

function answer(status: number, row: DraftRow | undefined): CommandAnswer<Draft> {
  const draft = draftOf(row);
  return { status, body: draft, version: draft.version };
}

/** @throws DomainError `draft.not_found` */
function draftOf(row: DraftRow | undefined): Draft {
  if (!row) throw new DomainError('draft.not_found');
  const { id, procedure_version_id, data, version, updated_at, expires_at } = row;
  return {
    id,
    procedureVersionId: procedure_version_id,
    data,
    version,
    updatedAt: formatInstant(updated_at.getTime()),
    expiresAt: formatInstant(expires_at.getTime()),
  };
}
