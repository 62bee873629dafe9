import { Injectable } from '@nestjs/common';
import type { Dossier, Step } from '@kernel/dossier/dossier';
import { nextStepsOf } from '@kernel/dossier/steps';
import { chooseOfficer, type OfficerChoice } from '@kernel/organisation/choose-officer';
import { roleForStep } from '@kernel/procedure/route';
import type { Instant } from '@kernel/calendar/local-time';
import type { Transaction } from '@platform/database/unit-of-work';
import { WorkloadQuery, type ActScene, type PreparedAct } from '@modules/dossiers';
import { OfficerRoster } from '@modules/organisation';

/** Chooses, for each step to be opened, the officer with the least remaining work among those present and authorised. */
@Injectable()
export class ChooseNext {
  constructor(
    private readonly roster: OfficerRoster,
    private readonly workload: WorkloadQuery,
  ) {}

  /** Prepares the worker's act inside its transaction. */
  async prepare({ tx, dossier, now }: ActScene): Promise<PreparedAct> {
    for (const { deskId } of nextStepsOf(dossier)) await oneAtATime(tx, deskId);
    return { command: { action: 'route', input: { choices: await this.choices(tx, dossier, now) } } };
  }

  /** Whom the next steps would go to, if they were opened now. */
  async choices(tx: Transaction, dossier: Dossier, now: Instant): Promise<ReadonlyMap<number, OfficerChoice>> {
    const choices = new Map<number, OfficerChoice>();
    for (const step of nextStepsOf(dossier)) choices.set(step.no, await this.choose(tx, step, now));
    return choices;
  }

  /** Who else could have an open step: as for a new one, but for whom it is with now. */
  async other({ tx, now }: Pick<ActScene, 'tx' | 'now'>, step: Step, wished: string | null): Promise<OfficerChoice> {
    await oneAtATime(tx, step.deskId);
    const wish = wished === null ? null : { officerId: wished, because: 'requested' as const };
    return this.choose(tx, { ...step, wish }, now, step.officerId);
  }

  /** Everybody who could have a step, present or not. */
  async candidates(tx: Transaction, { action, deskId }: Step, now: Instant): Promise<readonly string[]> {
    const officers = await this.roster.atDesk(tx, deskId, roleForStep(action, deskId), now);
    return officers.map(({ officerId }) => officerId);
  }

  private async choose(
    tx: Transaction,
    { action, deskId, wish }: Step,
    now: Instant,
    except: string | null = null,
  ): Promise<OfficerChoice> {
    const everybody = await this.roster.atDesk(tx, deskId, roleForStep(action, deskId), now);
    const officers = everybody.filter(({ officerId }) => officerId !== except);
    const load = await this.workload.of(
      tx,
      officers.map(({ officerId }) => officerId),
    );
    const candidates = officers.map(({ officerId, present }) => ({
      officerId,
      present,
      authorised: true,
      remainingWork: load.get(officerId)?.remainingWork ?? 0,
      lastGivenAt: load.get(officerId)?.lastGivenAt ?? null,
    }));
    return wish === null ? chooseOfficer(candidates) : chooseOfficer(candidates, wish);
  }
}

/** One choice at a desk at a time, or two at once would give the same idle officer everything. */
async function oneAtATime(tx: Transaction, deskId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`choose:${deskId}`], 'choose-lock');
}
