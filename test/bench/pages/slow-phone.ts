import type { CDPSession, Page } from 'playwright-core';
import { PHONE, signIn, TestBrowser } from '@test/support/browser';
import { until } from '@test/support/until';
import { slowed, type Slowness } from './slowed';

/** A cheap phone far from its mast. */
const PHONE_ON_A_BAD_LINE: Slowness = { bitsASecond: 400_000, latencyMs: 400, cpuTimesSlower: 6 };

export interface Load {
  /** from the tap to the first contents [ms] */
  readonly contents: number;
  /** from the tap to the first letter in the first box [ms]; null for a page without one */
  readonly letter: number | null;
  /** over the wire, headers included, fonts not [bytes] */
  readonly bytes: number;
  readonly scriptBytes: number;
  /** asked of another origin */
  readonly strangers: readonly string[];
}

/** Loads pages as a slow phone does that has never been here, apart from being signed in. */
export class SlowPhone {
  private constructor(
    private readonly browser: TestBrowser,
    private readonly address: string,
    private readonly cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>,
  ) {}

  /** `prepare` runs at full speed, signed in. */
  static async open<T>(
    address: string,
    prepare: (page: Page) => Promise<T>,
  ): Promise<{ readonly phone: SlowPhone; readonly prepared: T }> {
    const browser = await TestBrowser.open();
    const page = await browser.page(address);
    await signIn(page);
    const prepared = await prepare(page);
    const cookies = await page.context().cookies();
    await page.context().close();
    return { phone: new SlowPhone(browser, address, cookies), prepared };
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async load(path: string, box: string | null): Promise<Load> {
    const context = await this.browser.context(this.address, PHONE);
    await context.addCookies(this.cookies);
    const page = await context.newPage();
    const devtools = await slowed(page, PHONE_ON_A_BAD_LINE);
    const traffic = watched(devtools, this.address);
    await page.goto(path, { waitUntil: 'commit' });
    const letter = box === null ? null : await firstLetter(page, box);
    await page.waitForLoadState('networkidle');
    const contents = await until(
      () => page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity`),
      Number.isFinite,
    );
    await context.close();
    // A letter in a box that is not painted yet is seen by nobody.
    return { contents, letter: letter === null ? null : Math.max(letter, contents), ...traffic() };
  }
}

function watched(devtools: CDPSession, address: string): () => Pick<Load, 'bytes' | 'scriptBytes' | 'strangers'> {
  const types = new Map<string, string>();
  const sizes = new Map<string, number>();
  const strangers: string[] = [];
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith(address) && !request.url.startsWith('data:')) strangers.push(request.url);
  });
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  const sum = (counts: (type: string | undefined) => boolean): number =>
    [...sizes].reduce((total, [id, size]) => total + (counts(types.get(id)) ? size : 0), 0);
  return () => ({
    bytes: sum((type) => type !== 'Font'),
    scriptBytes: sum((type) => type === 'Script'),
    strangers,
  });
}

/** The letter is typed as soon as the box is there, and counts when the page has it. */
async function firstLetter(page: Page, box: string): Promise<number> {
  const field = page.locator(`main [name="${box}"]`);
  await field.focus();
  await page.keyboard.type('A');
  return page.evaluate<number>('performance.now()');
}
