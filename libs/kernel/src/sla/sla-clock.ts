import { localDayOf, timeOfDay, MINUTE_MS, instantAt, type Instant, type LocalDay } from '../calendar/local-time';
import { addWorkingTime, workingTimeBetween, type WorkingTimes } from '../calendar/working-time';
import { DomainError } from '../errors/domain-error';
import { afterCalendarDays, deadlineOf, sameDay, type Deadline } from './deadline';
import type { DeadlineRule, Limit } from './limit';

/**
 * start: valid receipt · stop: waiting for a supplement, the limit will restart · restart: the supplement is complete,
 * the limit is counted again from zero (Decree 61/2018 art. 19(4)) · pause, resume: time that is not counted, a financial
 * obligation or a stay · reappoint: a new date with an apology (art. 19(9)), lateness stays · end: resolved, withdrawn
 */
export type ClockEffect = 'start' | 'stop' | 'restart' | 'pause' | 'resume' | 'reappoint' | 'end';

export interface LedgerEntry {
  readonly effect: ClockEffect;
  readonly at: Instant;
  /** the rule that caused it, a key of the texts: `decree_61_2018_19_4` */
  readonly law: string;
  /** due date in force from here on, null while the clock stands */
  readonly dueAt: Instant | null;
  readonly calendarVersion: number;
}

/** What is left of a limit at a pause, in the limit's own unit. */
export type LimitLeft =
  | { readonly unit: 'working_days'; readonly days: number; readonly minute: number }
  | { readonly unit: 'calendar_days'; readonly days: number }
  | { readonly unit: 'same_day' }
  | { readonly unit: 'clock_time'; readonly ms: number }
  | { readonly unit: 'working_time'; readonly ms: number };

/** The clock of one dossier: plain data, changed only by the functions below. */
export interface SlaClock {
  readonly status: 'not_started' | 'running' | 'paused' | 'stopped' | 'ended';
  readonly limit: Limit;
  readonly rule: DeadlineRule;
  /** 1 from receipt, +1 at each restart */
  readonly round: number;
  readonly roundStartedAt: Instant | null;
  /** the date promised to the citizen; null while the clock stands */
  readonly dueAt: Instant | null;
  /** the date lateness is judged by: as `dueAt`, but a re-appointment does not move it */
  readonly judgedBy: Instant | null;
  readonly nominalDay: LocalDay | null;
  /** the due date that passed while the clock was running: late for ever, whatever restarts later */
  readonly missed: Instant | null;
  readonly reappointed: boolean;
  readonly left: LimitLeft | null;
  readonly ledger: readonly LedgerEntry[];
}

/** When something happened to a clock, by which rule, and under which calendar it is counted. */
export interface ClockEntry {
  readonly at: Instant;
  readonly law: string;
  readonly times: WorkingTimes;
}

export function newClock(limit: Limit, rule: DeadlineRule): SlaClock {
  return {
    status: 'not_started',
    limit,
    rule,
    round: 0,
    roundStartedAt: null,
    dueAt: null,
    judgedBy: null,
    nominalDay: null,
    missed: null,
    reappointed: false,
    left: null,
    ledger: [],
  };
}

/** Starts or restarts the whole limit at `at`. */
export function startClock(clock: SlaClock, entry: ClockEntry): SlaClock {
  const deadline = deadlineOf(entry.times, entry.at, clock.limit, clock.rule);
  const begun = {
    ...noteMissed(clock, entry.at),
    round: clock.round + 1,
    roundStartedAt: entry.at,
    left: null,
  };
  return entered(running(begun, deadline), clock.round === 0 ? 'start' : 'restart', entry);
}

/** Stops the count; the limit will be counted again from zero. */
export function stopClock(clock: SlaClock, entry: ClockEntry): SlaClock {
  return entered({ ...standing(noteMissed(clock, entry.at)), status: 'stopped' }, 'stop', entry);
}

/** Holds the count; what is left of the limit is kept. @throws DomainError `dossier.clock_not_running` */
export function pauseClock(clock: SlaClock, entry: ClockEntry): SlaClock {
  const left = limitLeft(clock, entry);
  return entered({ ...standing(noteMissed(clock, entry.at)), status: 'paused', left }, 'pause', entry);
}

/** Goes on with what was left at the pause. A dossier already late stays due at the date it missed. */
export function resumeClock(clock: SlaClock, entry: ClockEntry): SlaClock {
  if (clock.left === null) throw new DomainError('dossier.clock_not_running');
  const deadline = deadlineWithLeft(clock.left, entry.times, entry.at);
  return entered(running({ ...clock, left: null }, deadline), 'resume', entry);
}

/** Promises a new date. The date lateness is judged by stays, so the dossier is late in every report for ever. */
export function reappointClock(clock: SlaClock, entry: ClockEntry, newDueAt: Instant): SlaClock {
  if (clock.status !== 'running') throw new DomainError('dossier.clock_not_running');
  const moved = { ...clock, dueAt: newDueAt, nominalDay: localDayOf(newDueAt), reappointed: true };
  return entered(moved, 'reappoint', entry);
}

/** The dossier is resolved, withdrawn or closed: the dates stay as they stood. */
export function endClock(clock: SlaClock, entry: ClockEntry): SlaClock {
  return entered({ ...noteMissed(clock, entry.at), status: 'ended' }, 'end', entry);
}

function entered(clock: SlaClock, effect: ClockEffect, { at, law, times }: ClockEntry): SlaClock {
  const line = { effect, at, law, dueAt: clock.dueAt, calendarVersion: times.calendar.version };
  return { ...clock, ledger: [...clock.ledger, line] };
}

function running(clock: SlaClock, { dueAt, nominalDay }: Deadline): SlaClock {
  return { ...clock, status: 'running', dueAt, judgedBy: dueAt, nominalDay };
}

function standing(clock: SlaClock): SlaClock {
  return { ...clock, dueAt: null, judgedBy: null, nominalDay: null };
}

function noteMissed(clock: SlaClock, at: Instant): SlaClock {
  const missedNow = clock.status === 'running' && clock.judgedBy !== null && at > clock.judgedBy;
  return missedNow && clock.missed === null ? { ...clock, missed: clock.judgedBy } : clock;
}

function limitLeft(clock: SlaClock, { times, at }: ClockEntry): LimitLeft {
  if (clock.status !== 'running' || clock.dueAt === null || clock.nominalDay === null) {
    throw new DomainError('dossier.clock_not_running');
  }
  if (clock.limit.unit === 'hours') return { unit: 'clock_time', ms: Math.max(0, clock.dueAt - at) };
  if (clock.rule === 'by_the_clock' && clock.limit.unit === 'working_days') {
    return { unit: 'working_time', ms: workingTimeBetween(times, at, clock.dueAt) };
  }
  if (clock.limit.unit === 'calendar_days') {
    return { unit: 'calendar_days', days: Math.max(0, clock.nominalDay - localDayOf(at)) };
  }
  const days = times.calendar.countWorkingDays(localDayOf(at), localDayOf(clock.dueAt));
  if (clock.limit.unit === 'same_day' && days === 0) return { unit: 'same_day' };
  return { unit: 'working_days', days, minute: Math.floor(timeOfDay(clock.dueAt) / MINUTE_MS) };
}

function deadlineWithLeft(left: LimitLeft, times: WorkingTimes, at: Instant): Deadline {
  switch (left.unit) {
    case 'clock_time':
      return { dueAt: at + left.ms, nominalDay: localDayOf(at + left.ms) };
    case 'working_time': {
      const dueAt = addWorkingTime(times, at, left.ms);
      return { dueAt, nominalDay: localDayOf(dueAt) };
    }
    case 'calendar_days':
      return notBefore(at, times, afterCalendarDays(times, localDayOf(at) + left.days));
    case 'same_day':
      return sameDay(times, at);
    case 'working_days': {
      const day = times.calendar.firstWorkingDayFrom(localDayOf(at));
      const nominalDay = left.days === 0 ? day : times.calendar.workingDayAfter(localDayOf(at), left.days);
      return notBefore(at, times, { dueAt: instantAt(nominalDay, left.minute), nominalDay });
    }
  }
}

/** Resumed after that day's closing time: the same hour of the next working day, or the dossier would be late at once. */
function notBefore(at: Instant, times: WorkingTimes, deadline: Deadline): Deadline {
  if (deadline.dueAt >= at) return deadline;
  const nominalDay = times.calendar.firstWorkingDayFrom(localDayOf(deadline.dueAt) + 1);
  return { dueAt: deadline.dueAt + (nominalDay - localDayOf(deadline.dueAt)) * 86_400_000, nominalDay };
}
