import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import { openRouteSteps, type Dossier } from '@kernel/dossier/dossier';
import { unitOfDesk } from '@kernel/procedure/route';
import { LADDER, nextRungAt, rungsReached, type Rung } from '@kernel/sla/escalation';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { DossierStore } from '@modules/dossiers';
import { CalendarShelf, OfficerRoster, OrganisationDirectory } from '@modules/organisation';

/**
 * Climbs the ladder: marks each rung a dossier has reached, once in a running of its clock, with whom it told. The
 * primary key is the proof that none fired twice; `next_at` that none is owed.
 */
@Injectable()
export class MarkDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly calendars: CalendarShelf,
    private readonly roster: OfficerRoster,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Returns the rungs marked now. */
  async mark(dossierId: string): Promise<readonly Rung[]> {
    const book = await this.calendars.current();
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const loaded = await this.store.load(tx, dossierId);
      if (!loaded || loaded.dossier.resolvedAt !== null || loaded.dossier.endedAt !== null) return [];
      const { dossier } = loaded;
      const now = await databaseNow(tx);
      const times = book.times(
        dossier.clock.ledger.at(-1)?.calendarVersion ?? book.currentVersion,
        dossier.receivingDeskId,
      );
      const marked: Rung[] = [];
      for (const rung of rungsReached(dossier.clock, times, now)) {
        if (await this.fire(tx, dossier, { rung, times, now })) marked.push(rung);
      }
      return marked;
    });
  }

  private async fire(
    tx: Transaction,
    dossier: Dossier,
    { rung, times, now }: { readonly rung: Rung; readonly times: WorkingTimes; readonly now: Instant },
  ): Promise<boolean> {
    const { id, clock } = dossier;
    const next = nextRungAt(clock, times, rung);
    const rows = await tx.query(
      `INSERT INTO sla_mark (dossier_id, clock_round, rung, due_at, marked_at, told, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING rung`,
      [
        id,
        clock.round,
        rung,
        new Date(clock.dueAt ?? now),
        new Date(now),
        await this.told(tx, dossier, rung, now),
        next === null ? null : new Date(next),
      ],
    );
    return rows.length > 0;
  }

  /** The officers of a rung, and of those below it: who has the work always knows. */
  private async told(tx: Transaction, dossier: Dossier, rung: Rung, now: Instant): Promise<readonly string[]> {
    const steps = openRouteSteps(dossier);
    const told = new Set(steps.flatMap(({ officerId }) => (officerId === null ? [] : [officerId])));
    const height = LADDER.findIndex((each) => each.rung === rung);
    for (const { tells } of LADDER.slice(0, height + 1)) {
      for (const officer of await this.holders(tx, dossier, tells, now)) told.add(officer);
    }
    return [...told];
  }

  private async holders(
    tx: Transaction,
    dossier: Dossier,
    tells: (typeof LADDER)[number]['tells'],
    now: Instant,
  ): Promise<readonly string[]> {
    const units = openRouteSteps(dossier).map(({ deskId }) => unitOfDesk(deskId));
    if (tells === 'officer') return [];
    if (tells === 'unit_head') return this.roster.holdersOf(tx, units, 'unit_head', now);
    if (tells === 'supervisor') return this.roster.holdersOf(tx, await this.above(units), 'supervisor', now);
    return this.roster.holdersOf(tx, [dossier.competentUnitId, ...(await this.above(units))], 'unit_head', now);
  }

  /** The units themselves and the ones above them. */
  private async above(unitIds: readonly string[]): Promise<readonly string[]> {
    const found = new Set(unitIds);
    for (const id of found) {
      const { parentId } = await this.directory.unit(id);
      if (parentId !== null) found.add(parentId);
    }
    return [...found];
  }
}
