import { Injectable } from '@nestjs/common';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import type { DeskQueue } from '@modules/dossiers';
import { SavedQuery } from './saved-query';

export interface ViewWish {
  readonly name: string;
  readonly queue: DeskQueue;
  readonly query: string;
  readonly scope: 'own' | 'unit';
}

export interface SavedView extends ViewWish {
  readonly id: string;
  readonly ownerId: string;
}

interface ViewRow extends Omit<SavedView, 'ownerId'> {
  readonly officer_id: string;
}

/** More would not be found again. */
const MOST = 50;

/** Lists an officer keeps by name, for themselves or for the whole unit. */
@Injectable()
export class DeskViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
    private readonly ids: IdSource,
    private readonly queries: SavedQuery,
  ) {}

  /** The own ones and those shared in the units one works in, by name. */
  async list(principal: Principal): Promise<readonly SavedView[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<ViewRow>(
        `SELECT id, officer_id, name, queue, query, scope FROM desk_view
          WHERE account_id = $1 OR (scope = 'unit' AND unit_id = ANY($2)) ORDER BY lower(name), id`,
        [principal.accountId, unitsOf(principal)],
      ),
    );
    return rows.map(({ officer_id, ...view }) => ({ ...view, ownerId: officer_id }));
  }

  /** @throws DomainError `request.invalid` | `desk.view_name_taken` | `desk.too_many_views` */
  async save(principal: Principal, key: CommandKey, wish: ViewWish): Promise<CommandAnswer<SavedView>> {
    await this.queries.check(wish.queue, wish.query);
    return this.commands.once(principal, key, async (tx) => {
      await this.checkNames(tx, principal, { name: wish.name, id: null });
      const id = this.ids.newId();
      const [unitId] = unitsOf(principal);
      await tx.query(
        `INSERT INTO desk_view (id, account_id, officer_id, unit_id, scope, name, queue, query, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          principal.accountId,
          principal.actor.id,
          unitId,
          wish.scope,
          wish.name,
          wish.queue,
          wish.query,
          new Date(await databaseNow(tx)),
        ],
      );
      return { status: 201, body: { ...wish, id, ownerId: principal.actor.id }, version: null };
    });
  }

  /** @throws DomainError as `save`; `request.not_found` | `permission.denied` for another's */
  async change(principal: Principal, key: CommandKey, id: string, wish: ViewWish): Promise<CommandAnswer<SavedView>> {
    await this.queries.check(wish.queue, wish.query);
    return this.commands.once(principal, key, async (tx) => {
      await this.checkOwn(tx, principal, id);
      await this.checkNames(tx, principal, { name: wish.name, id });
      await tx.query(
        'UPDATE desk_view SET scope = $2, name = $3, queue = $4, query = $5, changed_at = $6 WHERE id = $1',
        [id, wish.scope, wish.name, wish.queue, wish.query, new Date(await databaseNow(tx))],
      );
      return { status: 200, body: { ...wish, id, ownerId: principal.actor.id }, version: null };
    });
  }

  /** @throws DomainError `request.not_found` | `permission.denied` for another's */
  async remove(principal: Principal, key: CommandKey, id: string): Promise<CommandAnswer<{ readonly id: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      await this.checkOwn(tx, principal, id);
      await tx.query('DELETE FROM desk_view WHERE id = $1', [id]);
      return { status: 200, body: { id }, version: null };
    });
  }

  private async checkOwn(tx: Transaction, { accountId }: Principal, id: string): Promise<void> {
    const [row] = await tx.query<{ account_id: string }>('SELECT account_id FROM desk_view WHERE id = $1', [id]);
    if (!row) throw new DomainError('request.not_found');
    if (row.account_id !== accountId) throw new DomainError('permission.denied');
  }

  /** One at a time for an account, or two at once would both find the name free. */
  private async checkNames(
    tx: Transaction,
    { accountId }: Principal,
    { name, id }: { readonly name: string; readonly id: string | null },
  ): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`desk-views:${accountId}`]);
    const rows = await tx.query<{ id: string; is_same: boolean }>(
      'SELECT id, lower(name) = lower($2) AS is_same FROM desk_view WHERE account_id = $1',
      [accountId, name],
    );
    if (rows.some((row) => row.is_same && row.id !== id)) refuseField('name', 'desk.view_name_taken');
    if (id === null && rows.length >= MOST) throw new DomainError('desk.too_many_views', { most: MOST });
  }
}

/** The own unit first: an officer's own roles come before those stood in for. */
function unitsOf({ actor }: Principal): readonly string[] {
  return [...new Set(actor.grants.map(({ unitId }) => unitId))];
}
