import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { connect } from '@platform/database/data-source';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { TEMPLATE, testServer } from './test-server';

/** A seeded database of one test file, and a unit of work on it under the app role; nothing else of the product. */
export class TestDatabase {
  private constructor(
    readonly urls: DatabaseUrls,
    private readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
    /** as the owner */
    readonly owner: Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(pool = 6): Promise<TestDatabase> {
    const server = await testServer();
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    const urls = await server.cloneDatabase(TEMPLATE, name);
    return TestDatabase.on(urls, pool, () => server.dropDatabase(name));
  }

  /** On a database that exists. */
  static async on(urls: DatabaseUrls, pool = 6, drop = () => Promise.resolve()): Promise<TestDatabase> {
    const dataSource = await connect({ url: urls.app, pool, applicationName: 'test', statementTimeoutMs: 5_000 });
    const owner = new Client({ connectionString: urls.owner });
    owner.on('error', () => undefined);
    await owner.connect();
    return new TestDatabase(urls, dataSource, new UnitOfWork(dataSource), owner, drop);
  }

  async close(): Promise<void> {
    await this.owner.end().catch(() => undefined);
    await this.dataSource.destroy();
    await this.drop();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(text, [...values])).rows as Row[];
  }

  /** A connection under the app role, outside any unit of work. */
  async app(): Promise<Client> {
    const client = new Client({ connectionString: this.urls.app });
    await client.connect();
    return client;
  }
}
