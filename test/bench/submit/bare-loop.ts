import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { createApi } from '../../../apps/api/src/create-api';
import { RecordedAct, recordQueries, type SentQuery, type Slots } from './recorded-act';
import { requestOf, type Submission, type Submissions } from './submissions';
import { WireClient } from './wire-client';

interface Recording {
  readonly urls: DatabaseUrls;
  readonly submissions: Submissions;
  /** connections */
  readonly pool: number;
}

/** Submissions without a product: the SQL of a real one, repeated by the driver alone. */
export class BareLoop {
  private constructor(
    private readonly pool: Pool,
    private readonly byWard: ReadonlyMap<string, Recorded>,
  ) {}

  /** Records one submission to each ward, made over HTTP to the same application inside this process. */
  static async record({ urls, submissions, pool }: Recording): Promise<BareLoop> {
    Object.assign(process.env, { DATABASE_APP_URL: urls.app, LOG_LEVEL: 'silent' });
    const api = await createApi();
    await api.listen(0, '127.0.0.1');
    const { port } = api.getHttpServer().address() as { readonly port: number };
    const client = await WireClient.open(port);
    const database = new Pool({ connectionString: urls.app, max: pool });
    // What was answered is walled off from whoever is not the one who asked.
    const owner = new Pool({ connectionString: urls.owner, max: 1 });
    try {
      const byWard = new Map<string, Recorded>();
      // The first time round fills what the application keeps in memory; the second is what it always does.
      const prepared = await submissions.prepare(2 * submissions.wards.length);
      for (const submission of prepared) {
        const { sent } = await recordQueries(() => client.send(requestOf(submission)));
        byWard.set(submission.ward, await recordedOf(owner, submission, sent));
      }
      return new BareLoop(database, byWard);
    } finally {
      client.close();
      await owner.end();
      await api.close();
    }
  }

  get roundTrips(): number {
    return [...this.byWard.values()][0]?.act.roundTrips ?? 0;
  }

  /** Repeats the recorded acts for all submissions, `clients` at a time; returns how many a second. */
  async run(submissions: readonly Submission[], clients: number): Promise<number> {
    let next = 0;
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let one = submissions[next++]; one !== undefined; one = submissions[next++]) await this.repeat(one);
      }),
    );
    return submissions.length / ((performance.now() - begun) / 1000);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async repeat({ ward, documents, key }: Submission): Promise<void> {
    const recorded = this.byWard.get(ward);
    if (!recorded) throw new Error(`nothing recorded for ${ward}`);
    const [paper1 = '', paper2 = ''] = documents;
    const slots = { id: randomUUID(), key, paper1, paper2, number: '' };
    const client = await this.pool.connect();
    try {
      await recorded.act.repeat(client, slots, (rows) => numberIn(rows, recorded.prefix));
    } finally {
      client.release();
    }
  }
}

interface Recorded {
  readonly act: RecordedAct;
  /** the number without its last four digits */
  readonly prefix: string;
}

const SERIAL_DIGITS = 4;

async function recordedOf(owner: Pool, { key, documents }: Submission, sent: readonly SentQuery[]): Promise<Recorded> {
  const { rows } = await owner.query<{ id: string; number: string }>(
    `SELECT body->>'id' AS id, body->>'number' AS number FROM idempotency_key WHERE key = $1`,
    [key],
  );
  const [filed] = rows;
  if (!filed) throw new Error('the submission to be recorded was not acknowledged');
  const [paper1 = '', paper2 = ''] = documents;
  const act = new RecordedAct(sent, { id: filed.id, number: filed.number, key, paper1, paper2 });
  return { act, prefix: filed.number.slice(0, -SERIAL_DIGITS) };
}

/** The number a statement has just given out. */
function numberIn(rows: readonly object[], prefix: string): Slots | null {
  const last: unknown = rows
    .map((row) => (row as { readonly last?: unknown }).last)
    .find((value) => value !== undefined);
  return last === undefined ? null : { number: prefix + String(Number(last)).padStart(SERIAL_DIGITS, '0') };
}
