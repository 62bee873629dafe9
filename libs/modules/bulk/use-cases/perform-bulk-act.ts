import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ActOnDossier, takeBack, type ActRequest } from '@modules/dossiers';
import { Reassign } from '@modules/routing';
import { bulkItems, loadBulkAct, noteOutcome, type BulkAct, type BulkItem } from '../persistence/bulk-rows';
import type { BulkCommand, ItemChoice } from './bulk-command';

/**
 * Does what was asked of each dossier that waits: one act, one transaction, one outcome, as if the officer had done
 * it by hand. Delivered twice or broken off in between, each act happens once: its key is the item and the attempt.
 */
@Injectable()
export class PerformBulkAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: ActOnDossier,
    private readonly reassigning: Reassign,
  ) {}

  async perform(bulkId: string): Promise<void> {
    const found = await this.unitOfWork.read(SYSTEM, async (tx) => ({
      act: await loadBulkAct(tx, bulkId),
      items: await bulkItems(tx, bulkId),
    }));
    for (const item of found.items.filter(({ state }) => state === 'waiting')) {
      const outcome = await this.act(found.act, item);
      await this.unitOfWork.write(SYSTEM, (tx) => noteOutcome(tx, bulkId, item, outcome));
    }
  }

  /** A refusal is an outcome; a database that is away is the job's to try again. */
  private async act(
    { id, command, principal }: BulkAct,
    { no, attempt, dossierId, seenVersion, choice }: BulkItem,
  ): Promise<{ readonly version: number } | { readonly refusal: DomainError }> {
    const key = { key: `${id}-${no}-${attempt}`, route: `BULK ${command.action}`, requestHash: '' };
    try {
      const request =
        command.action === 'take_back'
          ? { seenVersion: null, prepare: takeBack(seenVersion) }
          : { seenVersion, prepare: this.preparation(command, choice) };
      const { body } = await this.acts.act(key, { principal, dossierId, ...request });
      return { version: body.version };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { refusal: error };
      throw error;
    }
  }

  private preparation(command: BulkCommand, choice: ItemChoice | null): ActRequest['prepare'] {
    if (command.action !== 'reassign') return () => ({ command });
    if (choice === null) throw new Error('a step to give to somebody else is chosen for each dossier');
    return this.reassigning.prepare({ ...choice, ...command.input });
  }
}
