import { Injectable } from '@nestjs/common';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';
import { DossierStore } from '../persistence/dossier-store';
import { eventsOf } from './event-log';

/** All there is of a dossier: for papers issued to the person, which must say the same whoever prints them. */
export interface DossierRecord {
  readonly dossier: Dossier;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly lookupSecret: string;
  readonly events: readonly DossierEvent[];
}

@Injectable()
export class DossierRecordQuery {
  constructor(private readonly store: DossierStore) {}

  /** Under the caller's transaction and eyes. @throws DomainError `dossier.not_found` */
  async read(tx: Transaction, id: string): Promise<DossierRecord> {
    const loaded = await this.store.load(tx, id);
    if (!loaded) throw new DomainError('dossier.not_found');
    const { dossier, row } = loaded;
    return { dossier, answers: row.answers, lookupSecret: row.lookup_secret, events: await eventsOf(tx, id) };
  }
}
