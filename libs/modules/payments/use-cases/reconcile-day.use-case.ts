import { Injectable } from '@nestjs/common';
import { instantAt, parseDate } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Heard } from '@kernel/payments/hear-gateway';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { AskGateway } from './ask-gateway';

export interface ReconciliationResult {
  readonly attempts: number;
  /** the gateway did not answer: to be asked again */
  readonly unanswered: number;
  /** paid, and the announcement had been lost */
  readonly booked: number;
  /** declined or never come, and we had not heard */
  readonly closed: number;
  /** contradictions, named for a person */
  readonly findings: number;
}

const PAGE = 200;
/** Questions on their way at the same time. */
const AT_ONCE = 4;

/** Asks about every attempt of a day, settled or not, and compares. Run twice it books nothing twice. */
@Injectable()
export class ReconcileDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asking: AskGateway,
    private readonly ids: IdSource,
  ) {}

  async run(day: string): Promise<ReconciliationResult> {
    const total = { attempts: 0, unanswered: 0, booked: 0, closed: 0, findings: 0 };
    for (let after: Mark | null = { at: new Date(instantAt(parseDate(day), 0)), reference: '' }; after !== null;) {
      const page: readonly Mark[] = await this.page(day, after);
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const heard = await Promise.all(page.slice(from, from + AT_ONCE).map(({ reference }) => this.ask(reference)));
        for (const each of heard) count(total, each);
      }
      after = page.at(-1) ?? null;
    }
    await this.record(day, total);
    return total;
  }

  private async page(day: string, { at, reference }: Mark): Promise<readonly Mark[]> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ reference: string; started_at: Date }>(
        `SELECT reference, started_at FROM payment_attempt
          WHERE (started_at, reference) > ($1, $2) AND started_at < $3 ORDER BY started_at, reference LIMIT ${PAGE}`,
        [at, reference, new Date(instantAt(parseDate(day) + 1, 0))],
      ),
    );
    return rows.map((row) => ({ reference: row.reference, at: row.started_at }));
  }

  private async ask(reference: string): Promise<Heard | null | 'unanswered'> {
    try {
      return await this.asking.ask(reference);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') return 'unanswered';
      throw error;
    }
  }

  private async record(day: string, result: ReconciliationResult): Promise<void> {
    const { attempts, unanswered, booked, closed, findings } = result;
    await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(
        `INSERT INTO reconciliation_run (id, day, ran_at, attempts, unanswered, booked, closed, findings)
         VALUES ($1, $2, clock_now(), $3, $4, $5, $6, $7)`,
        [this.ids.newId(), day, attempts, unanswered, booked, closed, findings],
      ),
    );
  }
}

interface Mark {
  readonly at: Date;
  readonly reference: string;
}

type Counts = { -readonly [K in keyof ReconciliationResult]: number };

function count(total: Counts, heard: Heard | null | 'unanswered'): void {
  total.attempts += 1;
  if (heard === 'unanswered') total.unanswered += 1;
  if (heard === null || heard === 'unanswered') return;
  const action = heard.command?.action;
  if (action === 'book_payment' || action === 'book_surplus') total.booked += 1;
  else if (action !== undefined) total.closed += 1;
  if (heard.finding !== null) total.findings += 1;
}
