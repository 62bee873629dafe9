import type { DataSource } from 'typeorm';
import { PUBLIC, SYSTEM } from '../auth/principal';
import { UnitOfWork } from './unit-of-work';

/** One connection that notes what it is told, and fails where the test wants. */
function connection(failsOn: (statement: string, times: number) => Error | null = () => null): {
  readonly unitOfWork: UnitOfWork;
  readonly said: string[];
  readonly released: () => number;
} {
  const said: string[] = [];
  let released = 0;
  const client = {
    query: (given: string | { readonly text: string }) => {
      const text = typeof given === 'string' ? given : given.text;
      said.push(text);
      const error = failsOn(text, said.filter((each) => each === text).length);
      if (error) return Promise.reject(error);
      const answer = { command: text.split(/[ ;]/)[0], rows: [{ now: new Date(0) }] };
      return Promise.resolve(text.startsWith('BEGIN') ? [answer] : answer);
    },
  };
  const runner = {
    connect: () => Promise.resolve(client),
    release: () => {
      released += 1;
      return Promise.resolve();
    },
    manager: {},
  };
  const dataSource = { createQueryRunner: () => runner } as unknown as DataSource;
  return { unitOfWork: new UnitOfWork(dataSource), said, released: () => released };
}

const withCode = (code: string): Error => Object.assign(new Error('driver'), { code });
const words = (said: readonly string[]): string[] => said.map((statement) => statement.split(/[ ;]/)[0] ?? '');

describe('a transaction, whatever happens', () => {
  test('begins with its principal, ends with a commit, gives its connection back', async () => {
    const { unitOfWork, said, released } = connection();
    await unitOfWork.write(SYSTEM, (tx) => tx.query('SELECT 1'));
    expect(words(said)).toEqual(['BEGIN', 'SELECT', 'COMMIT']);
    expect(said[0]).toContain("SET LOCAL app.kind='system'");
    expect(released()).toBe(1);
  });

  test('a value with quotes stays a value', async () => {
    const { unitOfWork, said } = connection();
    const proof = { number: "x'; SET LOCAL app.kind='system", secret: '\\' };
    await unitOfWork.read(PUBLIC, (tx) => tx.query('SELECT 1'), proof);
    expect(said[0]).toContain("SET LOCAL app.lookup_number='x''; SET LOCAL app.kind=''system'");
    expect(said[0]).toContain("SET LOCAL app.lookup_secret= E'\\\\'");
  });

  test('a refusal rolls back and reaches the caller', async () => {
    const { unitOfWork, said, released } = connection();
    await expect(unitOfWork.write(SYSTEM, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(words(said)).toEqual(['BEGIN', 'ROLLBACK']);
    expect(released()).toBe(1);
  });

  test('a beginning that fails half-way is rolled back: the next user must not get an open transaction', async () => {
    const { unitOfWork, said, released } = connection((text) => (text.startsWith('BEGIN') ? withCode('57014') : null));
    await expect(unitOfWork.read(SYSTEM, (tx) => tx.query('SELECT 1'))).rejects.toMatchObject({ code: 'system.busy' });
    expect(words(said)).toEqual(['BEGIN', 'ROLLBACK']);
    expect(released()).toBe(1);
  });

  test.each(['40001', '40P01'])('%s is repeated from the beginning', async (code) => {
    const { unitOfWork, said } = connection((text, times) => (text === 'UPDATE' && times < 3 ? withCode(code) : null));
    await unitOfWork.write(SYSTEM, (tx) => tx.query('UPDATE'));
    expect(words(said)).toEqual([
      'BEGIN',
      'UPDATE',
      'ROLLBACK',
      'BEGIN',
      'UPDATE',
      'ROLLBACK',
      'BEGIN',
      'UPDATE',
      'COMMIT',
    ]);
  });

  test('but not for ever', async () => {
    const { unitOfWork, said, released } = connection((text) => (text === 'UPDATE' ? withCode('40001') : null));
    await expect(unitOfWork.write(SYSTEM, (tx) => tx.query('UPDATE'))).rejects.toMatchObject({ code: 'system.busy' });
    expect(words(said).filter((word) => word === 'BEGIN')).toHaveLength(3);
    expect(released()).toBe(3);
  });

  test('a commit whose answer is lost is not repeated: it may have happened', async () => {
    const { unitOfWork, said } = connection((text) => (text === 'COMMIT' ? withCode('ECONNRESET') : null));
    await expect(unitOfWork.write(SYSTEM, (tx) => tx.query('UPDATE'))).rejects.toMatchObject({
      code: 'system.database_down',
    });
    expect(words(said).filter((word) => word === 'BEGIN')).toHaveLength(1);
  });
});
