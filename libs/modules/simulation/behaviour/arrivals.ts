import { addWorkingTime, closingTime, type WorkingTimes } from '@kernel/calendar/working-time';
import {
  DAY_MS,
  formatDate,
  HOUR_MS,
  instantAt,
  parseDate,
  weekdayOf,
  type Instant,
  type LocalDay,
} from '@kernel/calendar/local-time';
import type { Channel } from '@kernel/dossier/dossier';
import type { ProcedureFacts } from '@kernel/procedure/procedure-facts';
import { deadlineOf } from '@kernel/sla/deadline';
import { Lottery, Random } from '../world/random';

/** Someone who comes with a matter: when, how, to which ward, for what. */
export interface Arrival {
  readonly index: number;
  readonly at: Instant;
  readonly channel: Channel;
  readonly wardUnitId: string;
  readonly procedure: ProcedureFacts;
  /** one of the 354 ward dossiers that the article leaves open */
  readonly isLate: boolean;
}

export interface HistoryPlan {
  readonly from: string;
  /** everything is resolved by the close of this day */
  readonly to: string;
  readonly district: number;
  readonly ward: number;
  readonly wardLate: number;
  readonly seed: number;
}

/** The article of 31/07/2020: 72.442/72.442 for the district, 39.055/39.409 for the wards, 01/01/2016–15/04/2020. */
export const ARTICLE_HISTORY: HistoryPlan = {
  from: '2016-01-01',
  to: '2020-04-15',
  district: 72_442,
  ward: 39_409,
  wardLate: 354,
  seed: 2020,
};

/** What people come for most; the others share the rest evenly. Our guess of a life like the real one. */
const POPULAR: Readonly<Record<string, number>> = {
  'w-certified-copy-from-an-original': 60,
  'w-copy-of-a-civil-status-extract': 25,
  'w-birth-registration': 18,
  'w-marital-status-certificate': 14,
  'w-marriage-registration': 10,
  'w-certification-of-a-signature': 14,
  'w-death-registration': 8,
  'd-certified-copy-from-an-original': 60,
  'd-certification-of-a-signature': 15,
};
const POPULAR_FIELD: Readonly<Record<string, number>> = {
  'dang-ky-kinh-doanh': 8,
  'ho-tich': 3,
  'chung-thuc': 4,
  'dat-dai': 3,
  'hoat-dong-xay-dung': 3,
};

/** An online dossier is received within so much working time. */
export const SLOWEST_RECEIPT_MS = 3 * HOUR_MS;
const LAST_DAYS_MS = 5 * DAY_MS;
const LAST_MINUTE = 14 * 60;

/** Clock hours are due at night; nobody invents a child in danger for a chart. */
function isPlayable({ serviceLevel, limit }: ProcedureFacts): boolean {
  return serviceLevel >= 3 && limit.unit !== 'hours';
}

/** Everybody who comes, in the order of coming: exactly the numbers of the plan, spread as working days and seasons spread them. */
export function planArrivals(
  plan: HistoryPlan,
  procedures: readonly ProcedureFacts[],
  wards: readonly string[],
  times: WorkingTimes,
): readonly Arrival[] {
  const random = new Random(plan.seed);
  const days = workingDays(plan, times);
  const end = closingTime(times, parseDate(plan.to));
  const wardWeights = new Lottery(wards, (ward) => 1 + (ward.length % 5) * 0.35);
  const drawn = (['district', 'ward'] as const).flatMap((level) => {
    const playable = procedures.filter((procedure) => procedure.level === level && isPlayable(procedure));
    const counts = apportion(days, level === 'district' ? plan.district : plan.ward);
    return days.flatMap((day, index) =>
      Array.from({ length: counts[index] ?? 0 }, () => arrivalOn(day, { playable, random, times, end, wardWeights })),
    );
  });
  const ordered = drawn.sort((a, b) => a.at - b.at || (a.wardUnitId < b.wardUnitId ? -1 : 1));
  return chooseLate(
    ordered.map((arrival, index) => ({ ...arrival, index, isLate: false })),
    plan,
    end,
  );
}

interface Draw {
  readonly playable: readonly ProcedureFacts[];
  readonly random: Random;
  readonly times: WorkingTimes;
  readonly end: Instant;
  readonly wardWeights: Lottery<string>;
}

function arrivalOn(
  day: LocalDay,
  { playable, random, times, end, wardWeights }: Draw,
): Omit<Arrival, 'index' | 'isLate'> {
  // In the last days only what a counter finishes at once can still be resolved by the end.
  const isLastDays = end - instantAt(day, 0) < LAST_DAYS_MS;
  const channel = isLastDays ? 'counter' : channelOn(day, random);
  const minute = Math.min(minuteOfArrival(channel, random), isLastDays ? LAST_MINUTE : 24 * 60);
  const at = instantAt(day, minute) + random.whole(60_000);
  const receivedAt = channel === 'online' ? addWorkingTime(times, at, SLOWEST_RECEIPT_MS) : at;
  return {
    at,
    channel,
    wardUnitId: wardWeights.draw(random),
    procedure: procedureFor(receivedAt, { playable, random, times, end }),
  };
}

const LOTTERIES = new WeakMap<readonly ProcedureFacts[], Lottery<ProcedureFacts>>();

/** Drawn by popularity among what can be resolved by the end of the history. */
function procedureFor(
  receivedAt: Instant,
  { playable, random, times, end }: Omit<Draw, 'wardWeights'>,
): ProcedureFacts {
  const isInTime = (procedure: ProcedureFacts): boolean =>
    deadlineOf(times, receivedAt, procedure.limit, procedure.rule).dueAt <= end;
  const lottery = LOTTERIES.get(playable) ?? new Lottery(playable, weightOf);
  LOTTERIES.set(playable, lottery);
  for (let tries = 0; tries < 60; tries += 1) {
    const procedure = lottery.draw(random);
    if (isInTime(procedure)) return procedure;
  }
  const quick = playable.find((procedure) => procedure.limit.unit === 'same_day' && isInTime(procedure));
  if (!quick) throw new Error('nothing can be resolved so shortly before the end');
  return quick;
}

function weightOf({ procedureId, fieldId }: ProcedureFacts): number {
  return POPULAR[procedureId] ?? POPULAR_FIELD[fieldId] ?? 1;
}

function workingDays({ from, to }: HistoryPlan, { calendar }: WorkingTimes): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = parseDate(from); day <= parseDate(to); day += 1) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

/** Mondays are full, summers and the weeks before Tết busy, and every year brings more; April 2020 stayed at home. */
function busyness(day: LocalDay): number {
  const date = formatDate(day);
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4));
  const weekday = [0.5, 1.25, 1.05, 1, 0.98, 0.92, 0.5][weekdayOf(day)] ?? 1;
  const season = [1.15, 0.8, 1.02, 1, 1.02, 1.08, 1.12, 1.1, 1.05, 0.98, 0.98, 1.04][month - 1] ?? 1;
  const distancing = date >= '2020-04-01' ? 0.35 : 1;
  return weekday * season * (1 + (year - 2016) * 0.06) * distancing;
}

/** Whole numbers in proportion to busyness that add up to the total: what is left over goes to the largest remainders. */
function apportion(days: readonly LocalDay[], total: number): readonly number[] {
  const weights = days.map(busyness);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, index] of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Online filing grew from a twentieth to nearly half; post stayed rare. */
function channelOn(day: LocalDay, random: Random): Channel {
  const online = 0.05 + ((day - parseDate('2016-01-01')) / 1_566) * 0.4;
  const draw = random.next();
  if (draw < online) return 'online';
  return draw < online + 0.02 ? 'post' : 'counter';
}

/** At the counter two peaks in opening hours, early enough for a same-day result on the last day; online in waking hours. */
function minuteOfArrival(channel: Channel, random: Random): number {
  if (channel === 'online') return Math.floor(random.between(6.5, 22.5) * 60);
  const morning = random.happens(0.64);
  const hour = morning
    ? 8 + random.between(0, 1) * random.between(0.3, 1) * 3.8
    : 13 + random.between(0, 1) * random.between(0.4, 1) * 3.4;
  return Math.floor(hour * 60);
}

/** The ward dossiers that will be late. Not of the last two months, which leave no room to be late in. */
function chooseLate(arrivals: readonly Arrival[], { seed, wardLate }: HistoryPlan, end: Instant): readonly Arrival[] {
  const random = new Random(seed + 1);
  const room = end - 75 * DAY_MS;
  const eligible = arrivals.filter(({ procedure, at }) => procedure.level === 'ward' && at < room);
  const late = new Set<number>();
  while (late.size < Math.min(wardLate, eligible.length)) late.add(random.of(eligible).index);
  return arrivals.map((arrival) => (late.has(arrival.index) ? { ...arrival, isLate: true } : arrival));
}
