import { Injectable } from '@nestjs/common';
import { availableActions, standingFor, type DecisionContext } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import { DomainError } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { CalendarShelf, OfficerRoster } from '@modules/organisation';
import { DossierStore } from '../persistence/dossier-store';

/** A dossier chosen for an act, and why the act is not open to the reader on it now; null when it is. */
export interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicantName: string;
  readonly obstacle: ErrorCode | null;
}

/** Dossiers chosen one by one: those the reader may see, in the order given. */
@Injectable()
export class SelectDossiers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError `dossier.not_found` for one that is not there, or not for these eyes */
  async chosen(principal: Principal, ids: readonly string[]): Promise<readonly Omit<Candidate, 'obstacle'>[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ id: string; number: string; version: number; applicant_name: string }>(
        'SELECT id, number, version, applicant_name FROM dossier WHERE id = ANY($1::uuid[])',
        [ids],
      ),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return [...new Set(ids)].map((id) => {
      const row = byId.get(id);
      if (!row) throw new DomainError('dossier.not_found');
      return { id, number: row.number, version: row.version, applicantName: row.applicant_name };
    });
  }

  /** The same with what stands in the way of the act, by the table that will decide it. */
  async candidates(principal: Principal, ids: readonly string[], action: DossierAction): Promise<readonly Candidate[]> {
    const chosen = await this.chosen(principal, ids);
    const book = await this.calendars.current();
    return this.unitOfWork.read(principal, async (tx) => {
      const now = await databaseNow(tx);
      const actor = await this.roster.actor(tx, principal.actor.id, now);
      const candidates: Candidate[] = [];
      for (const each of chosen) {
        const loaded = await this.store.load(tx, each.id);
        if (!loaded) throw new DomainError('dossier.not_found');
        const procedure = await this.procedures.facts(loaded.dossier.versionId);
        const context = { actor, now, book, procedure };
        candidates.push({ ...each, obstacle: obstacleTo(action, loaded.dossier, context) });
      }
      return candidates;
    });
  }
}

function obstacleTo(action: DossierAction, dossier: Dossier, context: DecisionContext): ErrorCode | null {
  try {
    standingFor(dossier, action, context.actor);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return availableActions(dossier, context).includes(action) ? null : 'bulk.not_open_now';
}
