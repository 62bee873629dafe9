import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { formatDate, localDayOf, parseInstant } from '@kernel/calendar/local-time';
import { planSeed, seedInstallation } from '@modules/installation';
import { readCalendarBook } from '@modules/organisation';
import type { SlaReport } from '@modules/reports';
import { DataFolder } from '@platform/config/data-folder';
import { dataFolderOf } from '@platform/config/installation';
import { projectRoot } from '@platform/config/project-root';
import { readSettings } from '@platform/config/settings';
import { House } from '../launcher/house';
import { Progress, step } from '../terminal/progress';
import { withReports } from '../terminal/reports';
import { DemoClock } from './demo-clock';
import { findingsOf, type Findings } from './findings';
import type { LawfulWait } from './planner';
import { RobotClient } from './robots/robot-client';
import { Roster } from './roster';
import { runTown } from './run-town';
import { tellStories } from './story';
import { startThrowAwayRedis } from './throw-away-redis';
import { readCatalogue, Town } from './town';

export interface DemoPlan {
  readonly citizens: number;
  readonly queue: 'postgres' | 'redis';
  readonly seed: number;
  /** ends it early */
  readonly signal: AbortSignal;
}

export interface DemoResult extends Findings {
  /** everything as it must be */
  readonly isGreen: boolean;
  readonly acts: Readonly<Record<string, number>>;
  readonly waits: readonly LawfulWait[];
  /** refusals nobody expected, queues that lacked something */
  readonly problems: readonly string[];
  readonly report: SlaReport;
}

const DATABASE = 'motcua_demo';
/** A Monday of the year the profile plays. */
const BEGINNING = parseInstant('2020-08-03T07:00:00+07:00');
/** Simulated time for a unit of real time while somebody is at work; otherwise the clock is put forward. */
const SPEED = 120;
const WORDS = { LOG_LEVEL: 'warn', RELAY_MS: '25', SWEEP_SECONDS: '5' } as const;

/** A real house in a database of its own, lived in by robots, and then looked at. Nothing of it touches the installation. */
export async function runDemo(plan: DemoPlan): Promise<DemoResult> {
  const settings = readSettings(process.env);
  const redis = plan.queue === 'redis' && settings.REDIS_URL === undefined ? await startThrowAwayRedis() : null;
  const redisUrl = plan.queue === 'redis' ? (redis?.url ?? settings.REDIS_URL ?? '') : '';
  const folder = new DataFolder(path.join(dataFolderOf(settings).root, 'demo'), projectRoot());
  try {
    const house = await step('a database of its own', () =>
      House.open({
        throwAway: DATABASE,
        environment: { ...WORDS, REDIS_URL: redisUrl },
        folder,
        port: 0,
        onEvent: (line) => void process.stderr.write(`${line}\n`),
      }),
    );
    try {
      const result = await live(house, plan);
      if (result.isGreen) await forget(house, folder);
      return result;
    } finally {
      await house.stop();
    }
  } finally {
    await redis?.stop();
  }
}

async function live(house: House, plan: DemoPlan): Promise<DemoResult> {
  const { urls } = house.instance;
  await step('tables, catalogue, organisation', async () => {
    await house.prepare();
    await seedInstallation(urls.owner, { plan: await planSeed(path.join(projectRoot(), 'data')), demo: true });
  });
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    const clock = await DemoClock.start(owner, BEGINNING, SPEED);
    await step('site and worker', () => house.start());
    return await livedIn(house, plan, { owner, clock });
  } finally {
    await owner.end();
  }
}

async function livedIn(
  { address, instance }: House,
  { citizens, seed, signal }: DemoPlan,
  { owner, clock }: { readonly owner: Client; readonly clock: DemoClock },
): Promise<DemoResult> {
  const book = await readCalendarBook({ query: async (text: string) => (await owner.query(text)).rows as never });
  const times = book.times(book.currentVersion, '');
  const procedures = await readCatalogue(new RobotClient(address));
  const town = new Town({ address, seed, clock, times, procedures, roster: await Roster.read(owner) });
  const stories = tellStories({ citizens, seed, times, from: BEGINNING, procedures, wards: await readWards(owner) });
  const bar = new Progress('dossiers settled (simulation)', stories.length);
  const { waits, stuck } = await runTown(town, {
    stories,
    owner,
    clock,
    signal,
    onProgress: (settled) => bar.update(settled),
  });
  bar.stop();
  const findings = await findingsOf(town, { owner, ownerUrl: instance.urls.owner, idle: stuck });
  const range = { from: formatDate(localDayOf(BEGINNING)), to: formatDate(localDayOf(clock.now())) };
  const report = await withReports(instance.urls.owner, ({ sla }) =>
    sla.read({ ...range, by: 'unit', unitId: null, level: null, language: 'vi' }),
  );
  const { problems } = town;
  const isGreen = [findings.lost, findings.doubled, findings.stuck, problems].every((list) => list.length === 0);
  return {
    isGreen: isGreen && findings.verification.differences === 0 && findings.acknowledged === stories.length,
    ...findings,
    acts: Object.fromEntries([...town.acts].sort(([a], [b]) => (a < b ? -1 : 1))),
    waits,
    problems,
    report,
  };
}

async function readWards(owner: Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM unit WHERE kind = 'ward' ORDER BY sort_order`);
  return rows.map(({ id }) => id);
}

/** A demonstration that ended well leaves nothing; one that did not can be looked into. */
async function forget(house: House, folder: DataFolder): Promise<void> {
  await house.close();
  await house.instance.drop();
  rmSync(folder.root, { recursive: true, force: true });
}
