import { anyFreePort } from '@platform/process/free-port';
import { motcua } from '../support/motcua';
import { OwnFolder } from '../support/own-folder';
import { TestProcess } from '../support/processes';
import { describeWithRedis } from '../support/programs';
import { SAFE, TestRedis } from '../support/redis';
import { TestDatabase } from '../support/test-database';

jest.setTimeout(180_000);

const PROCESSES = ['api', 'worker'] as const;
const COMMANDS = [
  'start',
  'migrate',
  'seed',
  'demo',
  'doctor',
  'db url',
  'deadline',
  'verify',
  'events export',
] as const;
/** A line of a stack, as Node and Nest print them. */
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

interface Ending {
  readonly code: unknown;
  readonly said: string;
}

const folder = new OwnFolder();
afterAll(() => folder.remove());

async function boot(process: string, environment: Readonly<Record<string, string>>): Promise<Ending> {
  const started = await TestProcess.fork(`apps/${process}/src/main.js`, {
    MOTCUA_DATA: folder.root,
    PORT: '0',
    ...environment,
  });
  const code = await started.ended;
  return { code, said: started.stdout + started.stderr };
}

async function command(line: string, environment: Readonly<Record<string, string>>): Promise<Ending> {
  const { code, stdout, stderr } = await motcua(line.split(' '), { ...folder.environment, ...environment });
  return { code, said: stdout + stderr };
}

function refusesToStart({ code, said }: Ending, ...words: readonly string[]): void {
  expect({ code, said }).toMatchObject({ code: 78 });
  for (const word of words) expect(said).toContain(word);
  expect(said).not.toMatch(STACK);
}

describe('wrong settings: all of them at once, no secret, no stack, and 78', () => {
  const WRONG = { PORT: 'many', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://root:hush-hush@x/y', MOTCUA_DATE: 'x' };
  const ways = [
    ...PROCESSES.map((name) => [name, () => boot(name, WRONG)] as const),
    ...COMMANDS.map((line) => [`motcua ${line}`, () => command(line, WRONG)] as const),
  ];

  test.each(ways)('%s', async (_name, begin) => {
    const ending = await begin();
    refusesToStart(ending, ...Object.keys(WRONG));
    expect(ending.said).not.toContain('hush-hush');
  });

  test.each(PROCESSES)('%s without a database', async (name) => {
    refusesToStart(await boot(name, {}), 'DATABASE_APP_URL');
  });
});

describe('a Redis that is not there', () => {
  test.each([...PROCESSES.map((name) => [name, boot] as const), ['doctor', command] as const])(
    'stops %s with the setting and the reason',
    async (name, begin) => {
      const database = await TestDatabase.open(2);
      const port = await anyFreePort('127.0.0.1');
      const environment = { DATABASE_APP_URL: database.urls.app, REDIS_URL: `redis://:hush-hush@127.0.0.1:${port}` };
      const ending = await begin(name, environment);
      await database.close();
      refusesToStart(ending, 'REDIS_URL', 'ECONNREFUSED');
      expect(ending.said).not.toContain('hush-hush');
    },
  );
});

describeWithRedis('a Redis that would lose jobs', () => {
  const SETTINGS = [
    ['maxmemory-policy', 'allkeys-lru', ['maxmemory-policy is allkeys-lru, must be noeviction']],
    ['appendonly', 'no', ['appendonly is no, must be yes']],
    ['both', '', ['maxmemory-policy is volatile-lru, must be noeviction', 'appendonly is no, must be yes']],
  ] as const;

  test.each(SETTINGS)('%s %s: api and worker name the setting and end with 78', async (name, value, sentences) => {
    const wrong = name === 'both' ? { appendonly: 'no', 'maxmemory-policy': 'volatile-lru' } : { [name]: value };
    const redis = await TestRedis.open({ ...SAFE, ...wrong });
    const database = await TestDatabase.open(2);
    const environment = { DATABASE_APP_URL: database.urls.app, REDIS_URL: redis.url };
    const endings = await Promise.all(PROCESSES.map((each) => boot(each, environment)));
    await redis.stop();
    await database.close();
    for (const ending of endings) refusesToStart(ending, 'REDIS_URL', ...sentences);
  });
});
