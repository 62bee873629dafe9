import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '@modules/simulation';
import { aftermath, untilSettled } from './aftermath';
import { Crowd } from './crowd';
import { FaultyHouse, VICTIMS, type Victim } from './faulty-house';

export interface KillNinePlan {
  readonly submissions: number;
  readonly kills: number;
  readonly citizens: number;
  readonly seed: number;
  readonly onProgress?: (done: { readonly submissions: number; readonly kills: number }) => void;
}

export interface KillNineResult {
  readonly acknowledged: number;
  readonly kills: Readonly<Record<Victim, number>>;
  /** acts of officers meanwhile */
  readonly acts: number;
  /** commands that had to be sent again, by what happened to them */
  readonly mishaps: Readonly<Record<string, number>>;
  readonly restarts: number;
  /** from the last acknowledgement until nothing was left to be done [s]; null: not within a minute */
  readonly settledAfter: number | null;
  readonly seconds: number;
  /** what is not as it must be; none is the only good answer */
  readonly findings: readonly string[];
}

/** The longest wait between the moment a kill is due and the kill [ms], so that it meets anything. */
const SOME_TIME_MS = 400;

/**
 * kill −9 of the api, the worker and PostgreSQL at random, while citizens file and officers act over HTTP and repeat
 * what was not answered under the same key. Afterwards everything acknowledged must be there, once.
 */
export async function killNine(plan: KillNinePlan): Promise<KillNineResult> {
  const begun = Date.now();
  const faulty = await FaultyHouse.open();
  let isWell = false;
  try {
    const crowd = await faulty.asOwner((owner) => Crowd.gather(faulty.house.address, owner, plan));
    const acting = crowd.act();
    const [kills] = await Promise.all([killOnAndOn(faulty, crowd, plan), crowd.file()]);
    crowd.stop();
    await acting;
    const settledAfter = await untilSettled(faulty);
    const findings = await aftermath(faulty, crowd);
    const faults = [...crowd.mishaps].filter(([what]) => what.startsWith('500'));
    const result = {
      acknowledged: crowd.acknowledged,
      kills,
      acts: crowd.acts,
      mishaps: Object.fromEntries([...crowd.mishaps].sort(([, a], [, b]) => b - a)),
      restarts: faulty.restarts.length,
      settledAfter,
      seconds: Math.round((Date.now() - begun) / 1000),
      findings: [
        ...findings,
        ...(settledAfter === null ? ['something was still left to be done after a minute'] : []),
        ...faults.map(([what, count]) => `answered ${count} times with ${what}, where 503 was due`),
        ...(crowd.acknowledged === plan.submissions
          ? []
          : [`only ${crowd.acknowledged} submissions were acknowledged`]),
      ],
    };
    isWell = result.findings.length === 0;
    return result;
  } finally {
    await faulty.close(isWell);
  }
}

/** Spreads the kills over the submissions: the next one is due when so many are acknowledged. */
async function killOnAndOn(
  faulty: FaultyHouse,
  crowd: Crowd,
  { submissions, kills, seed, onProgress }: KillNinePlan,
): Promise<Record<Victim, number>> {
  const random = new Random(seed);
  const killed: Record<Victim, number> = { api: 0, worker: 0, postgres: 0, backend: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    crowd.allowed = Math.ceil(((kill + 2) * submissions) / kills);
    const due = Math.floor(((kill + random.next()) * submissions) / kills);
    while (crowd.acknowledged < due) await sleep(20);
    await sleep(random.whole(SOME_TIME_MS));
    const victim = random.of(VICTIMS);
    await faulty.kill(victim);
    killed[victim] += 1;
    onProgress?.({ submissions: crowd.acknowledged, kills: kill + 1 });
  }
  crowd.allowed = submissions;
  return killed;
}
