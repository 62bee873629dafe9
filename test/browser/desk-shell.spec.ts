import type { Page } from 'playwright-core';
import { DESK, sidewaysScroll, smallerThan24, TestBrowser, violations } from '@test/support/browser';
import { complaintsOf, openDesk } from '@test/support/desk';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

const OFFICER = 'hang-bac.motcua1';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;
let complaints: readonly string[];

describeInBrowser('the desk', () => {
  beforeAll(async () => {
    await ensureDeskBuilt();
    house = await TestHouse.open({ worker: false });
    browser = await TestBrowser.open();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    page = await browser.page(house.address, DESK);
    complaints = complaintsOf(page);
  });
  afterEach(() => page.context().close());

  test('is a page under a policy without inline script, and its parts are kept for good', async () => {
    const answer = await page.goto('/desk/');
    const { 'content-security-policy': policy = '', 'cache-control': kept } = answer?.headers() ?? {};
    expect(kept).toBe('no-store');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|NONCE/);
    const part = await page.getAttribute('script[type=module]', 'src');
    const { headers, status } = await fetch(`${house.address}${part ?? ''}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([
      status,
      headers.get('cache-control'),
      headers.get('content-encoding'),
      headers.get('content-type'),
    ]).toEqual([200, 'public, max-age=31536000, immutable', 'gzip', 'text/javascript; charset=utf-8']);
    expect((await fetch(`${house.address}/desk/assets/gone-1.js`)).status).toBe(404);
    await openDesk(page, OFFICER);
    await page.keyboard.press('F1');
    await page.waitForSelector('[role=dialog]');
    // The one complaint: who nobody is yet is asked of the API, which says so.
    expect(complaints.filter((each) => !each.includes('401'))).toEqual([]);
  });

  test('asks who it is, and goes where one wanted to go', async () => {
    await page.goto('/desk/queues/unit');
    await page.waitForURL(/\/desk\/sign-in\?to=/);
    await page.getByRole('heading', { name: 'Đăng nhập bàn làm việc' }).waitFor();
    expect(await page.title()).toContain('Đăng nhập');
    await page.fill('[name=login]', OFFICER);
    await page.fill('[name=password]', 'wrong-password-1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=alert]');
    expect(await page.innerText('[role=alert]')).toMatch(/Mã hỗ trợ: [0-9a-f-]{36}/);
    await page.fill('[name=password]', 'motcua-demo-2020');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk/queues/unit');
    await page.getByRole('heading', { name: 'Cả đơn vị' }).waitFor();
    await page.waitForFunction(`document.activeElement.tagName === 'H1'`);
    // That nobody was signed in at first is no session that ran out.
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example'])('never goes to %s', async (place) => {
    await openDesk(page, OFFICER, place);
    expect(new URL(page.url()).origin).toBe(house.address);
  });

  test('lets nobody read on after signing out', async () => {
    await openDesk(page, OFFICER);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/desk/sign-in');
    await page.goto('/desk/queues/mine');
    await page.waitForURL(/sign-in/);
  });

  test('tells a citizen that it is for officers', async () => {
    await page.goto('/desk/sign-in');
    await page.fill('[name=login]', 'congdan1');
    await page.fill('[name=password]', 'motcua-demo-2020');
    await page.keyboard.press('Enter');
    await page.getByText('tài khoản công dân').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a session that ends asks again over the page, which stays', async () => {
    await openDesk(page, OFFICER, '/settings');
    await page.waitForSelector('h1');
    await house.owner.query('DELETE FROM session');
    await page.getByRole('link', { name: /Của tôi/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.locator('[name=login]').fill(OFFICER);
    await dialog.locator('[name=password]').fill('motcua-demo-2020');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Hết việc trong hàng đợi này').waitFor();
  });

  test('check 29: Tab once shows the skip link, Enter goes to the contents', async () => {
    await openDesk(page, OFFICER, '/settings');
    await page.reload();
    await page.waitForSelector('h1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
  });

  test('a place that is not there says so inside the frame, with a way out', async () => {
    await openDesk(page, OFFICER, '/queues/nowhere');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    expect(await page.getByRole('link', { name: 'Về trang chính' }).getAttribute('href')).toBe('/desk/');
    expect(await violations(page)).toEqual([]);
  });

  test('speaks English when told to, on the same page', async () => {
    await openDesk(page, OFFICER, '/settings');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.innerText('h1')).toBe('Settings of the desk');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Settings of the desk' }).waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    expect(await page.innerText('h1')).toBe('Thiết lập bàn làm việc');
  });

  test.each(['vi', 'en'])(
    'checks 31, 32 and 34: axe finds nothing, nothing is cut at 320 px, nothing is too small (%s)',
    async (language) => {
      await page.context().addCookies([{ name: 'lang', value: language, url: house.address }]);
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        found.push(...(await violations(page)).map((each) => `${where}: ${each}`));
        found.push(...(await smallerThan24(page)).map((each) => `${where}: small ${each}`));
        const wide = await sidewaysScroll(page);
        if (wide > 0) found.push(`${where}: ${wide} px too wide`);
      };
      await page.goto('/desk/sign-in');
      await page.waitForSelector('h1');
      await look('sign-in');
      await openDesk(page, OFFICER);
      for (const width of [1366, 320]) {
        await page.setViewportSize({ width, height: 700 });
        for (const place of ['/queues/mine', '/settings']) {
          await page.goto(`/desk${place}`);
          await page.waitForSelector('h1');
          await look(`${place} at ${width}`);
          await page.keyboard.press('F1');
          await page.waitForSelector('[role=dialog]');
          await look(`help over ${place} at ${width}`);
        }
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
