import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { readCalendarBook } from '@modules/organisation';
import { Random } from '@modules/simulation';
import { CitizenRobot } from '../../apps/cli/src/demo/robots/citizen-robot';
import { chooseAct } from '../../apps/cli/src/demo/robots/choose-act';
import { OfficerRobot, type Queue } from '../../apps/cli/src/demo/robots/officer-robot';
import { UnexpectedRefusal } from '../../apps/cli/src/demo/robots/refusal';
import { RobotClient, type ClientOptions, type Mishap } from '../../apps/cli/src/demo/robots/robot-client';
import type { SeenProcedure } from '../../apps/cli/src/demo/robots/wire';
import { Roster } from '../../apps/cli/src/demo/roster';
import { readCatalogue } from '../../apps/cli/src/demo/town';

/** A few wards and procedures, so that people stand in each other's way. */
const WARDS = ['hk-hang-bac', 'hk-hang-dao', 'hk-phuc-tan'];
const PROCEDURES = 12;
const OFFICERS_AT_ONCE = 4;
/** Somebody at a browser gives up later than any restart takes [ms]. */
const PATIENCE_MS = 300_000;

export interface CrowdPlan {
  readonly submissions: number;
  readonly citizens: number;
  readonly seed: number;
}

/** Citizens who file and officers who act, over HTTP only, while the house is under fire. */
export class Crowd {
  readonly citizens: CitizenRobot[] = [];
  /** what went wrong on the way, by status or cause */
  readonly mishaps = new Map<string, number>();
  /** answers nobody should get */
  readonly refusals: string[] = [];
  acts = 0;
  /** so many submissions may begin: those who kill must keep up with those who file */
  allowed = 0;
  private begun = 0;
  private stopped = false;

  private constructor(
    private readonly address: string,
    private readonly plan: CrowdPlan,
    private readonly procedures: readonly SeenProcedure[],
    private readonly officers: readonly OfficerRobot[],
    private readonly surroundings: Omit<Parameters<typeof chooseAct>[1], 'random' | 'procedure' | 'now'>,
  ) {}

  static async gather(address: string, owner: Client, plan: CrowdPlan): Promise<Crowd> {
    const book = await readCalendarBook({ query: async (text: string) => (await owner.query(text)).rows as never });
    const catalogue = [...(await readCatalogue(new RobotClient(address))).values()];
    const random = new Random(plan.seed);
    const procedures = Array.from({ length: PROCEDURES }, () => random.of(catalogue));
    const roster = await Roster.read(owner);
    const officers: OfficerRobot[] = [];
    const surroundings = { consultable: roster.consultable(), times: book.times(book.currentVersion, '') };
    const crowd = new Crowd(address, plan, procedures, officers, surroundings);
    const logins = roster.loginsOf((desk) => !desk.includes(':') || WARDS.some((ward) => desk.startsWith(`${ward}:`)));
    officers.push(...logins.map((login) => new OfficerRobot(address, login, crowd.client)));
    return crowd;
  }

  get acknowledged(): number {
    return this.citizens.reduce((sum, { filings }) => sum + filings.length, 0);
  }

  /** Everybody files until all submissions are acknowledged. */
  async file(): Promise<void> {
    await Promise.all(Array.from({ length: this.plan.citizens }, (_, index) => this.fileOnAndOn(index)));
  }

  /** Officers act on what their queues hold until they are told to stop. */
  async act(): Promise<void> {
    await Promise.all(Array.from({ length: OFFICERS_AT_ONCE }, (_, index) => this.actOnAndOn(index)));
  }

  stop(): void {
    this.stopped = true;
  }

  private get client(): ClientOptions {
    return { patienceMs: PATIENCE_MS, onMishap: (mishap) => this.note(mishap) };
  }

  private async fileOnAndOn(index: number): Promise<void> {
    const random = new Random(this.plan.seed * 31 + index);
    const citizen = await CitizenRobot.join(this.address, index, random, this.client);
    this.citizens.push(citizen);
    while (this.begun < this.plan.submissions) {
      if (this.begun >= this.allowed) {
        await sleep(20);
        continue;
      }
      this.begun += 1;
      await citizen.file({ procedure: random.of(this.procedures), wardId: random.of(WARDS), delivery: 'counter' });
    }
  }

  private async actOnAndOn(index: number): Promise<void> {
    const random = new Random(this.plan.seed * 37 + index);
    while (!this.stopped) {
      const officer = await random.of(this.officers).begin();
      for (const queue of ['to_receive', 'mine'] as const) await this.workThrough(officer, queue, random);
      await sleep(20);
    }
  }

  private async workThrough(officer: OfficerRobot, queue: Queue, random: Random): Promise<void> {
    for (const id of await officer.queue(queue)) {
      if (this.stopped) return;
      try {
        const dossier = await officer.look(id);
        const procedure = this.procedures.find((each) => each.id === dossier.procedureId);
        if (!procedure) continue;
        const intent = chooseAct(dossier, { ...this.surroundings, random, procedure, now: Date.now() });
        if (intent && (await officer.act(dossier, intent))) this.acts += 1;
      } catch (error) {
        if (!(error instanceof UnexpectedRefusal)) throw error;
        this.refusals.push(error.message);
      }
    }
  }

  private note({ status, why }: Mishap): void {
    const what = status === null ? why : `${status} ${why}`;
    this.mishaps.set(what, (this.mishaps.get(what) ?? 0) + 1);
  }
}
