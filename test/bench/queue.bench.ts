import type { Page } from 'playwright-core';
import { House } from '../../apps/cli/src/launcher/house';
import { DESK, TestBrowser } from '@test/support/browser';
import { TestClient } from '@test/support/client';
import { openDesk } from '@test/support/desk';
import { fileDossier } from '@test/support/dossiers';
import { CHROMIUM } from '@test/support/programs';
import { medianOf, seriesOf, type Bench, type BenchOptions, type BenchResult } from './bench';
import { prepareAndSeed } from './ground';
import { slowed } from './pages/slowed';

const OFFICER = 'hang-bac.motcua1';
const LIST = '/desk/queues/to_receive';
const ROWS = 100;
/** An office computer of ten years ago on the line of a ward. */
const OLD_COMPUTER = { bitsASecond: 10_000_000, latencyMs: 20, cpuTimesSlower: 4 };
/** What a clerk waits for at most, and how long the page may be deaf meanwhile. */
const CONTENTS_S = 3;
const BLOCKED_S = 1.2;

interface Opening {
  /** largest contentful paint [s] */
  readonly contents: number;
  /** until the last of the rows is there [s] */
  readonly rows: number;
  /** what of tasks was longer than 50 ms [s] */
  readonly blocked: number;
}

/** How long a clerk looks at nothing in the morning. */
export const queue: Bench = {
  name: 'queue',
  summary: `a desk's list of ${ROWS} rows opened for the first time (10 Mbps, 20 ms, CPU 4 times slower)`,
  async run(options) {
    if (CHROMIUM === null) throw new Error('this bench needs Chromium: apt-get install chromium');
    const house = await House.open({ onEvent: options.say, port: 0 });
    try {
      await prepareAndSeed(house.instance.urls);
      await house.start();
      await layOut(house.address);
      return await measure(house.address, options);
    } finally {
      await house.stop();
    }
  },
};

/** A list as long as it gets, and an officer who wants to see all of it at once. */
async function layOut(address: string): Promise<void> {
  const citizen = await new TestClient(address).signIn('congdan1');
  for (let filed = 0; filed < ROWS; filed += 1) await fileDossier(citizen);
  const officer = await new TestClient(address).signIn(OFFICER);
  const settings = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: ROWS };
  const { status } = await officer.put('/api/v1/desk/settings', settings);
  if (status !== 200) throw new Error(`settings refused: ${status}`);
}

async function measure(address: string, { rounds, say }: BenchOptions): Promise<BenchResult> {
  const browser = await TestBrowser.open();
  try {
    const first = await browser.page(address, DESK);
    await openDesk(first, OFFICER);
    const cookies = await first.context().cookies();
    await first.context().close();
    const openings: Opening[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.context(address, DESK);
      await context.addCookies(cookies);
      openings.push(await opened(await context.newPage()));
      await context.close();
      say(`rows after ${(openings.at(-1)?.rows ?? NaN).toFixed(2)} s`);
    }
    return resultOf(openings);
  } finally {
    await browser.close();
  }
}

/** Notes what the browser itself says of a page, from its first moment. */
const WATCH = `
  window.seen = { contents: 0, blocked: 0 };
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.seen.contents = each.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.seen.blocked += each.duration - 50; })
    .observe({ type: 'longtask', buffered: true });
`;

async function opened(page: Page): Promise<Opening> {
  await page.addInitScript(WATCH);
  await slowed(page, OLD_COMPUTER);
  await page.goto(LIST, { waitUntil: 'commit' });
  await page
    .locator('tr[data-row]')
    .nth(ROWS - 1)
    .waitFor({ timeout: 60_000 });
  const rows = await page.evaluate<number>('performance.now()');
  await page.waitForLoadState('networkidle');
  const { contents, blocked } = await page.evaluate<Pick<Opening, 'contents' | 'blocked'>>('window.seen');
  return { contents: contents / 1000, rows: rows / 1000, blocked: blocked / 1000 };
}

function resultOf(openings: readonly Opening[]): BenchResult {
  const of = (what: keyof Opening): readonly number[] => openings.map((opening) => opening[what]);
  return {
    series: [
      seriesOf('largest contents', 's', of('contents')),
      seriesOf(`all ${ROWS} rows`, 's', of('rows')),
      seriesOf('blocked', 's', of('blocked')),
    ],
    comparisons: [
      { label: `largest contents : ${CONTENTS_S} s`, ratio: medianOf(of('contents')) / CONTENTS_S, under: 1 },
      { label: `all ${ROWS} rows : ${CONTENTS_S} s`, ratio: medianOf(of('rows')) / CONTENTS_S, under: 1 },
      { label: `blocked : ${BLOCKED_S} s`, ratio: medianOf(of('blocked')) / BLOCKED_S, under: 1 },
    ],
    notes: [
      'each time a new browser without a cache, signed in',
      'browser, driver and site share the machine: times are upper bounds, and a loaded machine makes them larger',
    ],
  };
}
