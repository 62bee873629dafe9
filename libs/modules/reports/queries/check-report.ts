import { formatInstant, parseDate } from '@kernel/calendar/local-time';
import type { Transaction } from '@platform/database/unit-of-work';
import { hashOfText, periodOfReport, type StoredReport } from '../persistence/stored-reports';
import { countPeriod, endOf, figuresText } from './periodic-report';

/** An event of the period's time that came to be known only after the report was stored. */
export interface LateEvent {
  readonly dossierId: string;
  readonly number: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
}

export interface ReportCheck {
  /** on the cover */
  readonly sha256: string;
  /** of the text that is stored: another one means that it was changed */
  readonly ofStoredText: string;
  /** of the figures as they are counted now */
  readonly now: string;
  /** what explains a difference; empty when there is none, or nothing explains it */
  readonly lateEvents: readonly LateEvent[];
}

const MOST_EVENTS = 20;

type Reader = Pick<Transaction, 'query'>;

/** Counts a stored report again, and names what came in after it when it is another one now. */
export async function checkReport(tx: Reader, report: StoredReport): Promise<ReportCheck> {
  const now = hashOfText(figuresText(await countPeriod(tx, periodOfReport(report))));
  const { sha256 } = report;
  const lateEvents = now === sha256 ? [] : await eventsAfter(tx, report);
  return { sha256, ofStoredText: hashOfText(report.text), now, lateEvents };
}

async function eventsAfter(tx: Reader, { to, storedAt }: StoredReport): Promise<readonly LateEvent[]> {
  const rows = await tx.query<{
    dossier_id: string;
    number: string;
    seq: number;
    type: string;
    at: Date;
    recorded_at: Date;
  }>(
    `SELECT e.dossier_id, d.number, e.seq, e.type, e.at, e.recorded_at
       FROM dossier_event e JOIN dossier d ON d.id = e.dossier_id
      WHERE e.at < $1 AND e.recorded_at > $2 ORDER BY e.recorded_at, e.dossier_id, e.seq LIMIT ${MOST_EVENTS}`,
    [new Date(endOf(parseDate(to))), storedAt],
  );
  return rows.map(({ dossier_id, number, seq, type, at, recorded_at }) => ({
    dossierId: dossier_id,
    number,
    seq,
    type,
    at: formatInstant(at.getTime()),
    recordedAt: formatInstant(recorded_at.getTime()),
  }));
}
