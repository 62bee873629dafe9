import { motcua } from '../support/motcua';
import { describeWithRedis } from '../support/programs';
import { testFolder, testServer } from '../support/test-server';

jest.setTimeout(300_000);

// The demonstration makes a database of its own on the run's server.
beforeAll(() => testServer());

interface Shown {
  readonly simulation: boolean;
  readonly isGreen: boolean;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly stuck: readonly string[];
  readonly problems: readonly string[];
  readonly states: Readonly<Record<string, number>>;
  readonly acts: Readonly<Record<string, number>>;
  readonly waits: readonly { readonly waitsFor: string }[];
  readonly verification: { readonly dossiers: number; readonly differences: number };
  readonly report: {
    readonly total: {
      readonly received: number;
      readonly ratio: { readonly text: string; readonly denominator: number };
    };
  };
}

const ENDED = ['returned', 'withdrawn', 'not_received', 'closed', 'stopped'];

async function demo(...args: readonly string[]): Promise<Shown> {
  const { code, stdout, stderr } = await motcua(['demo', '--citizens', '12', '--json', ...args], {
    MOTCUA_DATA: testFolder().root,
    REDIS_URL: '',
  });
  if (code !== 0) throw new Error(`the demonstration ended with ${String(code)}\n${stdout}\n${stderr}`);
  return JSON.parse(stdout) as Shown;
}

function expectGreen(shown: Shown): void {
  expect(shown).toMatchObject({
    simulation: true,
    isGreen: true,
    lost: [],
    doubled: [],
    stuck: [],
    problems: [],
    verification: { dossiers: shown.acknowledged, differences: 0 },
  });
  expect(shown.acknowledged).toBeGreaterThanOrEqual(12);
  // Every dossier is at an end, or somebody is named for whom it waits.
  const open = Object.entries(shown.states).filter(([state]) => !ENDED.includes(state));
  expect(shown.waits).toHaveLength(open.reduce((sum, [, count]) => sum + count, 0));
  const { ratio } = shown.report.total;
  expect(ratio.denominator).toBe(shown.acts['sign']! + (shown.acts['conclude'] ?? 0) + (shown.acts['refuse'] ?? 0));
  expect(ratio.text).toMatch(/^\d+\/\d+ = \d+,\d\d%$/);
}

describe('motcua demo', () => {
  test('twelve citizens, queues in PostgreSQL', async () => expectGreen(await demo()));

  test('refuses what it does not understand before anything is started', async () => {
    const { code, stderr } = await motcua(['demo', '--citizens', 'many']);
    expect(code).toBe(64);
    expect(stderr).toContain('--citizens must be a whole number');
  });

  test('says what is missing when there is no Redis to be had', async () => {
    const { code, stderr } = await motcua(['demo', '--queue', 'redis'], { PATH: '/nowhere', REDIS_URL: '' });
    expect(code).toBe(1);
    expect(stderr).toContain('none of redis-server, valkey-server is installed');
  });
});

describeWithRedis('motcua demo with a throw-away Redis', () => {
  test('twelve citizens', async () => expectGreen(await demo('--queue', 'redis')));
});
