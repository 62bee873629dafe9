import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { UnitOfWork, withLiterals } from '@platform/database/unit-of-work';
import { Commands } from '@platform/idempotency/commands';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let unitOfWork: UnitOfWork;
let commands: Commands;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  unitOfWork = house.get(UnitOfWork);
  commands = house.get(Commands);
});
afterAll(() => house.close());

describe('a transaction', () => {
  test('knows when it began by the clock of the database', async () => {
    await house.setClock('2020-03-09T08:00:00.123Z');
    const work = unitOfWork.write(SYSTEM, (tx) => Promise.resolve(tx.beganAt));
    expect(new Date(await work).toISOString()).toBe('2020-03-09T08:00:00.123Z');
    await house.owner.query('DELETE FROM simulated_clock');
  });

  test('whose statement failed is not committed in silence when somebody swallows the failure', async () => {
    const work = unitOfWork.write(SYSTEM, async (tx) => {
      await tx.query(`INSERT INTO outbox (queue, name, data) VALUES ('routing', 'lost', '{}')`);
      await tx.query('SELECT 1/0').catch(() => undefined);
      return 'done';
    });
    await expect(work).rejects.toThrow('failed before its commit');
    expect(await house.rows(`SELECT FROM outbox WHERE name = 'lost'`)).toHaveLength(0);
  });

  test('leaves nothing of its principal behind on the connection', async () => {
    const officer: Principal = { ...SYSTEM, kind: 'officer', accountId: randomAccount, readableUnits: ["o'clock"] };
    const settings = (): Promise<{ kind: string; account: string | null; units: string }[]> =>
      unitOfWork.read({ ...SYSTEM, kind: 'public' }, (tx) =>
        tx.query(
          `SELECT app_kind() AS kind, app_account() AS account, coalesce(current_setting('app.units', true), '') AS units`,
        ),
      );
    const inside = await unitOfWork.write(officer, (tx) =>
      tx.query<{ units: string[] }>('SELECT app_units() AS units'),
    );
    expect(inside[0]?.units).toEqual(["o'clock"]);
    // More than there are connections, so that each is seen.
    const seen = await Promise.all(Array.from({ length: 20 }, settings));
    expect(seen.flat()).toEqual(Array.from({ length: 20 }, () => ({ kind: 'public', account: null, units: '' })));
  });
});

describe('values written into a statement', () => {
  test.each([
    'plain',
    `it's`,
    `back\\slash`,
    `\\'; DROP TABLE dossier; --`,
    '$1 $2',
    'Đặng Thị Hồng',
    '"x"',
    '\n\t',
    '',
  ])('arrive as they are: %j', async (value) => {
    const { opened } = await unitOfWork.writeOpened(SYSTEM, {
      opening: withLiterals('SELECT $1 AS first, $2 AS second', [value, 'other']),
      work: (_tx, rows) => Promise.resolve({ opened: rows }),
    });
    expect(opened).toEqual([{ first: value, second: 'other' }]);
  });

  test.each([
    ['NUL', ['a\u0000b']],
    ['a value that is missing', []],
  ])('%s is refused', (_what, values) => {
    expect(() => withLiterals('SELECT $1', values)).toThrow('no sound value for $1');
  });
});

describe('the answer of a command', () => {
  const key = (name: string) => ({ key: name, route: 'POST /test', requestHash: 'h' });
  const answer = {
    status: 201,
    body: { z: 1, a: 'ạ "quoted" \\ and more', nested: { b: null, a: [1, 2] } },
    version: 7,
  };
  let done = 0;
  const command = (name: string, requestHash = 'h') =>
    commands.once(SYSTEM, { ...key(name), requestHash }, () => {
      done += 1;
      return Promise.resolve(answer);
    });

  test('comes again to the letter, and the work is not done again', async () => {
    const first = await command('key-once');
    const again = await command('key-once');
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect([again.status, again.version, done]).toEqual([201, 7, 1]);
  });

  test('is one for many at once', async () => {
    done = 0;
    const answers = await Promise.all(Array.from({ length: 12 }, () => command('key-many')));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await house.rows(`SELECT FROM idempotency_key WHERE key = 'key-many'`)).toHaveLength(1);
  });

  test('is not given to another content', async () => {
    await command('key-other');
    await expect(command('key-other', 'another')).rejects.toMatchObject({ code: 'request.key_reused' });
  });

  test('of a refusal is not kept', async () => {
    const refused = commands.once(SYSTEM, key('key-refused'), () =>
      Promise.reject(new DomainError('dossier.not_found')),
    );
    await expect(refused).rejects.toMatchObject({ code: 'dossier.not_found' });
    expect(await house.rows(`SELECT FROM idempotency_key WHERE key = 'key-refused'`)).toHaveLength(0);
  });
});

const randomAccount = '018f0000-0000-7000-8000-000000000001';
