import type { Instant } from '../calendar/local-time';
import {
  endClock,
  pauseClock,
  reappointClock,
  resumeClock,
  startClock,
  stopClock,
  type ClockEntry,
  type SlaClock,
} from '../sla/sla-clock';
import type { Dossier } from './dossier';
import type { ClockRule } from './define-transitions';

export interface ClockCause extends ClockEntry {
  /** only for a re-appointment */
  readonly newDueAt: Instant | null;
}

type Rule = (dossier: Dossier, cause: ClockCause) => SlaClock;

/** The table's clock column, spelled out. Where a sector law differs, the policy of the procedure version decides. */
const RULES: Readonly<Record<ClockRule, Rule>> = {
  none: ({ clock }) => clock,
  start: ({ clock }, entry) => startClock(clock, entry),
  supplement: ({ clock, clockPolicy }, entry) => {
    if (clockPolicy.supplement === 'run') return clock;
    return clockPolicy.supplement === 'pause' ? pauseClock(clock, entry) : stopClock(clock, entry);
  },
  supplement_done: ({ clock }, cause) => goOn(clock, cause),
  obligation: ({ clock, clockPolicy }, entry) => (clockPolicy.obligation === 'run' ? clock : pauseClock(clock, entry)),
  obligation_done: ({ clock }, cause) => goOn(clock, cause),
  halt: ({ clock }, entry) => (clock.status === 'running' ? pauseClock(clock, entry) : clock),
  // A stop lifted back into a wait leaves the clock standing, as the wait did.
  unhalt: ({ clock, resumeState }, cause) => (resumeState === 'in_process' ? goOn(clock, cause) : clock),
  reappoint: ({ clock }, entry) => reappointClock(clock, entry, entry.newDueAt ?? entry.at),
  resolve: ({ clock }, entry) => endClock(clock, entry),
  end: ({ clock }, entry) => endClock(clock, entry),
};

export function clockAfter(dossier: Dossier, rule: ClockRule, cause: ClockCause): SlaClock {
  return RULES[rule](dossier, cause);
}

/** After a wait: a stopped limit starts again from zero, a paused one goes on, a running one was never touched. */
function goOn(clock: SlaClock, entry: ClockEntry): SlaClock {
  if (clock.status === 'stopped') return startClock(clock, entry);
  return clock.status === 'paused' ? resumeClock(clock, entry) : clock;
}
