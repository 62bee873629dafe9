import { verifyEvidence } from '@modules/evidence';
import { prepareDatabase } from '@platform/database/prepare-database';
import type { Answer, TestClient } from '../support/client';
import { liveThroughMarch, MARITAL } from '../support/march';
import { expectProblem } from '../support/problems';
import { done, EXTRACT } from '../support/stages';
import { TestHouse } from '../support/test-house';
import { unzip } from '../support/unzip';

interface Row {
  readonly key: string;
  readonly received: number;
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly resumed: number;
  readonly pending: number;
  readonly overdue: number;
  readonly ratio: { readonly numerator: number; readonly denominator: number; readonly text: string };
}

interface Report {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly rows: readonly Row[];
  readonly total: Row;
}

interface Page {
  readonly items: readonly { readonly id: string; readonly receivedAt: string }[];
  readonly next: string | null;
}

const MARCH = { from: '2020-03-01', to: '2020-03-31' };
const MEASURES = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'withdrawn',
  'stopped',
  'resumed',
  'pending',
  'overdue',
] as const;
const GROUPINGS = ['unit', 'level', 'field', 'channel', 'procedure', 'month'] as const;

let house: TestHouse;
let stopped: string;
let supervisor: TestClient;

beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  stopped = await liveThroughMarch(house);
  supervisor = await house.known('giamsat');
});
afterAll(() => house.close());

type Query = Readonly<Record<string, string>>;

const ask = (query: Query, client = house.client()) =>
  client.get<Report>(`/api/v1/reports/sla?${new URLSearchParams(query)}`);

async function report(query: Query = {}): Promise<Report> {
  const { status, body } = await ask({ ...MARCH, ...query });
  expect(status).toBe(200);
  return body;
}

/** A row as `received resolved early onTime late withdrawn stopped resumed pending overdue`. */
const line = (row: Row): string => MEASURES.map((measure) => row[measure]).join(' ');
const lines = ({ rows }: Report): Record<string, string> => Object.fromEntries(rows.map((row) => [row.key, line(row)]));

/** Every dossier behind a number, page by page. */
async function behind(client: TestClient, query: Query): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: URLSearchParams = new URLSearchParams({ limit: '2', ...query, ...(after === '' ? {} : { after }) });
    const answer: Answer<Page> = await client.get<Page>(`/api/v1/reports/sla/dossiers?${page}`);
    const { status, body } = answer;
    expect(status).toBe(200);
    ids.push(...body.items.map(({ id }) => id));
    after = body.next;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

describe('GET /api/v1/reports/sla/dossiers.xlsx and .csv', () => {
  const read = async (ending: string, query: Query, login = 'giamsat') => {
    const client = await house.known(login);
    return client.get(`/api/v1/reports/sla/dossiers.${ending}?${new URLSearchParams({ ...MARCH, ...query })}`);
  };
  const rowsOf = (csv: string): readonly string[] => csv.replace('\u{FEFF}', '').trim().split('\r\n').slice(1);

  test('as many rows as the number says, eighteen columns, nothing about the person', async () => {
    const { total } = await report();
    for (const measure of ['received', 'resolved', 'late', 'withdrawn', 'stopped', 'pending'] as const) {
      const { status, text, headers } = await read('csv', { measure });
      expect([measure, status, headers.get('content-type')]).toEqual([measure, 200, 'text/csv; charset=utf-8']);
      expect([measure, rowsOf(text).length]).toEqual([measure, total[measure]]);
      for (const row of rowsOf(text)) expect(row.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g)).toHaveLength(18);
      expect(text).not.toContain('Nguyễn Thị Hoa');
    }
  });

  test('the workbook has the same rows', async () => {
    const answer = await fetch(
      `${house.address}/api/v1/reports/sla/dossiers.xlsx?${new URLSearchParams({ ...MARCH, measure: 'received' })}`,
      { headers: { cookie: (await house.known('giamsat')).cookie } },
    );
    expect(answer.status).toBe(200);
    const sheet = unzip(Buffer.from(await answer.arrayBuffer())).get('xl/worksheets/sheet1.xml') ?? '';
    const { total } = await report();
    // Two lines of title and one of heads before them.
    expect(sheet.match(/<row /g)).toHaveLength(3 + total.received);
    expect(sheet).toContain('Mã trạng thái (1–10)');
    expect(sheet).not.toContain('<f>');
  });

  test('a head gets the own unit and no more', async () => {
    const { rows } = await report({ by: 'unit' });
    const own = rows.find(({ key }) => key === 'hk-hang-bac');
    const { text } = await read('csv', { measure: 'received' }, 'hang-bac.ct1');
    expect(rowsOf(text)).toHaveLength(own?.received ?? -1);
  });

  test.each<[string, Query, string, string, number]>([
    ['reversed', { from: '2020-03-31', to: '2020-03-01' }, 'range.reversed', 'from', 422],
    ['of a unit nobody knows', { unit: 'hk-khong-co' }, 'unit.unknown', 'unit', 422],
  ])('%s is refused before a byte is sent', async (_what, query, code, field, status) => {
    for (const ending of ['csv', 'xlsx'])
      expectProblem(await read(ending, { measure: 'received', ...query }), {
        status,
        code: code as 'range.reversed',
        field,
      });
  });

  test.each<[Query, string, 'field.not_a_choice' | 'field.unknown']>([
    [{ measure: 'everything' }, 'measure', 'field.not_a_choice'],
    [{ limit: '5' }, 'limit', 'field.unknown'],
  ])('%j is refused at the field', async (query, field, fault) => {
    const refused = { status: 400, code: 'request.invalid', field, fault } as const;
    expectProblem(await read('csv', { measure: 'received', ...query }), refused);
  });
});

describe('GET /api/v1/reports/sla', () => {
  test('March as it was: what nobody received is counted nowhere', async () => {
    const { total, ...rest } = await report();
    expect(rest).toMatchObject({ ...MARCH, by: 'unit' });
    expect(line(total)).toBe('9 4 1 2 1 1 1 0 3 1');
    expect(total.ratio).toEqual({ numerator: 3, denominator: 4, text: '3/4 = 75,00%' });
  });

  test('by unit', async () => {
    expect(lines(await report({ by: 'unit' }))).toEqual({
      'hk-hang-bac': '7 4 1 2 1 1 1 0 1 1',
      'hk-hang-dao': '1 0 0 0 0 0 0 0 1 0',
      'hk-tp': '1 0 0 0 0 0 0 0 1 0',
    });
  });

  test('by level', async () => {
    expect(lines(await report({ by: 'level' }))).toEqual({
      district: '1 0 0 0 0 0 0 0 1 0',
      ward: '8 4 1 2 1 1 1 0 2 1',
    });
  });

  test('by channel', async () => {
    expect(lines(await report({ by: 'channel' }))).toEqual({
      counter: '1 1 0 1 0 0 0 0 0 0',
      online: '7 2 1 1 0 1 1 0 3 1',
      post: '1 1 0 0 1 0 0 0 0 0',
    });
  });

  test('by procedure and by field', async () => {
    expect(lines(await report({ by: 'procedure' }))).toMatchObject({
      [MARITAL]: '7 3 1 1 1 1 1 0 2 1',
      [EXTRACT]: '1 0 0 0 0 0 0 0 1 0',
    });
    const fields = Object.values(lines(await report({ by: 'field' })));
    expect(fields).toEqual(['9 4 1 2 1 1 1 0 3 1']);
  });

  test('by month: what is open is carried over, not added up', async () => {
    const { rows, total } = await report({ by: 'month', from: '2020-01-15', to: '2020-04-01' });
    expect(rows.map((row) => `${row.key}: ${line(row)}`)).toEqual([
      '2020-03: 9 4 1 2 1 1 1 0 3 1',
      '2020-04: 0 0 0 0 0 0 0 0 3 1',
    ]);
    expect(line(total)).toBe('9 4 1 2 1 1 1 0 3 1');
  });

  test.each([
    ['a unit and all below it', { unit: 'hoan-kiem' }, '9 4 1 2 1 1 1 0 3 1'],
    ['one ward', { unit: 'hk-hang-dao' }, '1 0 0 0 0 0 0 0 1 0'],
    ['a level', { level: 'district' }, '1 0 0 0 0 0 0 0 1 0'],
    ['a unit of another level: nothing', { unit: 'hk-hang-dao', level: 'district' }, '0 0 0 0 0 0 0 0 0 0'],
    ['one day', { from: '2020-03-05', to: '2020-03-05' }, '0 1 0 1 0 0 0 0 1 1'],
    ['a week across nothing', { from: '2020-03-09', to: '2020-03-15' }, '0 0 0 0 0 0 0 0 1 1'],
    ['before there was anything', { from: '2019-01-01', to: '2019-12-31' }, '0 0 0 0 0 0 0 0 0 0'],
    ['a day that has not come', { from: '2020-05-01', to: '2020-05-31' }, '0 0 0 0 0 0 0 0 3 1'],
  ])('of %s', async (_what, query, expected) => expect(line((await report(query)).total)).toBe(expected));

  test('is the same before and after the facts are folded into the counters', async () => {
    const all = () => Promise.all(GROUPINGS.map(async (by) => report({ by, from: '2020-03-03', to: '2020-04-02' })));
    expect((await house.rows('SELECT FROM sla_delta')).length).toBeGreaterThan(10);
    const before = await all();
    await house.sweep();
    expect(await house.rows('SELECT FROM sla_delta')).toEqual([]);
    expect(await all()).toEqual(before);
  });

  test('says its ratio in the reader’s language, and none of nothing', async () => {
    expect((await ask({ ...MARCH, lang: 'en' })).body.total.ratio.text).toBe('3/4 = 75.00%');
    expect((await report({ unit: 'hk-hang-dao' })).total.ratio).toEqual({ numerator: 0, denominator: 0, text: '0/0' });
  });

  test.each([
    ['reversed', { from: '2020-03-31', to: '2020-03-01' }, 'range.reversed', 'from'],
    ['too long', { from: '1980-01-01', to: '2020-03-31' }, 'range.too_long', 'from'],
    ['of a unit nobody knows', { ...MARCH, unit: 'hk-khong-co' }, 'unit.unknown', 'unit'],
    ['of a unit called __proto__', { ...MARCH, unit: '__proto__' }, 'unit.unknown', 'unit'],
  ] as const)('a range %s is refused at the field', async (_what, query, code, field) => {
    expectProblem(await ask(query), { status: 422, code, field });
    const drill = new URLSearchParams({ ...query, measure: 'received' });
    expectProblem(await supervisor.get(`/api/v1/reports/sla/dossiers?${drill}`), { status: 422, code, field });
  });

  test('takes thirty years, and a single day', async () => {
    expect((await report({ from: '1991-01-01', to: '2020-03-31' })).total.received).toBe(9);
    expect((await report({ from: '2020-03-02', to: '2020-03-02' })).total.received).toBe(6);
  });
});

/** The query that opens the dossiers of a row. */
function rowQuery(by: (typeof GROUPINGS)[number], { key }: Row): Query {
  if (by !== 'month') return { ...MARCH, [by]: key };
  const last = new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5)), 0)).toISOString().slice(0, 10);
  return { from: `${key}-01`, to: last };
}

describe('GET /api/v1/reports/sla/dossiers', () => {
  test.each(GROUPINGS)('by %s: every number opens as many dossiers as it says', async (by) => {
    const { rows } = await report({ by });
    for (const row of rows) {
      const found = await Promise.all(
        MEASURES.map(async (measure) => (await behind(supervisor, { ...rowQuery(by, row), measure })).length),
      );
      expect(`${row.key}: ${found.join(' ')}`).toBe(`${row.key}: ${line(row)}`);
    }
  });

  test('shows the dossiers themselves, newest first', async () => {
    const ids = await behind(supervisor, { ...MARCH, measure: 'stopped' });
    expect(ids).toEqual([stopped]);
    const page = await supervisor.get<Page>(
      `/api/v1/reports/sla/dossiers?${new URLSearchParams({ ...MARCH, measure: 'received' })}`,
    );
    const received = page.body.items.map(({ receivedAt }) => receivedAt);
    expect(received).toEqual(received.toSorted().toReversed());
  });

  test('as far as the reader may see them: a head of a ward sees the ward', async () => {
    const head = await house.known('hang-bac.ct1');
    expect(await behind(head, { ...MARCH, measure: 'received' })).toHaveLength(7);
    expect(await behind(head, { ...MARCH, measure: 'received', unit: 'hk-hang-dao' })).toEqual([]);
    expect(await behind(await house.known('thanhtra'), { ...MARCH, measure: 'received' })).toHaveLength(9);
  });

  test.each([
    ['measure', { ...MARCH }, 'field.required'],
    ['measure', { ...MARCH, measure: 'lost' }, 'field.not_a_choice'],
    ['channel', { ...MARCH, measure: 'late', channel: 'fax' }, 'field.not_a_choice'],
  ] as const)('refuses a wrong %s', async (field, query, fault) => {
    const answer = await supervisor.get(`/api/v1/reports/sla/dossiers?${new URLSearchParams(query)}`);
    expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
  });
});

describe('a stop that is lifted in another month', () => {
  const APRIL = { from: '2020-04-01', to: '2020-04-30' };

  beforeAll(async () => {
    await house.setClock('2020-04-02T09:00:00+07:00');
    await done(house, await house.known('hang-bac.ct1'), stopped, 'resume', { reason: 'Hết căn cứ tạm dừng' });
  });

  test('March stays as it was published, April has it taken up again, and no month has less than no stops', async () => {
    expect(line((await report()).total)).toBe('9 4 1 2 1 1 1 0 3 1');
    expect((await report(APRIL)).total).toMatchObject({ stopped: 0, resumed: 1, pending: 4 });
  });

  test('and the dossiers behind March are still found', async () => {
    expect(await behind(supervisor, { ...MARCH, measure: 'stopped' })).toEqual([stopped]);
    expect(await behind(supervisor, { ...MARCH, measure: 'pending' })).not.toContain(stopped);
    expect(await behind(supervisor, { ...APRIL, measure: 'pending' })).toContain(stopped);
    expect(await behind(supervisor, { ...APRIL, measure: 'stopped' })).toEqual([]);
    expect(await behind(supervisor, { ...APRIL, measure: 'resumed' })).toEqual([stopped]);
  });
});

describe('an installation that counted a lifted stop as a stop less', () => {
  const APRIL = { from: '2020-04-01', to: '2020-04-30' };
  const MIGRATIONS_AFTER = ['Resumed1700000000051', 'ReportCost1700000000052', 'ReceivedBy1700000000090'];
  const OF_LATER_ONES = [
    'sla_counter_of_unit',
    'dossier_open_past_date',
    'dossier_left_past_date',
    'dossier_late_over_a_month_end',
  ];

  test.each([
    ['not folded yet', () => Promise.resolve({})],
    ['folded', () => house.sweep()],
  ])('has it in its own column after the migration, its facts %s', async (_how, fold) => {
    await fold();
    const before = [await report({ by: 'month' }), await report({ ...APRIL, by: 'procedure' })];
    for (const table of ['sla_delta', 'sla_counter'])
      await house.rows(`UPDATE ${table} SET stopped = stopped - resumed; ALTER TABLE ${table} DROP COLUMN resumed`);
    await house.rows('ALTER TABLE sla_counter DROP COLUMN received_online, DROP COLUMN received_post');
    await house.rows(`DELETE FROM sla_counter WHERE unit_id = ''; DROP INDEX ${OF_LATER_ONES.join(', ')}`);
    await house.rows(`DELETE FROM migrations WHERE name = ANY($1)`, [MIGRATIONS_AFTER]);
    expect(await prepareDatabase(house.urls)).toEqual(MIGRATIONS_AFTER);
    expect([await report({ by: 'month' }), await report({ ...APRIL, by: 'procedure' })]).toEqual(before);
    expect(before[1]?.total).toMatchObject({ stopped: 0, resumed: 1 });
    expect((await verifyEvidence(house.urls.owner)).first).toEqual([]);
  });
});
