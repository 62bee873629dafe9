import { formatDate, parseDate } from '../calendar/local-time';
import { allPeriods, owedPeriods, periodOf, type ReportPeriod } from './report-period';

const days = ({ from, to }: ReportPeriod): string => `${formatDate(from)} ${formatDate(to)}`;

test.each([
  ['2020-03', 'calendar', '2020-03-01 2020-03-31'],
  ['2020-02', 'calendar', '2020-02-01 2020-02-29'],
  ['2020-12', 'calendar', '2020-12-01 2020-12-31'],
  ['2020-Q1', 'calendar', '2020-01-01 2020-03-31'],
  ['2020-Q4', 'calendar', '2020-10-01 2020-12-31'],
  ['2020-H2', 'calendar', '2020-07-01 2020-12-31'],
  ['2020-9M', 'calendar', '2020-01-01 2020-09-30'],
  ['2020', 'calendar', '2020-01-01 2020-12-31'],
  ['2020-01', 'reporting', '2019-12-15 2020-01-14'],
  ['2020-Q1', 'reporting', '2019-12-15 2020-03-14'],
  ['2020-Q2', 'reporting', '2020-03-15 2020-06-14'],
  ['2020-H1', 'reporting', '2019-12-15 2020-06-14'],
  ['2020-9M', 'reporting', '2019-12-15 2020-09-14'],
  ['2020', 'reporting', '2019-12-15 2020-12-14'],
] as const)('%s, %s: %s', (code, style, expected) => expect(days(periodOf(code, style))).toBe(expected));

test.each(['2020-Q5', '2020-13', '2020-00', '20', '2020-q1', '', '2020-H3', '9M', '0001'])(
  '%j is no period',
  (code) => {
    expect(() => periodOf(code, 'calendar')).toThrow('period.unknown');
  },
);

test.each(['calendar', 'reporting'] as const)(
  '%s quarters follow each other without a gap and make up the year',
  (style) => {
    for (let year = 1990; year < 2040; year += 1) {
      const quarters = [1, 2, 3, 4].map((quarter) => periodOf(`${year}-Q${quarter}`, style));
      const whole = periodOf(String(year), style);
      expect([quarters[0]?.from, quarters[3]?.to]).toEqual([whole.from, whole.to]);
      quarters.slice(1).forEach((quarter, index) => expect(quarter.from).toBe((quarters[index]?.to ?? 0) + 1));
      expect(periodOf(String(year + 1), style).from).toBe(whole.to + 1);
    }
  },
);

test('reports are due for the quarters and years that have ended, and for none before there was anything', () => {
  const due = owedPeriods(parseDate('2019-11-20'), parseDate('2020-06-15'), 'reporting');
  expect(due.map(({ code }) => code)).toEqual(['2019-Q4', '2019', '2020-Q1', '2020-Q2']);
  const before = owedPeriods(parseDate('2019-11-20'), parseDate('2020-06-14'), 'reporting');
  expect(before.map(({ code }) => code)).toEqual(['2019-Q4', '2019', '2020-Q1']);
  expect(owedPeriods(parseDate('2020-12-20'), parseDate('2021-03-15'), 'reporting').map(({ code }) => code)).toEqual([
    '2021-Q1',
  ]);
});

test('all periods of a year are months, quarters, halves, nine months and itself, in both styles', () => {
  const all = allPeriods(parseDate('2019-01-01'), parseDate('2020-01-01'));
  expect(all.filter(({ style }) => style === 'calendar')).toHaveLength(20);
  // December ends within the year in the reporting style too, and the one before reached into it.
  expect(all.filter(({ style }) => style === 'reporting').map(({ code }) => code)).toHaveLength(20);
});
