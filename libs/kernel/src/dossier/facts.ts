import { localDayOf, type LocalDay } from '../calendar/local-time';
import type { SlaVerdict } from '../sla/verdict';
import type { Channel, Dossier } from './dossier';
import type { ProcedureLevel } from '../procedure/procedure-facts';

/** What reports count. Each is counted where it happened and never taken back: a lifted stop is a resumption of its own. */
export interface FactCounts {
  readonly received: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly stopped: number;
  /** stops that were lifted: back among what is open */
  readonly resumed: number;
}

export interface SlaDelta extends FactCounts {
  /** local day of the event */
  readonly day: LocalDay;
  readonly unitId: string;
  readonly level: ProcedureLevel;
  readonly fieldId: string;
  readonly channel: Channel;
  readonly procedureId: string;
}

const NONE: FactCounts = { received: 0, early: 0, onTime: 0, late: 0, withdrawn: 0, stopped: 0, resumed: 0 };

const COLUMN: Readonly<Record<SlaVerdict, keyof FactCounts>> = {
  before: 'early',
  on: 'onTime',
  late: 'late',
};

/**
 * The change of the counters between two versions of a dossier, if any. Form II.06 counts dossiers received; what
 * leaves without a decision, withdrawn or stopped, leaves in its own column (design §4), and what is taken up again comes
 * back in one: open before + received + resumed = resolved + withdrawn + stopped + open after.
 */
export function deltaOf(before: Dossier | null, after: Dossier): SlaDelta | null {
  const stop = became(before?.state === 'stopped', after.state === 'stopped');
  const counts: FactCounts = {
    ...NONE,
    received: became(before?.receivedAt !== null && before !== null, after.receivedAt !== null),
    ...resolution(before, after),
    withdrawn: after.receivedAt === null ? 0 : became(before?.state === 'withdrawn', after.state === 'withdrawn'),
    stopped: Math.max(stop, 0),
    resumed: Math.max(-stop, 0),
  };
  if (Object.values(counts).every((count) => count === 0)) return null;
  const { reportingUnitId: unitId, level, fieldId, channel, procedureId, lastEventAt, receivedAt } = after;
  // A receipt counts on the day it happened at the counter, though the network brought it later.
  const day = localDayOf(counts.received > 0 && receivedAt !== null ? receivedAt : lastEventAt);
  return { ...counts, day, unitId, level, fieldId, channel, procedureId };
}

function became(was: boolean, is: boolean): number {
  return Number(is) - Number(was);
}

function resolution(before: Dossier | null, after: Dossier): Partial<FactCounts> {
  if (after.verdict === null || before?.verdict === after.verdict) return {};
  return { [COLUMN[after.verdict]]: 1 };
}
