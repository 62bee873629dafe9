import { verifyEvidence } from '@modules/evidence';
import { FIGURES, type Figure, type SlaReport, type SlaReportRow } from '@modules/reports';
import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { liveThroughMarch, MARITAL } from '../support/march';
import { filing } from '../support/dossiers';
import { motcua } from '../support/motcua';
import { GROUNDS, done, moveTo } from '../support/stages';
import { TestHouse } from '../support/test-house';

const HISTORY = { from: '2019-11-01', to: '2020-03-31', district: 60, ward: 50, wardLate: 8, seed: 11 };
const DAY_MS = 86_400_000;
const FIRST = '2019-10-20';
const DAYS = 240;

let house: TestHouse;
/** past its date, stopped, taken up again and resolved, late */
let late: string;

/**
 * A small history, a lived March, two stops lifted in other months, one of them late before it was stopped and ended late,
 * and acts on both sides of a midnight.
 */
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  const store = new FileStore(process.env['MOTCUA_DATA'] ?? '');
  await loadHistory(house.urls.owner, { plan: HISTORY, store, onProgress: () => undefined });
  const stopped = await liveThroughMarch(house);
  const head = await house.known('hang-bac.ct1');
  await house.setClock('2020-04-06T08:00:00+07:00');
  late = await received('2020-04-06T08:00:00+07:00');
  await moveTo(house, late, 'process');
  await house.setClock('2020-04-20T09:00:00+07:00');
  await done(house, head, late, 'stop', GROUNDS);
  await done(house, head, stopped, 'resume', { reason: 'Hết căn cứ tạm dừng' });
  await received('2020-04-30T23:59:59.999+07:00');
  await received('2020-05-01T00:00:00+07:00');
  await house.setClock('2020-05-20T09:00:00+07:00');
  await done(house, head, late, 'resume', { reason: 'Hết căn cứ tạm dừng' });
  await done(house, await moveTo(house, late, 'sign'), late, 'sign');
  await house.setClock('2020-06-10T09:00:00+07:00');
}, 180_000);
afterAll(() => house.close());

async function received(at: string): Promise<string> {
  await house.setClock(at);
  const desk = await house.known('hang-bac.motcua1');
  const body = { ...(await filing(desk, MARITAL)), channel: 'counter' };
  const answer = await desk.post<{ id: string }>('/api/v1/intake', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

const dayText = (offset: number): string => new Date(Date.parse(FIRST) + offset * DAY_MS).toISOString().slice(0, 10);

async function report(from: string, to: string, more: Readonly<Record<string, string>> = {}): Promise<SlaReport> {
  const { status, body } = await house
    .client()
    .get<SlaReport>(`/api/v1/reports/sla?${new URLSearchParams({ from, to, ...more })}`);
  expect(status).toBe(200);
  return body;
}

/** Pairs of days by a generator with a seed of its own: the same on every machine. */
function periods(count: number): readonly (readonly [from: string, to: string])[] {
  let state = 20_200_415;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () => {
    const from = next(DAYS);
    return [dayText(from), dayText(from + next(next(4) === 0 ? DAYS : 45))] as const;
  });
}

const PERIODS = [
  ...periods(24),
  ['2020-03-01', '2020-03-31'],
  ['2020-04-01', '2020-04-30'],
  ['2020-05-01', '2020-05-31'],
  ['2020-04-30', '2020-04-30'],
  ['2020-05-01', '2020-05-01'],
  ['2019-12-15', '2020-03-14'],
] as const;

const out = ({ resolved, withdrawn, stopped, pending }: SlaReportRow): number =>
  resolved + withdrawn + stopped + pending;

const sumOf = (rows: readonly SlaReportRow[], figure: Figure): number =>
  rows.reduce((sum, row) => sum + row[figure], 0);

/** The figures, one dossier after the other, from the events and in a language of their own. */
async function slowly(from: string, to: string): Promise<Partial<Record<Figure, number>>> {
  const between = `(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN $1 AND $2`;
  const [row] = await house.rows<Record<string, number>>(
    `SELECT
       (SELECT count(*)::int FROM dossier d WHERE (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN $1 AND $2) AS received,
       (SELECT count(*)::int FROM dossier_event e WHERE e.payload->>'verdict' = 'before' AND ${between}) AS early,
       (SELECT count(*)::int FROM dossier_event e WHERE e.payload->>'verdict' = 'on' AND ${between}) AS "onTime",
       (SELECT count(*)::int FROM dossier_event e WHERE e.payload->>'verdict' = 'late' AND ${between}) AS late,
       (SELECT count(*)::int FROM dossier_event e WHERE e.type = 'DossierStopped' AND ${between}) AS stopped,
       (SELECT count(*)::int FROM dossier_event e WHERE e.type = 'DossierResumed' AND ${between}) AS resumed`,
    [from, to],
  );
  return row ?? {};
}

describe('whatever the period', () => {
  test.each(PERIODS)('%s – %s: what was open and came in is what went out and is open', async (from, to) => {
    const before = new Date(Date.parse(from) - DAY_MS).toISOString().slice(0, 10);
    const [{ total: carried, rows: carriedRows }, { total, rows }] = await Promise.all([
      report(FIRST, before < FIRST ? FIRST : before, { by: 'unit' }),
      report(from, to, { by: 'unit' }),
    ]);
    expect(carried.pending + total.received + total.resumed).toBe(out(total));
    const open = new Map(carriedRows.map((row) => [row.key, row.pending]));
    for (const row of rows)
      expect([row.key, (open.get(row.key) ?? 0) + row.received + row.resumed]).toEqual([row.key, out(row)]);
    for (const row of [...rows, total]) {
      expect(row.resolved).toBe(row.early + row.onTime + row.late);
      expect(Math.min(...FIGURES.map((figure) => row[figure]))).toBeGreaterThanOrEqual(0);
      expect(row.overdue).toBeLessThanOrEqual(row.pending);
    }
  });

  test.each(PERIODS)(
    '%s – %s: the wards and the district are the whole, and so is every other division',
    async (from, to) => {
      const { total } = await report(from, to, { by: 'unit' });
      const levels = await Promise.all(['ward', 'district'].map((level) => report(from, to, { by: 'unit', level })));
      for (const figure of FIGURES) {
        expect([
          figure,
          sumOf(
            levels.map((part) => part.total),
            figure,
          ),
        ]).toEqual([figure, total[figure]]);
      }
      for (const by of ['level', 'field', 'channel', 'procedure', 'unit', 'month']) {
        const { rows, total: same } = await report(from, to, { by });
        expect([by, { ...same, ratio: null }]).toEqual([by, { ...total, ratio: null }]);
        const flows = FIGURES.filter((figure) => by !== 'month' || (figure !== 'pending' && figure !== 'overdue'));
        for (const figure of flows) expect([by, figure, sumOf(rows, figure)]).toEqual([by, figure, total[figure]]);
      }
    },
  );

  test.each(PERIODS)('%s – %s: counted slowly from the events it is the same', async (from, to) => {
    const { total } = await report(from, to);
    expect(total).toMatchObject(await slowly(from, to));
  });

  test.each(PERIODS.slice(20))('%s – %s: in two parts it adds up', async (from, to) => {
    const middle = new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
    const after = new Date(Date.parse(middle) + DAY_MS).toISOString().slice(0, 10);
    // A single day has no two parts.
    if (middle >= to) return;
    const [whole, first, second] = await Promise.all([report(from, to), report(from, middle), report(after, to)]);
    for (const figure of FIGURES.slice(0, FIGURES.indexOf('pending')))
      expect([figure, first.total[figure] + second.total[figure]]).toEqual([figure, whole.total[figure]]);
    expect(second.total.pending).toBe(whole.total.pending);
  });
});

describe('at midnight in Hà Nội', () => {
  const ofDesk = (day: string) => report(day, day, { unit: 'hk-hang-bac' });

  test('the last millisecond of April is April, the first of May is May', async () => {
    expect([(await ofDesk('2020-04-30')).total.received, (await ofDesk('2020-05-01')).total.received]).toEqual([1, 1]);
    const [april, may] = [await report('2020-04-01', '2020-04-30'), await report('2020-05-01', '2020-05-31')];
    expect([april.total.received, may.total.received]).toEqual([2, 1]);
  });

  test('and so are the dossiers behind', async () => {
    const supervisor = await house.known('giamsat');
    for (const [day, at] of [
      ['2020-04-30', '2020-04-30T23:59:59.999+07:00'],
      ['2020-05-01', '2020-05-01T00:00:00.000+07:00'],
    ]) {
      const query = new URLSearchParams({ from: day!, to: day!, measure: 'received' });
      const { body } = await supervisor.get<{ items: { receivedAt: string }[] }>(
        `/api/v1/reports/sla/dossiers?${query}`,
      );
      expect(body.items.map(({ receivedAt }) => Date.parse(receivedAt))).toEqual([Date.parse(at!)]);
    }
  });

  test('what was late when it was stopped is not overdue while it is stopped, in the number and behind it', async () => {
    const supervisor = await house.known('giamsat');
    const overdue = async (day: string): Promise<readonly [number, readonly string[]]> => {
      const query = new URLSearchParams({ from: day, to: day, measure: 'overdue', limit: '100' });
      const { body } = await supervisor.get<{ items: { id: string }[] }>(`/api/v1/reports/sla/dossiers?${query}`);
      return [(await report(day, day)).total.overdue, body.items.map(({ id }) => id)];
    };
    const [[before, idsBefore], [during, idsDuring]] = [await overdue('2020-04-19'), await overdue('2020-05-10')];
    expect([before, during]).toEqual([idsBefore.length, idsDuring.length]);
    expect([idsBefore.includes(late), idsDuring.includes(late)]).toEqual([true, false]);
  });
});

describe('one figure, wherever it is read', () => {
  const [from, to] = ['2019-11-01', '2020-05-31'];

  test('command line, API, public page and the recount from events agree', async () => {
    await house.sweep();
    const api = await report(from, to, { by: 'unit' });
    const settings = { DATABASE_URL: house.urls.owner, DATABASE_APP_URL: house.urls.app };
    const args = ['report', 'sla', '--from', from, '--to', to, '--by', 'unit', '--json'];
    const { code, stdout } = await motcua(args, settings);
    expect([code, JSON.parse(stdout)]).toEqual([0, api]);
    const page = (await house.client().get(`/cong-khai?from=${from}&to=${to}`)).text;
    const unitTable = page.slice(page.indexOf('<caption>Theo đơn vị'), page.indexOf('<caption>Theo tháng'));
    const foot = unitTable.slice(unitTable.indexOf('<tfoot>'));
    const cells = [...foot.matchAll(/<td class="num">([^<]*)<\/td>/g)].map(([, text]) => text);
    const format = (count: number): string => count.toLocaleString('de-DE');
    expect(cells).toEqual([...FIGURES.map((figure) => format(api.total[figure])), api.total.ratio.text]);
    expect((await verifyEvidence(house.urls.owner)).first).toEqual([]);
  }, 120_000);

  test('the wards side by side are those of the report, as a table for a spreadsheet too', async () => {
    const { rows } = await report(from, to, { by: 'unit' });
    const { text, headers } = await house.client().get(`/cong-khai/phuong.csv?from=${from}&to=${to}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = text.replace('\u{FEFF}', '').trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(18);
    const byUnit = new Map(rows.map((row) => [row.key, row]));
    for (const line of lines) {
      const [id = '', , ...counts] = line.split(',');
      const { received = 0, resolved = 0, late = 0 } = byUnit.get(id) ?? {};
      expect([id, ...counts.slice(0, 4).map(Number)]).toEqual([id, received, resolved, resolved - late, late]);
    }
  });

  test.each([
    ['2020-02-30', '2020-03-01', 422],
    ['2020-03-01', '2020-02-01', 422],
    ['1900-01-01', '2020-02-01', 422],
  ])('from %s to %s is refused on both', async (badFrom, badTo, status) => {
    for (const page of ['/cong-khai/phuong', '/cong-khai/phuong.csv', '/cong-khai']) {
      const answer = await house.client().get(`${page}?from=${badFrom}&to=${badTo}`);
      expect([page, answer.status]).toEqual([page, status]);
    }
  });
});

describe('while acts run and facts are folded', () => {
  test('every report is of one instant: nothing is counted twice or not at all', async () => {
    await house.setClock('2020-06-12T09:00:00+07:00');
    const [from, to] = ['2020-06-11', '2020-06-30'];
    const { total: carried } = await report(FIRST, '2020-06-10');
    let isDone = false;
    const seen: SlaReportRow[] = [];
    const acts = Promise.all(
      Array.from({ length: 24 }, async () => {
        const desk = await house.known('hang-dao.motcua1');
        const body = { ...(await filing(desk, MARITAL, { wardId: 'hk-hang-dao' })), channel: 'counter' };
        expect((await desk.post('/api/v1/intake', body)).status).toBe(201);
      }),
    ).then(() => (isDone = true));
    const watch = async (): Promise<void> => {
      while (!isDone) {
        await house.sweep();
        const { total } = await report(from, to);
        seen.push(total);
      }
    };
    await Promise.all([acts, watch(), watch()]);
    for (const total of seen) expect(carried.pending + total.received + total.resumed).toBe(out(total));
    expect(Math.max(...seen.map(({ received: count }) => count))).toBeLessThanOrEqual(24);
    await house.sweep();
    expect((await report(from, to)).total.received).toBe(24);
    expect((await verifyEvidence(house.urls.owner)).differences).toBe(0);
  }, 120_000);
});
