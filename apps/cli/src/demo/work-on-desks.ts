import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readCalendarBook } from '@modules/organisation';
import { Random } from '@modules/simulation';
import { awaitsWorker, listen, type Standing } from './bell';
import { prospectOf } from './planner';
import { RobotClient } from './robots/robot-client';
import { Roster } from './roster';
import { tellStories, type Story } from './story';
import type { SeenProcedure } from './robots/wire';
import { readCatalogue, Town } from './town';

export interface DeskWorkPlan {
  readonly address: string;
  readonly ownerUrl: string;
  /** ends it early: what is there by then stays */
  readonly signal: AbortSignal;
}

const SEED = 2026;
/** So many people come to a ward, and to the district. */
const CITIZENS = { ward: 22, district: 12 } as const;
/** Most wards' work is at the desk the first page names, so that whoever looks in finds something to do. */
const WARDS = ['hk-hang-bac', 'hk-hang-bac', 'hk-hang-bac', 'hk-hang-bac', 'hk-hang-dao'];
/** A dossier is left after one of these numbers of acts, wherever it stands then. */
const ACTS = [0, 0, 0, 1, 2, 2, 3, 4, 5];
const LOOK_MS = 200;
/** Nobody waits for a dossier longer than that; real time. */
const PATIENCE_MS = 60_000;

/**
 * Some work lies on the desks of a new demonstration: invented citizens file, invented officers act on some of it, over
 * the API like anybody, all of it today. Returns how many dossiers were filed.
 */
export async function layWorkOnDesks({ address, ownerUrl, signal }: DeskWorkPlan): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const town = await townAt(address, owner);
    for (const story of storiesOf(town)) {
      if (signal.aborted) break;
      await town.file(story);
    }
    await actOnSome(town, owner, signal);
    return town.filed.size;
  } finally {
    await owner.end();
  }
}

async function townAt(address: string, owner: Client): Promise<Town> {
  const book = await readCalendarBook({ query: async (text: string) => (await owner.query(text)).rows as never });
  const [procedures, roster] = [await readCatalogue(new RobotClient(address)), await Roster.read(owner)];
  const times = book.times(book.currentVersion, '');
  return new Town({ address, seed: SEED, clock: { now: () => Date.now() }, times, procedures, roster });
}

function storiesOf({ facts: { times, procedures, clock } }: Town): readonly Story[] {
  const isOfWard = ({ route }: SeenProcedure): boolean => route[0]?.deskRef.startsWith('ward:') === true;
  return (['ward', 'district'] as const).flatMap((level, index) => {
    const own = new Map([...procedures].filter(([, each]) => isOfWard(each) === (level === 'ward')));
    const facts = { seed: SEED + index, times, from: clock.now(), procedures: own, wards: WARDS };
    // Stories are told apart by the number of their citizen.
    const stories = tellStories({ ...facts, citizens: CITIZENS[level] });
    return stories.map((story) => ({ ...story, citizen: story.citizen + index * CITIZENS.ward }));
  });
}

/** Each dossier gets its own number of acts, none to several; whoever has to act does so at once. */
async function actOnSome(town: Town, owner: Client, signal: AbortSignal): Promise<void> {
  const random = new Random(SEED);
  const left = new Map([...town.filed.keys()].map((id) => [id, random.of(ACTS)]));
  const giveUpAt = Date.now() + PATIENCE_MS;
  const isOver = (): boolean => signal.aborted || Date.now() > giveUpAt;
  while (!isOver()) {
    const standings = (await listen(owner)).filter(({ id }) => (left.get(id) ?? 0) > 0);
    if (standings.length === 0) return;
    for (const standing of standings) {
      if (isOver() || awaitsWorker(standing)) continue;
      left.set(standing.id, (left.get(standing.id) ?? 0) - 1);
      await nextAct(town, standing);
    }
    if (standings.some(awaitsWorker)) await sleep(LOOK_MS);
  }
}

async function nextAct(town: Town, standing: Standing): Promise<void> {
  const story: Story | undefined = town.filed.get(standing.id)?.story;
  if (!story) return;
  const [task] = prospectOf(town, story, standing, town.facts.clock.now()).tasks;
  await task?.run();
}
