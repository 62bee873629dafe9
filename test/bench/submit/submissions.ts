import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { errorCode } from '@platform/errors/error-facts';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { TestClient } from '@test/support/client';
import { postBytes } from './wire-client';

/** A ward procedure with two papers: the commonest kind of filing. */
const PROCEDURE = 'w-birth-registration';
const PAPERS = ['p1', 'p2'];
const CITIZENS = ['congdan1', 'congdan2', 'congdan3'];
const PATH = '/api/v1/dossiers';

/** A submission about to be made: everything in it that is new. */
export interface Submission {
  readonly ward: string;
  readonly documents: readonly string[];
  readonly key: string;
  readonly cookie: string;
}

/** How PostgreSQL calls a deadlock. */
const DEADLOCK = '40P01';
const MOST_TRIES = 10;

interface Citizen {
  readonly accountId: string;
  readonly cookie: string;
}

/** Who submits, where to, with what; and the tables as they were before. */
export class Submissions {
  private constructor(
    private readonly owner: Client,
    private readonly citizens: readonly Citizen[],
    readonly wards: readonly string[],
  ) {}

  static async open(urls: DatabaseUrls, address: string): Promise<Submissions> {
    const owner = new Client({ connectionString: urls.owner });
    await owner.connect();
    const citizens: Citizen[] = [];
    for (const login of CITIZENS) {
      const { cookie } = await new TestClient(address).signIn(login);
      const { rows } = await owner.query<{ id: string }>('SELECT id FROM account WHERE login = $1', [login]);
      citizens.push({ cookie, accountId: rows[0]?.id ?? '' });
    }
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM unit WHERE kind = 'ward' ORDER BY id`);
    return new Submissions(
      owner,
      citizens,
      rows.map(({ id }) => id),
    );
  }

  /** Empties what submissions fill, so that every round begins on the same ground, and lays out papers for `count` new ones. */
  async prepare(count: number): Promise<readonly Submission[]> {
    await this.empty();
    const documents = await this.layOut(count * PAPERS.length);
    await this.owner.query('VACUUM ANALYZE document');
    return Array.from({ length: count }, (_, index) => {
      // One citizen to a ward: what was recorded for a ward is repeated under the same account.
      const ward = index % this.wards.length;
      const citizen = ward % this.citizens.length;
      const own = documents[citizen] ?? [];
      return {
        ward: this.wards[ward] ?? '',
        documents: PAPERS.map(() => own.pop() ?? ''),
        key: randomUUID(),
        cookie: this.citizens[citizen]?.cookie ?? '',
      };
    });
  }

  /** @throws Error unless exactly so many dossiers are there, each with its event, its number and its answer kept */
  async check(count: number): Promise<void> {
    const { rows } = await this.owner.query<Record<string, number>>(
      `SELECT (SELECT count(*) FROM dossier) AS dossiers, (SELECT count(DISTINCT number) FROM dossier) AS numbers,
              (SELECT count(*) FROM dossier_event) AS events, (SELECT count(*) FROM idempotency_key WHERE route = $1) AS answers,
              (SELECT sum(last)::bigint FROM dossier_number_counter) AS counted`,
      [`POST ${PATH}`],
    );
    const wrong = Object.entries(rows[0] ?? {}).filter(([, found]) => found !== count);
    if (wrong.length > 0) throw new Error(`${count} submissions, but ${JSON.stringify(Object.fromEntries(wrong))}`);
  }

  async close(): Promise<void> {
    await this.owner.end();
  }

  /** The worker still tells people of the last round: of the two, the database may choose us to wait. */
  private async empty(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.owner.query(
          'TRUNCATE dossier, dossier_event, document, idempotency_key, dossier_number_counter, outbox, sla_delta, hand_over, open_step CASCADE',
        );
        return;
      } catch (error) {
        if (errorCode(error) !== DEADLOCK || tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Rows of papers as an upload would have left them; the upload itself is not what is measured. By citizen. */
  private async layOut(count: number): Promise<string[][]> {
    const each = Math.ceil(count / this.citizens.length) + PAPERS.length;
    const sha256 = 'ab'.repeat(32);
    await this.owner.query('INSERT INTO stored_content (sha256, size) VALUES ($1, 1000) ON CONFLICT DO NOTHING', [
      sha256,
    ]);
    const laidOut: string[][] = [];
    for (const { accountId } of this.citizens) {
      const { rows } = await this.owner.query<{ id: string }>(
        `INSERT INTO document (id, sha256, name, media_type, size, uploaded_by, uploaded_at)
         SELECT gen_random_uuid(), $1, 'giay-to.pdf', 'application/pdf', 1000, $2, now() FROM generate_series(1, $3) RETURNING id`,
        [sha256, accountId, each],
      );
      laidOut.push(rows.map(({ id }) => id));
    }
    return laidOut;
  }
}

/** The request of a submission, as bytes. */
export function requestOf({ ward, documents, key, cookie }: Submission): Buffer {
  const body = {
    procedureId: PROCEDURE,
    wardId: ward,
    delivery: 'counter',
    applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0912345678', address: 'Số 1 phố Hàng Bạc' },
    subject: 'Đăng ký khai sinh cho con',
    papers: PAPERS.map((paper, index) => ({ paper, documentId: documents[index] })),
  };
  return postBytes(PATH, JSON.stringify(body), { cookie, 'idempotency-key': key });
}
