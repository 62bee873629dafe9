import { II06_BESIDE, II06_COLUMNS, type Ii06Column, type Ii06Identity } from '@kernel/reports/form-ii06';
import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import type { FormII06 } from '@modules/reports';
import { mkdtemp, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withReports, type Reports } from '../../apps/cli/src/terminal/reports';
import { liveThroughMarch } from '../support/march';
import { motcua } from '../support/motcua';
import { expectProblem } from '../support/problems';
import { done } from '../support/stages';
import { TestHouse, until } from '../support/test-house';
import { cellsOf } from '../support/unzip';

const HISTORY = { from: '2019-11-01', to: '2020-03-31', district: 60, ward: 50, wardLate: 8, seed: 11 };
const DAY_MS = 86_400_000;
const FIRST = '2019-10-20';
const DAYS = 240;
const RANGES = 200;
const COLUMNS = [...II06_COLUMNS, ...II06_BESIDE];
const GROUPINGS = ['field', 'level', 'unit'] as const;
/** Of the city's offices, in the district and not below it. */
const BRANCHES: readonly string[] = ['hk-vpdkdd', 'hk-bhxh', 'hk-ca', 'hk-thue'];
const MARCH = { from: '2020-03-01', to: '2020-03-31' };

type Form = FormII06 & { readonly sha256: string };

let house: TestHouse;

beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  const store = new FileStore(process.env['MOTCUA_DATA'] ?? '');
  await loadHistory(house.urls.owner, { plan: HISTORY, store, onProgress: () => undefined });
  const stopped = await liveThroughMarch(house);
  await house.setClock('2020-04-02T09:00:00+07:00');
  await done(house, await house.known('hang-bac.ct1'), stopped, 'resume', { reason: 'Hết căn cứ tạm dừng' });
  await house.setClock('2020-06-20T09:00:00+07:00');
}, 180_000);
afterAll(() => house.close());

type Query = Readonly<Record<string, string>>;

async function ask(query: Query, ending = '') {
  return (await house.known('giamsat')).get<Form>(`/api/v1/reports/ii06${ending}?${new URLSearchParams(query)}`);
}

async function formOf(query: Query): Promise<Form> {
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  return body;
}

const wrong = ({ identities, broken }: FormII06): readonly Ii06Identity[] => [
  ...identities.filter(({ holds }) => !holds),
  ...broken,
];
const numbers = (row: Readonly<Record<Ii06Column, number>>): readonly number[] => COLUMNS.map((column) => row[column]);

function ranges(count: number): readonly (readonly [string, string])[] {
  let state = 20_200_415;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const text = (offset: number): string => new Date(Date.parse(FIRST) + offset * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: count }, () => {
    const from = next(DAYS);
    return [text(from), text(from + next(next(4) === 0 ? DAYS : 45))] as const;
  });
}

describe('whatever the days', () => {
  const everything = { unitId: null, level: null } as const;

  /** All that must hold of one range; returns column 11 by field. */
  async function check({ ii06 }: Reports, from: string, to: string): Promise<void> {
    const forms = await Promise.all(GROUPINGS.map((by) => ii06.read({ ...everything, from, to, by })));
    for (const form of forms) {
      expect([from, to, wrong(form)]).toEqual([from, to, []]);
      expect(Math.min(...[...form.rows, form.total].flatMap(numbers))).toBeGreaterThanOrEqual(0);
      // Fields, levels and units are three divisions of one whole.
      expect(numbers(form.total)).toEqual(numbers(forms[0]!.total));
    }
    const halves = await Promise.all(
      (['ward', 'district'] as const).map((level) => ii06.read({ ...everything, level, from, to, by: 'unit' })),
    );
    const sums = COLUMNS.map((column) => halves.reduce((sum, { total }) => sum + total[column], 0));
    expect([from, to, sums]).toEqual([from, to, numbers(forms[0]!.total)]);
    const below = new Map(
      (await ii06.read({ ...everything, unitId: 'hoan-kiem', from, to, by: 'unit' })).rows.map((row) => [row.key, row]),
    );
    // Branches of the city's offices are beside the district, not below it.
    const beside = forms[2]!.rows.filter(({ key }) => !below.has(key));
    expect(beside.filter(({ key }) => !BRANCHES.includes(key))).toEqual([]);
    expect(forms[2]!.rows.filter(({ key }) => below.has(key))).toEqual([...below.values()]);
  }

  test(`${RANGES} random ranges: the equations hold, wards and divisions are the district, every division is the whole`, async () => {
    await withReports(house.urls.owner, async (reports) => {
      for (const [from, to] of ranges(RANGES)) await check(reports, from, to);
    });
  }, 180_000);

  test('column 11 of a quarter is column 6 of the next, line by line, in both styles', async () => {
    for (const style of ['calendar', 'reporting']) {
      const forms = await Promise.all(
        ['2019-Q4', '2020-Q1', '2020-Q2'].map((period) => formOf({ period, style, by: 'unit' })),
      );
      for (const [index, form] of forms.slice(1).entries()) {
        const before = new Map(forms[index]!.rows.map((row) => [row.key, row.inProcess]));
        for (const row of form.rows) expect([row.key, row.carriedOver]).toEqual([row.key, before.get(row.key) ?? 0]);
      }
    }
  });

  test('not folded, folded: the same', async () => {
    const before = await Promise.all(GROUPINGS.map((by) => formOf({ ...MARCH, by })));
    await house.sweep();
    expect(await Promise.all(GROUPINGS.map((by) => formOf({ ...MARCH, by })))).toEqual(before);
  });

  test('how it came, counted slowly', async () => {
    for (const [from, to] of ranges(12)) {
      const { total } = await formOf({ from, to });
      const [slow] = await house.rows<{ online: number; direct: number }>(
        `SELECT count(*) FILTER (WHERE channel = 'online')::int AS online, count(*) FILTER (WHERE channel <> 'online')::int AS direct
           FROM dossier WHERE (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN $1 AND $2`,
        [from, to],
      );
      expect(slow).toEqual({ online: total.online, direct: total.direct });
    }
  });
});

describe('GET /api/v1/reports/ii06', () => {
  test('of a period by its name is that of its days', async () => {
    const { sha256, ...named } = await formOf({ period: '2020-Q1', style: 'reporting' });
    const { sha256: sameHash, ...spelt } = await formOf({ from: '2019-12-15', to: '2020-03-14' });
    expect(named).toEqual(spelt);
    expect(sameHash).toBe(sha256);
    expect((await formOf({ period: '2020-Q1' })).to).toBe('2020-03-31');
  });

  test.each<[string, Query, string, string, number]>([
    ['reversed', { from: '2020-03-31', to: '2020-03-01' }, 'range.reversed', 'from', 422],
    ['endless', { from: '1980-01-01', to: '2020-03-01' }, 'range.too_long', 'from', 422],
    ['without an end', { from: '2020-03-01' }, 'period.or_range', 'to', 422],
    ['without anything', {}, 'period.or_range', 'from', 422],
    ['of both kinds', { ...MARCH, period: '2020-Q1' }, 'period.or_range', 'period', 422],
    ['of a fifth quarter', { period: '2020-Q5' }, 'period.unknown', 'period', 422],
    ['of an unknown unit', { ...MARCH, unit: 'hk-khong-co' }, 'unit.unknown', 'unit', 422],
  ])('a report %s is refused at the field', async (_what, query, code, field, status) => {
    expectProblem(await ask(query), { status, code: code as 'range.reversed', field });
    expectProblem(await ask(query, '.xlsx'), { status, code: code as 'range.reversed', field });
  });

  test('a report of a unit that is no more, or is not yet, is refused at the field, and one of its own days is not', async () => {
    const units = ['hk-hang-dao', 'hk-hang-bac'];
    const live = (unit: string, from: string, to: string | null) =>
      house.rows('UPDATE unit SET valid_from = $2, valid_to = $3 WHERE id = $1', [unit, from, to]);
    const untilAll = (isSo: (status: number) => boolean) =>
      until(
        () => Promise.all(units.map((unit) => ask({ ...MARCH, unit }))),
        (answers) => answers.every(({ status }) => isSo(status)),
        30_000,
      );
    await live(units[0] ?? '', '1900-01-01', '2020-02-29');
    await live(units[1] ?? '', '2020-04-01', null);
    for (const answer of await untilAll((status) => status !== 200))
      expectProblem(answer, { status: 422, code: 'unit.not_in_being', field: 'unit' });
    for (const unit of units) expect((await ask({ unit, from: '2020-02-01', to: '2020-04-30' })).status).toBe(200);
    for (const unit of units) await live(unit, '1900-01-01', null);
    await untilAll((status) => status === 200);
  });

  test.each([
    ['by', { ...MARCH, by: 'colour' }],
    ['style', { period: '2020', style: 'lunar' }],
    ['level', { ...MARCH, level: 'moon' }],
  ] as const)('an unknown %s is refused at the field', async (field, query) => {
    expectProblem(await ask(query), { status: 400, code: 'request.invalid', field, fault: 'field.not_a_choice' });
  });
});

describe('on paper', () => {
  test('the workbook has the same numbers under the numbers of the form, and the equations below', async () => {
    const form = await formOf({ ...MARCH, by: 'unit' });
    const supervisor = await house.known('giamsat');
    const response = await fetch(
      `${house.address}/api/v1/reports/ii06.xlsx?${new URLSearchParams({ ...MARCH, by: 'unit' })}`,
      { headers: { cookie: supervisor.cookie } },
    );
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="ii06-2020-03-01-2020-03-31-unit.xlsx"',
    );
    const cells = cellsOf(Buffer.from(await response.arrayBuffer()));
    const head = cells.findIndex(([first]) => first === '(1)');
    expect(cells[head]).toEqual(['(1)', '(2)', ...II06_COLUMNS.map((_, index) => `(${index + 3})`), '', '', '']);
    const rows = cells.slice(head + 1, head + 1 + form.rows.length + 1).map((row) => row.slice(2).map(Number));
    expect(rows).toEqual([...form.rows, form.total].map(numbers));
    const text = cells.flat().join('\n');
    expect(text).toContain('cột 3 = 7 + 11');
    expect(text).toContain(form.sha256);
    expect(text).toContain('từ 01/03/2020 đến 31/03/2020');
    expect(text).not.toContain('SAI');
  });

  test('the PDF is one', async () => {
    const pdf = async (): Promise<Buffer> => {
      const supervisor = await house.known('giamsat');
      const response = await fetch(`${house.address}/api/v1/reports/ii06.pdf?period=2020-Q1&lang=vi`, {
        headers: { cookie: supervisor.cookie },
      });
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    };
    expect((await pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('motcua report ii06 says the same, and writes both files', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-ii06-'));
    const settings = { DATABASE_URL: house.urls.owner, DATABASE_APP_URL: house.urls.app };
    const form = await formOf({ period: '2020-Q1', style: 'reporting', by: 'level' });
    const args = ['report', 'ii06', '--period', '2020-Q1', '--style', 'reporting', '--by', 'level'];
    const [workbook, paper] = [path.join(folder, 'q1.xlsx'), path.join(folder, 'q1.pdf')];
    const { code, stdout } = await motcua([...args, '--json', '--out', workbook], settings);
    expect([code, JSON.parse(stdout)]).toEqual([0, form]);
    expect(cellsOf(await readFile(workbook)).flat()).toContain('Cấp phường');
    const printed = await motcua([...args, '--out', paper], settings);
    expect(printed).toMatchObject({ code: 0, stdout: expect.stringContaining(`sha256 ${form.sha256}`) as string });
    expect((await readFile(paper)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await motcua(['report', 'ii06'], settings)).code).toBe(64);
    expect((await motcua([...args, '--out', 'q1.doc'], settings)).code).toBe(64);
  }, 180_000);
});
