import { Injectable } from '@nestjs/common';
import { canBeTakenBack } from '@kernel/dossier/last-move';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { addToOutbox } from '@platform/outbox/outbox';
import { PERFORM_BULK_ACT } from '../jobs/perform-bulk-act.job';
import {
  bulkItems,
  doneItems,
  insertBulkAct,
  loadBulkAct,
  waitAgain,
  type BulkAct,
  type BulkItem,
  type Chosen,
} from '../persistence/bulk-rows';
import type { BulkCommand } from './bulk-command';

export interface BulkProgress {
  readonly act: BulkAct;
  readonly items: readonly BulkItem[];
}

interface Started {
  readonly id: string;
  readonly total: number;
}

/** Acts on many dossiers: asked for once, done by the worker one after the other, told dossier by dossier. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `bulk.nothing_chosen` */
  async start(
    principal: Principal,
    key: CommandKey,
    command: BulkCommand,
    chosen: readonly Chosen[],
  ): Promise<CommandAnswer<Started>> {
    if (chosen.length === 0) throw new DomainError('bulk.nothing_chosen');
    return this.commands.once(principal, key, (tx) => this.begin(tx, principal, command, chosen));
  }

  /** Takes back what an act has passed on, dossier by dossier. @throws DomainError `request.not_found` | `dossier.nothing_to_take_back` */
  async takeBack(principal: Principal, key: CommandKey, id: string): Promise<CommandAnswer<Started>> {
    return this.commands.once(principal, key, async (tx) => {
      const { command } = await loadBulkAct(tx, id);
      const done = canBeTakenBack(command.action) ? await doneItems(tx, id) : [];
      if (done.length === 0) throw new DomainError('dossier.nothing_to_take_back');
      return this.begin(tx, principal, { action: 'take_back', input: { move: null } }, done);
    });
  }

  /** @throws DomainError `request.not_found` */
  async progress(principal: Principal, id: string): Promise<BulkProgress> {
    return this.unitOfWork.read(principal, async (tx) => ({
      act: await loadBulkAct(tx, id),
      items: await bulkItems(tx, id),
    }));
  }

  /** Tries those that failed again, and no other. @throws DomainError `request.not_found` | `bulk.nothing_failed` */
  async retry(principal: Principal, key: CommandKey, id: string): Promise<CommandAnswer<Started>> {
    return this.commands.once(principal, key, async (tx) => {
      await loadBulkAct(tx, id);
      const total = await waitAgain(tx, id);
      if (total === 0) throw new DomainError('bulk.nothing_failed');
      await addToOutbox(tx, [PERFORM_BULK_ACT.message({ bulkId: id })]);
      return { status: 202, body: { id, total }, version: null };
    });
  }

  private async begin(
    tx: Transaction,
    principal: Principal,
    command: BulkCommand,
    chosen: readonly Chosen[],
  ): Promise<CommandAnswer<Started>> {
    const id = this.ids.newId();
    const now = await databaseNow(tx);
    await insertBulkAct(tx, { id, command, principal, now }, chosen);
    await addToOutbox(tx, [PERFORM_BULK_ACT.message({ bulkId: id })]);
    return { status: 202, body: { id, total: chosen.length }, version: null };
  }
}
