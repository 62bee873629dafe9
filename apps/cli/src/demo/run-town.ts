import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { addWorkingTime } from '@kernel/calendar/working-time';
import { MINUTE_MS } from '@kernel/calendar/local-time';
import { Agenda } from './agenda';
import { awaitsWorker, listen, type Standing } from './bell';
import type { DemoClock } from './demo-clock';
import { prospectOf, type LawfulWait } from './planner';
import type { Story } from './story';
import { endOfMoment } from './timing';
import type { Town } from './town';

/** People who do something at the same time. */
const AT_ONCE = 8;
/** What is planned within so much simulated time is done together. */
const MOMENT_MS = 15 * MINUTE_MS;
const LOOK_MS = 30;
/** The worker gets this long for one routing before it counts as stuck; real time. */
const ROUTING_MS = 60_000;

export interface TownOutcome {
  readonly waits: readonly LawfulWait[];
  /** numbers of dossiers nobody has anything to do with, although they are not at an end */
  readonly stuck: readonly string[];
}

export interface TownRun {
  readonly stories: readonly Story[];
  readonly owner: Client;
  readonly clock: DemoClock;
  readonly signal: AbortSignal;
  readonly onProgress: (settled: number) => void;
}

/** Lets the town live until nobody has anything to do any more. @throws Error when it is interrupted */
export async function runTown(
  town: Town,
  { stories, owner, clock, signal, onProgress }: TownRun,
): Promise<TownOutcome> {
  const { times } = town.facts;
  const agenda = new Agenda(AT_ONCE, (key, error) => town.report(key, error));
  for (const story of stories) plan(agenda, town, story);
  let routedAt = Date.now();
  for (;;) {
    signal.throwIfAborted();
    // What is seen while somebody is at work may be out of date before it is judged.
    const wasBusy = agenda.running > 0;
    const standings = await listen(owner);
    const view = survey(town, agenda, standings);
    agenda.begin(clock.now());
    onProgress(town.filed.size - standings.length + view.waits.length);
    if (wasBusy || agenda.running > 0) {
      await Promise.race([agenda.oneDone(), sleep(LOOK_MS)]);
      routedAt = Date.now();
    } else if (view.isRouting && Date.now() - routedAt < ROUTING_MS) await sleep(LOOK_MS);
    else if (agenda.nextAt === null || view.isRouting) return { waits: view.waits, stuck: view.idle };
    else {
      await clock.putForwardTo(endOfMoment(times, agenda.nextAt, MOMENT_MS));
      routedAt = Date.now();
    }
  }
}

/** What a citizen means to do from the beginning. */
function plan(agenda: Agenda, town: Town, story: Story): void {
  agenda.add({ key: `once ${story.index}`, at: story.at, run: () => file(agenda, town, story) });
}

async function file(agenda: Agenda, town: Town, story: Story): Promise<void> {
  const { id } = await town.file(story);
  const { withdrawsAfterMs, channel } = story;
  if (withdrawsAfterMs === null || channel !== 'online') return;
  const at = addWorkingTime(town.facts.times, story.at, withdrawsAfterMs);
  agenda.add({ key: `once ${story.index} withdrawn`, at, run: () => town.withdraw(story, id) });
}

interface View {
  readonly waits: readonly LawfulWait[];
  readonly idle: readonly string[];
  readonly isRouting: boolean;
}

/** Plans what follows from where the dossiers stand. */
function survey(town: Town, agenda: Agenda, standings: readonly Standing[]): View {
  const wanted = new Set<string>();
  const waits: LawfulWait[] = [];
  const idle: string[] = [];
  let isRouting = false;
  for (const standing of standings) {
    // Not acknowledged yet: its citizen will hear of it in a moment.
    const filed = town.filed.get(standing.id);
    if (!filed) continue;
    const { tasks, wait } = prospectOf(town, filed.story, standing, town.facts.clock.now());
    for (const { key, when, run } of tasks) {
      wanted.add(key);
      if (!agenda.has(key)) agenda.add({ key, at: when(), run });
    }
    if (wait) waits.push(wait);
    if (awaitsWorker(standing)) isRouting = true;
    if (!wait && tasks.length === 0) idle.push(`${standing.number} (${standing.state})`);
  }
  agenda.keep((key) => key.startsWith('once ') || wanted.has(key));
  return { waits, idle, isRouting };
}
