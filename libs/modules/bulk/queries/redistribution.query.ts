import { Injectable } from '@nestjs/common';
import { refuseField } from '@kernel/errors/domain-error';
import {
  planRedistribution,
  type OfficerAtDesk,
  type PlannedMove,
  type RedistributionPlan,
} from '@kernel/organisation/plan-redistribution';
import { roleForStep } from '@kernel/procedure/route';
import type { Instant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { StepsInHandQuery, WorkloadQuery, type StepInHandRow } from '@modules/dossiers';
import { OfficerRoster, OrganisationDirectory } from '@modules/organisation';
import { MOST_CHOSEN } from '../use-cases/bulk-command';

interface MovableStep extends StepInHandRow {
  readonly candidates: readonly string[];
}

interface Proposed {
  readonly officers: readonly (OfficerAtDesk & { readonly name: string; readonly after: number })[];
  readonly moves: readonly PlannedMove<MovableStep>[];
}

/** What a redistribution would do, of the units the reader is the head of. Changes nothing. */
@Injectable()
export class RedistributionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roster: OfficerRoster,
    private readonly directory: OrganisationDirectory,
    private readonly steps: StepsInHandQuery,
    private readonly workload: WorkloadQuery,
  ) {}

  /** @throws DomainError `officer.unknown` for one without a part in the unit's work */
  async propose(principal: Principal, fromOfficerId: string | null): Promise<Proposed> {
    const { officers, plan } = await this.unitOfWork.read(principal, (tx) => this.plan(tx, principal, fromOfficerId));
    const known = await this.directory.officers();
    const named = officers.map((officer) => ({
      ...officer,
      name: known.get(officer.officerId)?.name ?? '',
      after: plan.after.get(officer.officerId) ?? officer.remainingWork,
    }));
    return { officers: named.sort((one, other) => one.name.localeCompare(other.name, 'vi')), moves: plan.moves };
  }

  private async plan(
    tx: Transaction,
    { actor }: Principal,
    fromOfficerId: string | null,
  ): Promise<{ readonly officers: readonly OfficerAtDesk[]; readonly plan: RedistributionPlan<MovableStep> }> {
    const units = actor.grants.filter(({ role }) => role === 'unit_head').map(({ unitId }) => unitId);
    const rows = await this.steps.of(tx, units);
    const { steps, present } = await this.withCandidates(tx, rows, await databaseNow(tx));
    if (fromOfficerId !== null && !present.has(fromOfficerId)) refuseField('fromOfficerId', 'officer.unknown');
    const load = await this.workload.of(tx, [...present.keys()]);
    const officers = [...present].map(([officerId, isPresent]) => ({
      officerId,
      present: isPresent,
      remainingWork: load.get(officerId)?.remainingWork ?? 0,
      lastGivenAt: load.get(officerId)?.lastGivenAt ?? null,
    }));
    return { officers, plan: planRedistribution(officers, steps, { fromOfficerId, most: MOST_CHOSEN }) };
  }

  /** Who could have each step, and of all of them, and of those who hold one, who is there. */
  private async withCandidates(
    tx: Transaction,
    rows: readonly StepInHandRow[],
    now: Instant,
  ): Promise<{ readonly steps: readonly MovableStep[]; readonly present: ReadonlyMap<string, boolean> }> {
    const known = new Map<string, readonly string[]>();
    // Whose role at the desk has ended keeps what they hold until it is taken off them by name.
    const present = new Map(rows.map(({ officerId }) => [officerId, false]));
    const steps: MovableStep[] = [];
    for (const row of rows) {
      const role = roleForStep(row.action, row.deskId);
      const place = `${row.deskId} ${role}`;
      if (!known.has(place)) {
        const roster = await this.roster.atDesk(tx, row.deskId, role, now);
        for (const entry of roster) present.set(entry.officerId, entry.present);
        known.set(
          place,
          roster.map(({ officerId }) => officerId),
        );
      }
      steps.push({ ...row, candidates: known.get(place) ?? [] });
    }
    return { steps, present };
  }
}
