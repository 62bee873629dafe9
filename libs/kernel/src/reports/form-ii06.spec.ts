import fc from 'fast-check';
import { ii06Counts, ii06Identities, ii06Total, II06_COLUMNS, II06_FIRST_COLUMN, type Ii06Facts } from './form-ii06';

const FACTS: Ii06Facts = {
  received: 9,
  receivedOnline: 7,
  carriedOver: 2,
  early: 1,
  onTime: 2,
  late: 1,
  withdrawn: 1,
  stopped: 2,
  resumed: 1,
  pending: 5,
  overdue: 1,
};

test('columns 3 to 13 are eleven', () => expect([II06_FIRST_COLUMN, II06_COLUMNS.length]).toEqual([3, 11]));

test('a line and its equations', () => {
  const row = ii06Counts(FACTS);
  expect(II06_COLUMNS.map((column) => row[column]).join(' ')).toBe('11 7 2 2 4 1 2 1 5 4 1');
  expect(ii06Identities(row, 5).every(({ holds }) => holds)).toBe(true);
});

test.each([
  ['3=7+11+left', { pending: 6 }, 6],
  ['3=7+11+left', { resumed: 0 }, 5],
  ['3=7+11+left', { withdrawn: 0 }, 5],
  ['11=next6', {}, 4],
] as const)('%s names what does not add up', (rule, wrong, next) => {
  const broken = ii06Identities(ii06Counts({ ...FACTS, ...wrong }), next).filter(({ holds }) => !holds);
  expect(broken.map((each) => each.rule)).toEqual([rule]);
});

/** Any flow of dossiers: more comes in than goes out, and a part of what stays is overdue. */
const flows = fc
  .record({
    carriedOver: fc.nat(50),
    receivedOnline: fc.nat(50),
    direct: fc.nat(50),
    resumed: fc.nat(5),
    shares: fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }),
  })
  .map(({ carriedOver, receivedOnline, direct, resumed, shares }): Ii06Facts => {
    let left = carriedOver + receivedOnline + direct + resumed;
    const take = (share = 0): number => {
      const taken = Math.floor((left * share) / 1_001);
      left -= taken;
      return taken;
    };
    const [early, onTime, late, withdrawn, stopped] = [0, 1, 2, 3, 4].map((no) => take(shares[no]));
    const overdue = Math.floor((left * (shares[5] ?? 0)) / 1_001);
    return {
      received: receivedOnline + direct,
      receivedOnline,
      carriedOver,
      early: early ?? 0,
      onTime: onTime ?? 0,
      late: late ?? 0,
      withdrawn: withdrawn ?? 0,
      stopped: stopped ?? 0,
      resumed,
      pending: left,
      overdue,
    };
  });

test('for whatever came and went the equations hold, line by line and in the sum', () => {
  fc.assert(
    fc.property(fc.array(flows, { minLength: 1, maxLength: 20 }), (all) => {
      const rows = all.map(ii06Counts);
      for (const row of rows) expect(ii06Identities(row, row.inProcess).every(({ holds }) => holds)).toBe(true);
      const total = ii06Total(rows);
      expect(ii06Identities(total, total.inProcess).every(({ holds }) => holds)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
