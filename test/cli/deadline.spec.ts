import { motcua } from '../support/motcua';
import { OwnFolder } from '../support/own-folder';

interface Line {
  readonly id: string;
  readonly dueAt?: string;
  readonly days?: readonly { readonly date: string; readonly role: string; readonly count: number | null }[];
  readonly error?: {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message: string;
  };
}

const folder = new OwnFolder();
afterAll(() => folder.remove());

async function deadlines(
  questions: readonly unknown[],
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly lines: readonly Line[] }> {
  const input = questions.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const { code, stdout } = await motcua(['deadline', ...args], { ...folder.environment, ...environment }, `${input}\n`);
  return {
    code,
    lines: stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  };
}

/** domain.md §3, rule A. */
const VECTORS = [
  ['2020-01-16', 5, 'working_days', '2020-01-30'],
  ['2020-01-10', 15, 'calendar_days', '2020-01-30'],
  ['2020-04-01', 3, 'working_days', '2020-04-07'],
  ['2020-04-28', 3, 'working_days', '2020-05-05'],
  ['2020-07-10', 15, 'calendar_days', '2020-07-27'],
  ['2020-08-28', 3, 'working_days', '2020-09-03'],
  ['2020-12-30', 2, 'working_days', '2021-01-04'],
  ['2025-04-24', 3, 'working_days', '2025-04-28'],
] as const;

describe('motcua deadline', () => {
  test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])(
    'the eight vectors of the law, process in %s',
    async (TZ) => {
      const questions = VECTORS.map(([day, value, unit], index) => ({
        id: String(index),
        receivedAt: `${day}T09:00:00+07:00`,
        limit: { value, unit },
      }));
      const { code, lines } = await deadlines(questions, [], { TZ });
      expect(code).toBe(0);
      expect(lines).toEqual(
        VECTORS.map(([, , , due], index) => ({ id: String(index), dueAt: `${due}T17:00:00+07:00` })),
      );
    },
  );

  test('hours and the same day; an instant in another offset is the same instant', async () => {
    const { lines } = await deadlines([
      { id: 'h', receivedAt: '2020-03-06T16:00:00+07:00', limit: { value: 12, unit: 'hours' } },
      { id: 'early', receivedAt: '2020-03-06T14:59:00+07:00', limit: { value: 1, unit: 'same_day' } },
      { id: 'late', receivedAt: '2020-03-06T15:01:00+07:00', limit: { value: 1, unit: 'same_day' } },
      { id: 'utc', receivedAt: '2020-03-06T08:01:00Z', limit: { value: 1, unit: 'same_day' } },
      { id: 'half', receivedAt: '2020-03-02T09:00:00+07:00', limit: { value: 2.5, unit: 'working_days' } },
    ]);
    expect(Object.fromEntries(lines.map(({ id, dueAt }) => [id, dueAt]))).toEqual({
      h: '2020-03-07T04:00:00+07:00',
      early: '2020-03-06T17:00:00+07:00',
      late: '2020-03-09T17:00:00+07:00',
      utc: '2020-03-09T17:00:00+07:00',
      half: '2020-03-05T12:00:00+07:00',
    });
  });

  test('--explain counts the days', async () => {
    const { lines } = await deadlines(
      [{ id: 'a', receivedAt: '2020-01-21T09:00:00+07:00', limit: { value: 2, unit: 'working_days' } }],
      ['--explain'],
    );
    const days = lines[0]?.days ?? [];
    expect(lines[0]?.dueAt).toBe('2020-01-30T17:00:00+07:00');
    expect(days[0]).toMatchObject({ date: '2020-01-21', role: 'receipt' });
    expect(days.filter(({ role }) => role === 'counted').map(({ date, count }) => [date, count])).toEqual([
      ['2020-01-22', 1],
      ['2020-01-30', 2],
    ]);
    expect(days.map(({ date }) => date)).toContain('2020-01-25');
  });

  test('bad lines are answered in their place and end with 1', async () => {
    const right = { id: 'ok', receivedAt: '2020-03-02T09:00:00+07:00', limit: { value: 1, unit: 'working_days' } };
    const { code, lines } = await deadlines([
      'no json',
      { ...right, id: 'unit', limit: { value: 1, unit: 'weeks' } },
      { ...right, id: 'value', limit: { value: 0, unit: 'hours' } },
      { ...right, id: 'instant', receivedAt: '2020-02-30T09:00:00+07:00' },
      { id: 'limit', receivedAt: right.receivedAt },
      right,
    ]);
    expect(code).toBe(1);
    expect(lines.map(({ id, error }) => [id, error?.code ?? 'fine'])).toEqual([
      [null, 'request.malformed_json'],
      ['unit', 'limit.bad_unit'],
      ['value', 'limit.bad_value'],
      ['instant', 'calendar.bad_instant'],
      ['limit', 'field.required'],
      ['ok', 'fine'],
    ]);
  });
});
