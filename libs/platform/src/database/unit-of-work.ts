import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { escapeLiteral, type PoolClient, type QueryResultRow } from 'pg';
import type { Principal } from '../auth/principal';
import { translateDatabaseError } from './database-errors';
import { errorCode } from '../errors/error-facts';

/** One open transaction. Passed as an argument: there is no query outside one, and no global manager inside one. */
export interface Transaction {
  /** Rows of a statement. `name` prepares it once a connection: for the few statements of the hot paths. */
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** TypeORM on the same connection, for reads of entities */
  readonly entities: EntityManager;
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
  async write<T>(principal: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(begin('READ WRITE', principal), work);
      } catch (error) {
        if (attempt < ATTEMPTS && REPEATABLE.has(errorCode(error))) continue;
        throw translateDatabaseError(error);
      }
    }
  }

  /** One snapshot for all statements, so that the numbers of a page belong together. */
  async read<T>(principal: Principal, work: (tx: Transaction) => Promise<T>, proof?: LookupProof): Promise<T> {
    try {
      return await this.once(begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', principal, proof), work);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async once<T>(beginning: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await client.query(beginning);
      try {
        const result = await work({
          entities: runner.manager,
          query: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string) =>
            (await client.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows,
        });
        await client.query('COMMIT');
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

function begin(mode: string, principal: Principal, proof?: LookupProof): string {
  const settings: readonly (readonly [string, string])[] = [
    ['app.kind', principal.kind],
    ['app.account', principal.accountId ?? ''],
    ['app.units', principal.readableUnits.join(',')],
    ['app.lookup_number', proof?.number ?? ''],
    ['app.lookup_secret', proof?.secret ?? ''],
  ];
  return `BEGIN ${mode};${settings.map(([name, value]) => `SET LOCAL ${name}=${escapeLiteral(value)}`).join(';')}`;
}
