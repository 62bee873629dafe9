import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM } from './programs';

/** The two screens of the checks: a cheap phone, and a clerk's or a library's desk. */
export const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true } as const;
export const DESK = { viewport: { width: 1366, height: 768 } } as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A real Chromium for one test file. */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<TestBrowser> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
    return new TestBrowser(await chromium.launch({ executablePath: CHROMIUM ?? '', args }));
  }

  /** Somebody's browser: no cookies of anyone else. */
  context(address: string, options: BrowserContextOptions = PHONE): Promise<BrowserContext> {
    return this.browser.newContext({ baseURL: address, locale: 'vi-VN', ...options });
  }

  async page(address: string, options: BrowserContextOptions = PHONE): Promise<Page> {
    return (await this.context(address, options)).newPage();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What axe finds on the page as it is, one line each; empty is right. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Our pages hold no frame of another origin, for which alone axe would open a further window each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await axe.options({ runOnly: TAGS, resultTypes: ['violations'] }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Pixels the page is wider than the screen; tables scroll inside their own region. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What is to be pressed and is less than 44 px high, unless it is a link in a line of text. */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .filter((each) => each.getClientRects().length > 0 && !each.matches('.skip, [aria-hidden=true]'))
        .filter((each) => !(each.tagName === 'A' && each.closest('p, li, dd, td, .hint') && getComputedStyle(each).display === 'inline'))
        .filter((each) => {
          const box = each.getBoundingClientRect();
          const label = each.labels?.[0]?.getBoundingClientRect();
          const isSmallBox = ['radio', 'checkbox'].includes(each.type);
          return isSmallBox ? box.height < 24 || !label || label.height < 43.5 : box.height < 43.5;
        })
        .map((each) => each.tagName + ' ' + (each.textContent || each.name).trim().slice(0, 30) + ' ' + Math.round(each.getBoundingClientRect().height))`);
}

/** What is to be pressed at the desk and is less than 24 px wide or high, unless it is a link in a line of text. */
export function smallerThan24(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=menuitem]')]
        .filter((each) => each.getClientRects().length > 0 && !each.matches('.skip, [aria-hidden=true]'))
        .filter((each) => !(each.tagName === 'A' && each.closest('p, li, dd, td, .hint') && getComputedStyle(each).display === 'inline'))
        .map((each) => [each, [each, each.closest('.mantine-Input-wrapper') ?? each, ...(each.labels ?? [])].map((one) => one.getBoundingClientRect())])
        .filter(([, boxes]) => !boxes.some(({ width, height }) => width >= 24 && height >= 24))
        .map(([each]) => each.tagName + ' ' + (each.textContent || each.name || each.ariaLabel || each.id).trim().slice(0, 30) + ' ' + Math.round(each.getBoundingClientRect().height))`);
}

/** Signs a citizen in through the page. */
export async function signIn(page: Page, login = 'congdan1', password = 'motcua-demo-2020'): Promise<void> {
  await page.goto('/dang-nhap');
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
}
