import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { DataFolder } from '@platform/config/data-folder';
import { Sweeper } from '@platform/jobs/sweeper';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { createApi } from '../../apps/api/src/create-api';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { TestClient } from './client';
import { handWorker, workOff } from './hand-worker';
import { TEMPLATE, testFolder, testServer } from './test-server';

export { until } from './until';

interface HouseOptions {
  /** without a worker nothing is routed; `by hand`: nothing moves until `work()` */
  readonly worker?: boolean | 'by hand';
  readonly environment?: Readonly<Record<string, string>>;
  /** a prepared and seeded database of another server; the test's own copy of the template when left out */
  readonly on?: DatabaseUrls;
}

interface Parts {
  readonly api: NestExpressApplication;
  readonly worker: INestApplicationContext | null;
  readonly drop: () => Promise<void>;
}

/** The whole product for one test file: its own database, its own files, the real API and worker, real HTTP. */
export class TestHouse {
  private readonly people = new Map<string, Promise<TestClient>>();

  private constructor(
    readonly address: string,
    readonly urls: DatabaseUrls,
    private readonly parts: Parts,
    /** as the owner, for looking at what was written and for spoiling it */
    readonly owner: Client,
    private readonly name: string,
  ) {}

  static async open({ worker = true, environment = {}, on }: HouseOptions = {}): Promise<TestHouse> {
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    const urls = on ?? (await (await testServer()).cloneDatabase(TEMPLATE, name));
    Object.assign(process.env, {
      DATABASE_APP_URL: urls.app,
      MOTCUA_DATA: path.join(testFolder().root, name),
      LOG_LEVEL: 'silent',
      SWEEP_SECONDS: worker === 'by hand' ? '300' : '2',
      RELAY_MS: '20',
      DATABASE_POOL: '6',
      ...environment,
    });
    const api = await createApi();
    await api.listen(0, '127.0.0.1');
    const { port } = api.getHttpServer().address() as { port: number };
    // The worker reaches the API, and what is mounted in it, by the port of its settings.
    process.env['PORT'] = String(port);
    const context = await startWorker(worker);
    const owner = new Client({ connectionString: urls.owner });
    await owner.connect();
    const drop = async (): Promise<void> => {
      if (!on) await (await testServer()).dropDatabase(name);
    };
    return new TestHouse(`http://127.0.0.1:${port}`, urls, { api, worker: context, drop }, owner, name);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.parts.worker?.close();
    await this.parts.api.close();
    await this.parts.drop();
  }

  /** Somebody new, not signed in. */
  client(): TestClient {
    return new TestClient(this.address);
  }

  as(login: string): Promise<TestClient> {
    return this.client().signIn(login);
  }

  /** Where this house keeps what was uploaded. */
  get files(): string {
    return new DataFolder(this.name, testFolder().root).files;
  }

  /** The same person each time: signed in once, for tests about something else. */
  known(login: string): Promise<TestClient> {
    const person = this.people.get(login) ?? this.as(login);
    this.people.set(login, person);
    return person;
  }

  /** Lets a worker by hand do all there is to do; returns how many jobs that was. */
  async work(): Promise<number> {
    if (!this.parts.worker) throw new Error('this house has no worker');
    return workOff(this.parts.worker);
  }

  /** One round of the worker's sweeps. */
  async sweep(): Promise<Readonly<Record<string, number>>> {
    if (!this.parts.worker) throw new Error('this house has no worker');
    return this.parts.worker.get(Sweeper).round();
  }

  get<T>(token: new (...args: never[]) => T): T {
    return (this.parts.worker ?? this.parts.api).get(token as never);
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(text, [...values])).rows as Row[];
  }

  /** One statement under the role the processes run under, seeing all rows: what the database itself still refuses. */
  async asApp(text: string): Promise<void> {
    const app = new Client({ connectionString: this.urls.app });
    await app.connect();
    try {
      await app.query(`BEGIN; SET LOCAL app.kind = 'system'`);
      await app.query(text);
      await app.query('COMMIT');
    } finally {
      await app.end();
    }
  }

  /** Sets the database clock of this house and stops it there. */
  async setClock(at: string): Promise<void> {
    await this.owner.query(
      `INSERT INTO simulated_clock (anchored_at, simulated_at, speed) VALUES (clock_timestamp(), $1, 0)
       ON CONFLICT (only_one) DO UPDATE SET simulated_at = excluded.simulated_at, anchored_at = excluded.anchored_at`,
      [at],
    );
  }
}

async function startWorker(worker: boolean | 'by hand'): Promise<INestApplicationContext | null> {
  if (worker === 'by hand') return handWorker();
  if (!worker) return null;
  return NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
}
