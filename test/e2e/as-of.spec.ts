import type { FormII06 } from '@modules/reports';
import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { filing } from '../support/dossiers';
import { MARITAL } from '../support/march';
import { expectProblem } from '../support/problems';
import { done, GROUNDS, moveTo } from '../support/stages';
import { TestHouse } from '../support/test-house';

const HISTORY = { from: '2019-12-01', to: '2020-02-28', district: 20, ward: 30, wardLate: 4, seed: 3 };
const GROUPINGS = ['field', 'level', 'unit'] as const;
const DESK = 'hk-hang-bac:motcua';
const RANGE = { from: '2019-12-15', to: '2020-04-30' };

interface Held {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly dueAt: string | null;
}

/** What could be read at a moment of the story, by the ordinary routes and rows. */
interface Seen {
  readonly at: string;
  readonly forms: readonly FormII06[];
  readonly dossier: Held;
  readonly onDesks: Readonly<Record<string, readonly string[]>>;
}

let house: TestHouse;
const seen: Seen[] = [];
let id: string;

const form = async (query: Readonly<Record<string, string>>): Promise<FormII06> => {
  const supervisor = await house.known('giamsat');
  const { status, body } = await supervisor.get<FormII06 & { sha256: string }>(
    `/api/v1/reports/ii06?${new URLSearchParams({ ...RANGE, ...query })}`,
  );
  expect(status).toBe(200);
  const { sha256: _sha256, asOf: _asOf, ...rest } = body;
  return rest;
};

async function look(at: string): Promise<void> {
  await house.work();
  const [dossier] = await house.rows<Held & { due: Date | null }>(
    'SELECT id, state, version, due_at AS due FROM dossier WHERE id = $1',
    [id],
  );
  const steps = await house.rows<{ desk: string; ids: string[] }>(
    'SELECT desk_id AS desk, array_agg(dossier_id::text ORDER BY dossier_id) AS ids FROM open_step GROUP BY 1',
  );
  seen.push({
    at,
    forms: await Promise.all(GROUPINGS.map((by) => form({ by }))),
    dossier: { ...dossier!, dueAt: dossier?.due?.toISOString() ?? null },
    onDesks: Object.fromEntries(steps.map(({ desk, ids }) => [desk, ids])),
  });
}

async function clockTo(at: string): Promise<void> {
  await house.setClock(at);
}

/** One dossier goes all ways a report counts, others come beside it; what is seen on the way is kept. */
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  const store = new FileStore(process.env['MOTCUA_DATA'] ?? '');
  await loadHistory(house.urls.owner, { plan: HISTORY, store, onProgress: () => undefined });
  const head = await house.known('hang-bac.ct1');
  await clockTo('2020-03-02T09:00:00+07:00');
  const desk = await house.known('hang-bac.motcua1');
  const { body } = await desk.post<{ id: string }>('/api/v1/intake', {
    ...(await filing(desk, MARITAL)),
    channel: 'counter',
  });
  ({ id } = body);
  await look('2020-03-02T09:30:00+07:00');
  await clockTo('2020-03-04T10:00:00+07:00');
  await moveTo(house, id, 'process');
  await look('2020-03-04T10:30:00+07:00');
  await clockTo('2020-03-10T10:00:00+07:00');
  await look('2020-03-10T09:59:59+07:00');
  await done(house, head, id, 'stop', GROUNDS);
  await look('2020-03-10T11:00:00+07:00');
  await clockTo('2020-03-20T10:00:00+07:00');
  await done(house, head, id, 'resume', { reason: 'Hết căn cứ tạm dừng' });
  await desk.post('/api/v1/intake', { ...(await filing(desk, MARITAL)), channel: 'post' });
  await look('2020-03-20T11:00:00+07:00');
  await clockTo('2020-04-02T10:00:00+07:00');
  await done(house, await moveTo(house, id, 'sign'), id, 'sign');
  await look('2020-04-02T11:00:00+07:00');
  await clockTo('2020-05-06T09:00:00+07:00');
}, 180_000);
afterAll(() => house.close());

test('every report read on the way is read again as of its moment, figure by figure', async () => {
  for (const { at, forms } of seen)
    for (const [index, by] of GROUPINGS.entries())
      expect({ at, ...(await form({ by, asOf: at })) }).toEqual({ at, ...forms[index] });
  // They were not all the same.
  expect(new Set(seen.map(({ forms }) => JSON.stringify(forms[0]?.total))).size).toBeGreaterThan(3);
});

test('as of now it is the report of the counters, for other days too', async () => {
  for (const by of GROUPINGS) {
    for (const days of [RANGE, { from: '2020-01-01', to: '2020-01-31' }, { from: '2020-03-04', to: '2020-03-10' }]) {
      const plain = await form({ by, ...days });
      expect(await form({ by, ...days, asOf: '2020-05-06T09:00:00+07:00' })).toEqual(plain);
    }
  }
});

test('a dossier is shown as it stood, and not before it began', async () => {
  const supervisor = await house.known('giamsat');
  const asOf = (at: string) => supervisor.get<Held>(`/api/v1/as-of/dossiers/${id}?asOf=${encodeURIComponent(at)}`);
  for (const { at, dossier } of seen) {
    const { body } = await asOf(at);
    expect([at, body.state, body.version, body.dueAt === null ? null : new Date(body.dueAt).toISOString()]).toEqual([
      at,
      dossier.state,
      dossier.version,
      dossier.dueAt,
    ]);
  }
  expectProblem(await asOf('2020-03-02T08:59:59+07:00'), { status: 404, code: 'request.not_found' });
});

test('a queue has what lay on the desk then, for whoever may see it', async () => {
  const supervisor = await house.known('giamsat');
  const queue = async (at: string, desk: string, client = supervisor) =>
    (
      await client.get<{ total: number; items: Held[] }>(
        `/api/v1/as-of/queues?${new URLSearchParams({ asOf: at, desk })}`,
      )
    ).body;
  const desks = [...new Set([DESK, ...seen.flatMap(({ onDesks }) => Object.keys(onDesks))])];
  for (const { at, onDesks } of seen) {
    for (const desk of desks) {
      const { items, total } = await queue(at, desk);
      expect([at, desk, items.map((each) => each.id).sort()]).toEqual([at, desk, onDesks[desk] ?? []]);
      expect(total).toBe(items.length);
    }
  }
  const elsewhere = await house.known('hang-dao.motcua1');
  for (const desk of desks) expect((await queue(seen[0]!.at, desk, elsewhere)).total).toBe(0);
});

test.each(['/api/v1/reports/ii06?period=2020-Q1&', '/api/v1/as-of/queues?desk=x&'])(
  'what has not been cannot be shown: %s',
  async (route) => {
    const supervisor = await house.known('giamsat');
    const answer = await supervisor.get(`${route}asOf=${encodeURIComponent('2020-05-06T09:00:01+07:00')}`);
    expectProblem(answer, { status: 422, code: 'as_of.future', field: 'asOf' });
    const wrong = await supervisor.get(`${route}asOf=yesterday`);
    expectProblem(wrong, { status: 400, code: 'request.invalid', field: 'asOf', fault: 'field.not_a_date' });
  },
);
