import { instantAt, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { addWorkingTime, type WorkingTimes } from '@kernel/calendar/working-time';
import { Lottery, Random } from '@modules/simulation';

/** What one matter of one citizen will be like; the same seed tells the same stories. */
export interface Story {
  readonly index: number;
  /** number of the citizen who has it */
  readonly citizen: number;
  readonly at: Instant;
  readonly channel: 'online' | 'counter' | 'post';
  readonly procedureId: string;
  readonly wardId: string;
  readonly delivery: 'counter' | 'post' | 'online';
  /** the decision comes after its date */
  readonly isLate: boolean;
  /** never answers, pays or comes for the result */
  readonly isSilent: boolean;
  /** changes their mind some working hours after filing; null: never */
  readonly withdrawsAfterMs: number | null;
  readonly random: Random;
}

export interface StoryFacts {
  readonly citizens: number;
  readonly seed: number;
  readonly from: Instant;
  readonly procedures: ReadonlyMap<string, unknown>;
  readonly wards: readonly string[];
  readonly times: WorkingTimes;
}

/** Everybody comes within these days [working days]. */
const DAYS = 5;
const LATE = 0.015;
const SILENT = 0.06;
const WITHDRAWN = 0.03;
/** What people come for most. */
const POPULAR = /certified-copy|birth-reg|marital|civil-status-extract|marriage-reg|business-reg/;
const POPULAR_WEIGHT = 4;
const HOUR_MS = 3_600_000;

/** One to three matters for each citizen, in the order in which they come. */
export function tellStories(facts: StoryFacts): readonly Story[] {
  const random = new Random(facts.seed);
  const procedures = new Lottery([...facts.procedures.keys()], (id) => (POPULAR.test(id) ? POPULAR_WEIGHT : 1));
  const matters = Array.from({ length: facts.citizens }, (_, citizen) => citizen).flatMap((citizen) =>
    Array.from({ length: random.of([1, 1, 1, 1, 1, 2, 2, 3]) }, () => citizen),
  );
  return matters
    .map((citizen, index): Story => {
      const own = new Random(facts.seed * 7_919 + index);
      const channel = own.of(['online', 'online', 'online', 'online', 'counter', 'counter', 'post'] as const);
      return {
        index,
        citizen,
        channel,
        at: arrival(channel, own, facts),
        procedureId: procedures.draw(own),
        wardId: own.of(facts.wards),
        delivery: channel === 'online' ? own.of(['counter', 'post', 'online'] as const) : 'counter',
        isLate: own.happens(LATE),
        isSilent: own.happens(SILENT),
        withdrawsAfterMs: own.happens(WITHDRAWN) ? own.between(0.5, 20) * HOUR_MS : null,
        random: own,
      };
    })
    .sort((a, b) => a.at - b.at);
}

/** Online in any waking hour; to the counter, and the postman, in opening hours. */
function arrival(channel: Story['channel'], random: Random, { from, times }: StoryFacts): Instant {
  const day = times.calendar.workingDayAfter(localDayOf(from) - 1, 1 + random.whole(DAYS));
  if (channel === 'online') return instantAt(day, Math.floor(random.between(7.2, 21.8) * 60));
  return addWorkingTime(times, instantAt(day, 0), random.between(0.1, 7) * HOUR_MS);
}
