import type { Instant } from '@kernel/calendar/local-time';
import { addWorkingTime } from '@kernel/calendar/working-time';
import type { Standing, WaitingStep } from './bell';
import type { Story } from './story';
import { afterDue, beforeDue, daysLater, withinHours } from './timing';
import type { Town } from './town';

/** What a dossier waits for when nobody in the house has to do anything. */
export interface LawfulWait {
  readonly number: string;
  readonly state: string;
  readonly waitsFor: 'citizen';
  readonly why: string;
}

/** Something to be done; when, is thought of only once. */
export interface Prospective {
  readonly key: string;
  readonly when: () => Instant;
  readonly run: () => Promise<void>;
}

/** What follows from where a dossier stands: things to be done, or a wait, or neither, which is a finding. */
export interface Prospect {
  readonly tasks: readonly Prospective[];
  readonly wait: LawfulWait | null;
}

const NOTHING: Prospect = { tasks: [], wait: null };
/** The receiving desk looks at what has come within so much working time [h]. */
const RECEIPT_HOURS = 2.5;
const WITHDRAWAL_HOURS = 4;
const COLLECTION_HOURS = 20;
const LOOK_AGAIN_HOURS = 3;

/** Who will do what with a dossier, and when. */
export function prospectOf(town: Town, story: Story, standing: Standing, now: Instant): Prospect {
  const { times } = town.facts;
  const { random } = story;
  const { id, state, version } = standing;
  if (town.isHopeless(id)) return NOTHING;
  switch (state) {
    case 'submitted':
      return one(
        `${id} received ${version}`,
        () => withinHours(times, random, now, RECEIPT_HOURS),
        () => town.atReceivingDesk(story, standing, 'to_receive'),
      );
    case 'withdraw_requested':
      return one(
        `${id} withdrawal ${version}`,
        () => withinHours(times, random, now, WITHDRAWAL_HOURS),
        () => town.atReceivingDesk(story, standing, 'unit'),
      );
    case 'supplement_before':
    case 'supplement':
      return story.isSilent
        ? silent(standing, 'was asked for papers and has not answered')
        : one(
            `${id} answer ${version}`,
            () => answerAt(town, story, standing, now),
            () => town.answer(story, standing),
          );
    case 'fee_pending':
      return story.isSilent
        ? silent(standing, 'was asked to pay and has not')
        : one(
            `${id} payment ${version}`,
            () => addWorkingTime(times, daysLater(random, now), 0),
            () => town.pay(story, standing),
          );
    default:
      return ofSteps(town, story, standing, now);
  }
}

/** Online answers come in any waking hour; a desk answers for somebody else in opening hours. */
function answerAt({ facts: { times } }: Town, { random }: Story, { isOnline }: Standing, now: Instant): Instant {
  const at = daysLater(random, now);
  return isOnline ? at : addWorkingTime(times, at, 0);
}

function ofSteps(town: Town, story: Story, standing: Standing, now: Instant): Prospect {
  const isResolved = standing.state === 'approved' || standing.state === 'refused';
  if (isResolved && story.isSilent && standing.delivery === 'counter' && standing.steps.length > 0)
    return silent(standing, 'has not come for the result');
  return {
    tasks: standing.steps.map((step) => ({
      key: `${standing.id} step ${step.no}`,
      when: () => stepAt(town, story, { standing, step, now }),
      run: () => (step.action === 'return' ? town.handOut(story, standing, step) : town.work(story, standing, step)),
    })),
    wait: null,
  };
}

function stepAt(
  town: Town,
  { random, isLate }: Story,
  { standing, step, now }: { readonly standing: Standing; readonly step: WaitingStep; readonly now: Instant },
): Instant {
  const { times } = town.facts;
  if (step.action === 'return') return withinHours(times, random, now, COLLECTION_HOURS);
  // An opinion is waited for, by its own deadline at most: one looks again, but not every minute.
  if (town.isWaitedFor(standing.id)) return withinHours(times, random, now, LOOK_AGAIN_HOURS);
  const decides = step.action === 'sign' || step.action === 'conclude';
  if (isLate && decides && standing.dueAt !== null) return afterDue(times, random, now, standing.dueAt);
  return beforeDue(times, random, now, step.dueAt);
}

function one(key: string, when: () => Instant, run: () => Promise<void>): Prospect {
  return { tasks: [{ key, when, run }], wait: null };
}

function silent({ number, state }: Standing, why: string): Prospect {
  return { tasks: [], wait: { number, state, waitsFor: 'citizen', why } };
}
