import path from 'node:path';
import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { testFolder } from '../support/test-server';
import { TestHouse } from '../support/test-house';

/** Half a year in which most of the wards' dossiers are late. */
const PLAN = { from: '2019-10-01', to: '2020-03-31', district: 40, ward: 120, wardLate: 100, seed: 3 };
const MONTHS = [
  ['2019-10', '2019-10-31'],
  ['2019-11', '2019-11-30'],
  ['2019-12', '2019-12-31'],
  ['2020-01', '2020-01-31'],
  ['2020-02', '2020-02-29'],
  ['2020-03', '2020-03-20'],
] as const;

let house: TestHouse;
beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  const store = new FileStore(path.join(testFolder().root, 'overdue-by-month'));
  await loadHistory(house.urls.owner, { plan: PLAN, store, onProgress: () => undefined });
}, 120_000);
afterAll(() => house.close());

interface Report {
  readonly rows: readonly { readonly key: string; readonly overdue: number }[];
  readonly total: { readonly overdue: number };
}

async function overdue(query: Readonly<Record<string, string>>): Promise<Report> {
  return (await house.client().get<Report>(`/api/v1/reports/sla?${new URLSearchParams(query)}`)).body;
}

/** Two roads to one number: many months in one pass, and each month's last day asked for by itself. */
test.each([{}, { level: 'ward' }, { unit: 'hk-hang-bac' }])(
  'each month of %j is what its last day says',
  async (scope) => {
    const { rows } = await overdue({ ...scope, by: 'month', from: '2019-10-01', to: '2020-03-20' });
    const byMonth = new Map(rows.map(({ key, overdue: count }) => [key, count]));
    for (const [month, to] of MONTHS) {
      const { total } = await overdue({ ...scope, by: 'unit', from: '2019-10-01', to });
      expect([month, byMonth.get(month) ?? 0]).toEqual([month, total.overdue]);
    }
  },
);

test('and there is something to count at the end of most months', async () => {
  const { rows } = await overdue({ by: 'month', from: '2019-10-01', to: '2020-03-20' });
  expect(rows.filter(({ overdue: count }) => count > 0).length).toBeGreaterThan(2);
});
