import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { ProcedureShelf } from '@modules/catalog';
import { DRAFT_COLUMNS, draftOf, draftRow, expiryOf, type Draft, type DraftRow } from '../persistence/draft-rows';
import { requestedProcedure } from './requested-procedure';

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
      const { version } = await requestedProcedure(this.procedures, procedureId, now);
      const [row] = await tx.query<DraftRow>(
        `INSERT INTO draft (id, account_id, procedure_version_id, data, version, created_at, updated_at, expires_at)
         VALUES ($1, $2, $3, $4, 1, $5, $5, ${expiryOf('$5')}) RETURNING ${DRAFT_COLUMNS}`,
        [this.ids.newId(), principal.accountId, version.id, JSON.stringify(data), new Date(now)],
      );
      return answer(201, row);
    });
  }

  /** @throws DomainError `draft.not_found` | `draft.expired` | `dossier.stale_version` when another device saved in between */
  async save(
    principal: Principal,
    key: CommandKey,
    change: { readonly id: string; readonly seen: number; readonly data: Draft['data'] },
  ): Promise<CommandAnswer<Draft>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = new Date(await databaseNow(tx));
      const [row] = await tx.query<DraftRow>(
        `UPDATE draft SET data = $3, version = version + 1, updated_at = $4, expires_at = ${expiryOf('$4')}
          WHERE id = $1 AND version = $2 AND dossier_id IS NULL AND expires_at > $4 RETURNING ${DRAFT_COLUMNS}`,
        [change.id, change.seen, JSON.stringify(change.data), now],
      );
      if (!row) {
        const before = draftOf(await draftRow(tx, change.id));
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
      const rows = await tx.query('DELETE FROM draft WHERE id = $1 AND dossier_id IS NULL RETURNING id', [id]);
      if (rows.length === 0) throw new DomainError('draft.not_found');
      return { status: 200, body: { id }, version: null };
    });
  }

  /** @throws DomainError `draft.not_found` */
  async read(principal: Principal, id: string): Promise<Draft> {
    return draftOf(await this.unitOfWork.read(principal, (tx) => draftRow(tx, id)));
  }

  async list(principal: Principal): Promise<readonly Draft[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<DraftRow>(
        `SELECT ${DRAFT_COLUMNS} FROM draft WHERE account_id = $1 AND dossier_id IS NULL ORDER BY updated_at DESC LIMIT 100`,
        [principal.accountId],
      ),
    );
    return rows.map(draftOf);
  }
}

function answer(status: number, row: DraftRow | undefined): CommandAnswer<Draft> {
  if (!row) throw new DomainError('draft.not_found');
  const draft = draftOf(row);
  return { status, body: draft, version: draft.version };
}
