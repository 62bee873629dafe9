import * as fc from 'fast-check';
import { DomainError } from '../errors/domain-error';
import { CITIZEN, LINKED, officer, PARALLEL, Walk } from '../testing/dossier-world';
import { BOOK, TIMES } from '../testing/holidays';
import { custodyOf, heldTime } from './custody';
import { deltaOf, type FactCounts } from './facts';
import type { DossierAction } from './dossier-commands';
import { openRouteSteps } from './dossier';
import { replay } from './evolve';
import { legalPairs } from './define-transitions';
import { ALL_ACTIONS, DOSSIER_TRANSITIONS } from './dossier.transitions';
import { isEnded } from './dossier-states';

const HEAD = officer('unit_head', 'hoan-kiem');
const PAIRS = new Set(legalPairs(DOSSIER_TRANSITIONS).map((pair) => pair.join('>')));

interface Move {
  readonly action: DossierAction;
  readonly hours: number;
}

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({ action: fc.constantFrom(...ALL_ACTIONS), hours: fc.integer({ min: 0, max: 60 }) }),
  { minLength: 5, maxLength: 60 },
);

/** Tries an act as whoever could do it; what the table refuses simply does not happen. */
function attempt(walk: Walk, action: DossierAction): void {
  const holders = openRouteSteps(walk.current).length > 0 ? [walk.holder()] : [];
  const players = [
    CITIZEN,
    officer('desk_officer', walk.current.receivingDeskId),
    ...holders,
    HEAD,
    officer('specialist', 'hk-tp'),
  ];
  for (const actor of players) {
    if (lawful(() => walk.act(actor, action))) return;
  }
}

function lawful(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function story(walk: Walk, script: readonly Move[]): Walk {
  walk.act(CITIZEN, 'submit');
  for (const { action, hours } of script) {
    walk.wait(hours);
    if (action !== 'route') attempt(walk, action);
    // The worker comes sooner or later, not always at once.
    if (action === 'route' || hours % 2 === 0) lawful(() => walk.route());
  }
  return walk;
}

describe('any story a dossier can live through', () => {
  const walks = fc.tuple(moves, fc.constantFrom(LINKED, PARALLEL));

  test('conserves time: what the desks held plus the waits is all there was', () => {
    fc.assert(
      fc.property(walks, ([script, procedure]) => {
        const walk = story(new Walk(procedure), script);
        const spans = custodyOf(walk.events, walk.now);
        const { byDesk, outside, total } = heldTime(spans, TIMES);
        const held = [...byDesk.values()].reduce((sum, ms) => sum + ms, 0);
        expect(held + outside).toBe(total);
        spans.slice(1).forEach((span, index) => expect(span.from).toBe(spans[index]?.to));
      }),
      { numRuns: 1_500 },
    );
  });

  test('folds to the same dossier, along legal pairs only, and its numbers without gaps', () => {
    fc.assert(
      fc.property(walks, ([script, procedure]) => {
        const walk = story(new Walk(procedure), script);
        expect(replay(walk.events, BOOK)).toEqual(walk.current);
        walk.events.forEach(({ seq }, index) => expect(seq).toBe(index + 1));
        for (let length = 1; length < walk.events.length; length += 1) {
          const pair = `${replay(walk.events.slice(0, length), BOOK).state}>${replay(walk.events.slice(0, length + 1), BOOK).state}`;
          expect([pair, PAIRS.has(pair)]).toEqual([pair, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is counted once: received at most once, and then out of the open ones once for each time it came in', () => {
    fc.assert(
      fc.property(walks, ([script, procedure]) => {
        const walk = story(new Walk(procedure), script);
        const deltas = walk.events.map((_event, index) =>
          deltaOf(
            index === 0 ? null : replay(walk.events.slice(0, index), BOOK),
            replay(walk.events.slice(0, index + 1), BOOK),
          ),
        );
        const sum = (column: keyof FactCounts) => deltas.reduce((total, delta) => total + (delta?.[column] ?? 0), 0);
        const left = sum('early') + sum('onTime') + sum('late') + sum('withdrawn') + sum('stopped');
        expect(sum('received')).toBe(walk.current.receivedAt === null ? 0 : 1);
        expect(left - sum('resumed')).toBe(
          walk.current.resolvedAt !== null || (isEnded(walk.current.state) && walk.current.receivedAt !== null) ? 1 : 0,
        );
      }),
      { numRuns: 400 },
    );
  });

  test('always has exactly one next: an open step, a route to take, someone to wait for, or an end', () => {
    fc.assert(
      fc.property(walks, ([script, procedure]) => {
        const { state, awaitingRouting, steps } = story(new Walk(procedure), script).current;
        if (state === 'in_process' || state === 'approved' || state === 'refused') {
          const open = steps.some((step) => step.state === 'open' && step.action !== 'consult');
          expect(open).toBe(!awaitingRouting);
        }
        if (isEnded(state) && state !== 'stopped')
          expect(steps.filter((step) => step.state === 'open' || step.state === 'planned')).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
});
