import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { escapeLiteral, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Instant } from '@kernel/calendar/local-time';
import type { Principal } from '../auth/principal';
import { translateDatabaseError } from './database-errors';
import { errorCode } from '../errors/error-facts';

/** One open transaction. Passed as an argument: there is no query outside one, and no global manager inside one. */
export interface Transaction {
  /** Rows of a statement. `name` prepares it once a connection: for the few statements of the hot paths. */
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** TypeORM on the same connection, for reads of entities */
  readonly entities: EntityManager;
  /** by the clock of the database, read as the transaction begins */
  readonly beganAt: Instant;
}

/** Work whose first question travels with BEGIN and so costs no round trip of its own. */
export interface OpenedWork<Row, T> {
  /** a statement with its values written in; see `withLiterals` */
  readonly opening: string;
  readonly work: (tx: Transaction, opened: readonly Row[]) => Promise<T>;
}

/** The knowledge of a dossier number and its secret, which opens one dossier's progress to anybody who has both. */
export interface LookupProof {
  readonly number: string;
  readonly secret: string;
}

/** Deadlock and serialisation failures, which PostgreSQL asks to repeat. */
const REPEATABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * Runs work in one transaction under one principal. Row-level security reads `app.*`, set with SET LOCAL semantics in
 * the very statement that begins, so that a setting can never leak to the next user of the connection.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError for refusals and for a database that is away */
  write<T>(principal: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writeOpened(principal, { opening: '', work });
  }

  /** As `write`, with the answer to a first question. */
  async writeOpened<Row extends QueryResultRow, T>(principal: Principal, opened: OpenedWork<Row, T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(begin('READ WRITE', principal), opened);
      } catch (error) {
        if (attempt < ATTEMPTS && REPEATABLE.has(errorCode(error))) continue;
        throw translateDatabaseError(error);
      }
    }
  }

  /** One snapshot for all statements, so that the numbers of a page belong together. */
  async read<T>(principal: Principal, work: (tx: Transaction) => Promise<T>, proof?: LookupProof): Promise<T> {
    try {
      return await this.once(begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', principal, proof), {
        opening: '',
        work,
      });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async once<Row extends QueryResultRow, T>(
    beginning: string,
    { opening, work }: OpenedWork<Row, T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      try {
        const { beganAt, opened } = await open(client, beginning, opening);
        const query = async <R extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string) =>
          (await client.query<R>({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows;
        const result = await work({ entities: runner.manager, query, beganAt }, opened as readonly Row[]);
        const { command } = await client.query('COMMIT');
        // After a failed statement that somebody swallowed, COMMIT is answered with ROLLBACK, and with no error.
        if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Begins, reads the clock and asks the first question in one message, which is one round trip. */
async function open(
  client: PoolClient,
  beginning: string,
  opening: string,
): Promise<{ readonly beganAt: Instant; readonly opened: readonly unknown[] }> {
  const statements = [beginning, 'SELECT clock_now() AS now', opening].filter((statement) => statement !== '');
  const results = (await client.query(statements.join(';'))) as unknown as readonly QueryResult[];
  const [clock, opened] = opening === '' ? [results.at(-1), undefined] : results.slice(-2);
  const [{ now } = { now: null }] = (clock?.rows ?? []) as readonly { readonly now: Date | null }[];
  if (now === null) throw new Error('clock_now() returned nothing');
  return { beganAt: now.getTime(), opened: opened?.rows ?? [] };
}

/**
 * A statement with its values written into it, for a message of several statements: `$1` becomes the first literal.
 * Not for personal data: a database server logs the text of a statement that fails. @throws Error for a NUL, at which
 * the message would end
 */
export function withLiterals(text: string, values: readonly string[]): string {
  return text.replace(/\$(\d+)/g, (_place, number: string) => {
    const value = values[Number(number) - 1];
    if (value === undefined || value.includes('\0')) throw new Error(`no sound value for $${number}`);
    return escapeLiteral(value);
  });
}

/** Settings that are empty are left out: whatever is not set here is unset again after each transaction. */
function begin(mode: string, principal: Principal, proof?: LookupProof): string {
  const settings: readonly (readonly [string, string])[] = [
    ['app.kind', principal.kind],
    ['app.account', principal.accountId ?? ''],
    ['app.units', principal.readableUnits.join(',')],
    ['app.lookup_number', proof?.number ?? ''],
    ['app.lookup_secret', proof?.secret ?? ''],
  ];
  const given = settings.filter(([, value]) => value !== '');
  return [`BEGIN ${mode}`, ...given.map(([name, value]) => `SET LOCAL ${name}=${escapeLiteral(value)}`)].join(';');
}
