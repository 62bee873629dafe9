import { closingTime, type WorkingTimes } from '@kernel/calendar/working-time';
import { parseDate, type Instant } from '@kernel/calendar/local-time';
import { decide } from '@kernel/dossier/decide';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { actorFor, commandFor } from './behaviour/commands';
import type { Arrival, HistoryPlan } from './behaviour/arrivals';
import { movesAfter, type Move, type Scene } from './behaviour/moves';
import { EventQueue } from './world/event-queue';
import { SimulatedDossier, type InventedContent } from './world/simulated-dossier';
import type { SimulatedWorld } from './world/simulated-world';
import { SYSTEM_ACTOR, type Actor } from '@kernel/organisation/roles';

interface Scheduled {
  readonly at: number;
  readonly order: number;
  readonly move: Move;
  readonly dossier: SimulatedDossier;
}

/** An act of the simulation, as it is done. Tests repeat these through the normal path. */
export interface SimulatedAct {
  readonly at: Instant;
  readonly command: DossierCommand;
  readonly actor: Actor;
  readonly dossier: SimulatedDossier;
}

export interface SimulationFacts {
  readonly plan: HistoryPlan;
  readonly arrivals: readonly Arrival[];
  readonly world: SimulatedWorld;
  readonly times: WorkingTimes;
  readonly content: InventedContent;
  readonly onAct?: (act: SimulatedAct) => void;
}

/**
 * Tells the whole history in the order it happened: every act is decided by the kernel from the state it meets, and
 * leaves the events, hashes and facts the normal path would have left. Yields each dossier when its story has ended.
 */
export function* simulate({
  plan,
  arrivals,
  world,
  times,
  content,
  onAct,
}: SimulationFacts): Generator<SimulatedDossier> {
  const queue = new EventQueue<Scheduled>();
  const end = closingTime(times, parseDate(plan.to));
  let order = 0;
  let next = 0;
  const admit = (until: number): void => {
    for (let arrival = arrivals[next]; arrival !== undefined && arrival.at <= until; arrival = arrivals[(next += 1)]) {
      const dossier = begin(arrival, { plan, world, content });
      const action = arrival.channel === 'online' ? 'submit' : 'take_in';
      queue.push({ at: arrival.at, order: (order += 1), move: { at: arrival.at, action, stepNo: null }, dossier });
    }
  };
  for (;;) {
    // Whoever comes before the next thing that is planned, comes first.
    admit(queue.nextAt ?? arrivals[next]?.at ?? 0);
    const scheduled = queue.pop();
    if (scheduled === undefined) return;
    const { dossier, move } = scheduled;
    const before = dossier.dossier;
    perform(dossier, move, world, onAct);
    const scene: Scene = { arrival: dossier.arrival, random: dossier.random, times, end };
    for (const each of movesAfter(move, before, dossier.current, scene)) {
      // Whole milliseconds, as the database clock has them.
      const at = Math.floor(each.at);
      queue.push({ at, order: (order += 1), move: { ...each, at }, dossier });
    }
    if (dossier.current.state === 'returned') yield dossier;
  }
}

function begin(
  arrival: Arrival,
  { plan, world, content }: Pick<SimulationFacts, 'plan' | 'world' | 'content'>,
): SimulatedDossier {
  const subject = world.facts.procedureNames.get(arrival.procedure.procedureId) ?? arrival.procedure.procedureId;
  return new SimulatedDossier(arrival, { seed: plan.seed, citizens: world.facts.citizens, subject, content });
}

function perform(dossier: SimulatedDossier, move: Move, world: SimulatedWorld, onAct: SimulationFacts['onAct']): void {
  const before = dossier.dossier;
  const actor = move.action === 'route' ? SYSTEM_ACTOR : actorFor(dossier, world, move);
  const command = commandFor(dossier, world, move);
  const { book } = world.facts;
  const outcome = decide(before, command, { actor, now: move.at, book, procedure: dossier.arrival.procedure });
  dossier.accept(outcome, book);
  world.moved(before, dossier.current);
  onAct?.({ at: move.at, command, actor, dossier });
}
