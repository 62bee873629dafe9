import { setTimeout as sleep } from 'node:timers/promises';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { Random } from '@modules/simulation';
import { CitizenRobot } from '../../../apps/cli/src/demo/robots/citizen-robot';
import { expected } from '../../../apps/cli/src/demo/robots/refusal';
import { RobotClient } from '../../../apps/cli/src/demo/robots/robot-client';
import { readCatalogue } from '../../../apps/cli/src/demo/town';
import { errorMessage } from '@platform/errors/error-facts';
import { FaultyHouse } from '../faulty-house';
import { compareBooks, type Listed } from './books';
import { GatewayVoice } from './gateway-voice';
import { MISHAPS } from './mishaps';
import { Payer, type PayerSurroundings } from './payer';

export interface StormPlan {
  readonly orders: number;
  /** people who pay at the same time */
  readonly payers: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

export interface StormResult {
  readonly orders: number;
  /** orders each thing happened to */
  readonly mishaps: Readonly<Record<string, number>>;
  /** attempts in the gateway's list, by what became of them */
  readonly listed: Readonly<Record<string, number>>;
  readonly takenVnd: number;
  readonly seconds: number;
  /** what is not as it must be, the first difference first; none is the only good answer */
  readonly findings: readonly string[];
}

/** Paid online, a published fee for each copy. */
const PROCEDURE = 'w-copy-of-a-civil-status-extract';
const WARD = 'hk-hang-bac';
const DESK_LOGIN = 'hang-bac.motcua1';
const SUPERVISOR_LOGIN = 'giamsat';
const PASSWORD = 'motcua-demo-2020';
const MOST_COPIES = 5;
const RECONCILED_MS = 300_000;

/** Who pays, and what happens to them. */
class Storm {
  readonly happened = new Map<string, number>();
  readonly complaints: string[] = [];
  private readonly held: (() => Promise<void>)[] = [];
  private readonly firstDay = today();
  private begun = 0;
  private done = 0;

  private constructor(
    private readonly address: string,
    private readonly plan: StormPlan,
    private readonly surroundings: Omit<PayerSurroundings, 'dossierId' | 'citizen' | 'complain'>,
    private readonly supervisor: RobotClient,
  ) {}

  static async gather({ house }: FaultyHouse, plan: StormPlan): Promise<Storm> {
    const [stranger, desk, supervisor] = [0, 1, 2].map(() => new RobotClient(house.address)) as Trio;
    await desk.signIn(DESK_LOGIN, PASSWORD);
    await supervisor.signIn(SUPERVISOR_LOGIN, PASSWORD);
    const surroundings = {
      stranger,
      desk,
      voice: new GatewayVoice(stranger, house.instance.urls.app),
      later: (work: () => Promise<void>) => void storm.held.push(work),
    };
    const storm: Storm = new Storm(house.address, plan, surroundings, supervisor);
    return storm;
  }

  /** Everybody files and pays, then what was held back is delivered. */
  async pay(): Promise<void> {
    const procedure = (await readCatalogue(this.surroundings.stranger)).get(PROCEDURE);
    if (!procedure) throw new Error(`${PROCEDURE} is not published`);
    const payOnAndOn = async (index: number): Promise<void> => {
      const random = new Random(this.plan.seed * 31 + index);
      const citizen = await CitizenRobot.join(this.address, index, random);
      while (this.begun < this.plan.orders) {
        const order = this.begun;
        this.begun += 1;
        const fee = { copies: 1 + random.whole(MOST_COPIES) };
        const { id } = await citizen.file({ procedure, wardId: WARD, delivery: 'counter', fee });
        await this.suffer(order, id, citizen.client);
      }
    };
    await Promise.all(Array.from({ length: this.plan.payers }, (_, index) => payOnAndOn(index)));
    for (const deliver of this.held) await deliver();
  }

  count(isMeant: (mishap: string) => boolean): number {
    return [...this.happened].reduce((sum, [mishap, count]) => sum + (isMeant(mishap) ? count : 0), 0);
  }

  /** The gateway's list after the house has asked about every attempt; asked once more, the house learns nothing. */
  async reconciledList(): Promise<readonly Listed[]> {
    await this.reconcile();
    const { booked, closed, unanswered } = await this.reconcile();
    if (unanswered > 0) this.complaints.push(`${unanswered} questions were not answered`);
    if (booked + closed > 0) this.complaints.push(`reconciled again, ${booked} were booked and ${closed} closed`);
    return expected('the list', await this.surroundings.stranger.get<readonly Listed[]>('/sandbox/vnpay/list'), 200);
  }

  /** What happens next is the same in every run; only the crowd around it is not. */
  private async suffer(order: number, dossierId: string, citizen: RobotClient): Promise<void> {
    const names = Object.keys(MISHAPS);
    const name = names[order % names.length] ?? '';
    this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
    const complain = (what: string) => void this.complaints.push(`${name}: ${what}`);
    try {
      await MISHAPS[name]?.(new Payer({ ...this.surroundings, complain, dossierId, citizen }));
    } catch (error) {
      complain(`dossier ${dossierId}: ${errorMessage(error)}`);
    }
    this.done += 1;
    this.plan.onProgress?.(this.done);
  }

  /** Every day of the storm, which may have gone on over midnight. */
  private async reconcile(): Promise<Omit<Run, 'day'>> {
    const total = { unanswered: 0, booked: 0, closed: 0 };
    for (const day of new Set([this.firstDay, today()])) {
      const { unanswered, booked, closed } = await this.reconcileDay(day);
      total.unanswered += unanswered;
      total.booked += booked;
      total.closed += closed;
    }
    return total;
  }

  private async reconcileDay(day: string): Promise<Run> {
    const before = (await this.runs(day)).length;
    expected('reconciling', await this.supervisor.post('/api/v1/payments/reconciliations', { day }), 202);
    const end = Date.now() + RECONCILED_MS;
    while (Date.now() < end) {
      const [latest, ...earlier] = await this.runs(day);
      if (latest && earlier.length === before) return latest;
      await sleep(200);
    }
    throw new Error(`${day} was not reconciled in time`);
  }

  /** The newest first. */
  private async runs(day: string): Promise<readonly Run[]> {
    const reply = await this.supervisor.get<{ readonly items: readonly Run[] }>('/api/v1/payments/reconciliations');
    return expected('the runs', reply, 200).items.filter((run) => run.day === day);
  }
}

/**
 * People pay a fee each, and everything happens to their payments that can: announcements lost, doubled, early, late,
 * forged, re-priced, contradictory, and people who click, come again and pay by two ways. Then the gateway is asked
 * about everything, and the books of the house must be the gateway's, to the đồng.
 */
export async function payInAStorm(plan: StormPlan): Promise<StormResult> {
  const begun = Date.now();
  const faulty = await FaultyHouse.open();
  let isWell = false;
  try {
    const storm = await Storm.gather(faulty, plan);
    await storm.pay();
    const list = await storm.reconciledList();
    const repriced = storm.count((mishap) => mishap.startsWith('re-priced'));
    const differences = await faulty.asOwner((owner) => compareBooks(owner, list, { orders: plan.orders, repriced }));
    const findings = [...differences, ...storm.complaints];
    isWell = findings.length === 0;
    return {
      orders: plan.orders,
      mishaps: Object.fromEntries(storm.happened),
      listed: countBy(list.map(({ state }) => state)),
      takenVnd: list.filter(({ state }) => state === 'paid').reduce((sum, { amountVnd }) => sum + amountVnd, 0),
      seconds: Math.round((Date.now() - begun) / 1000),
      findings,
    };
  } finally {
    await faulty.close(isWell);
  }
}

type Trio = [RobotClient, RobotClient, RobotClient];

interface Run {
  readonly day: string;
  readonly unanswered: number;
  readonly booked: number;
  readonly closed: number;
}

function today(): string {
  return formatDate(localDayOf(Date.now()));
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
