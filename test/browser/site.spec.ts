import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { approved, BIRTH, fileDossier, inProcess } from '@test/support/dossiers';
import { DESK, PHONE, sidewaysScroll, signIn, TestBrowser, tooSmall, violations } from '@test/support/browser';
import { beginBirth } from '@test/support/filing-walk';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

/** What a page may weigh without fonts, and how much of that may be script [bytes, gzip]. */
const PAGE_LIMIT = 60_000;
const SCRIPT_LIMIT = 15_000;

const PUBLIC_PAGES = [
  '/',
  '/thu-tuc',
  '/thu-tuc/w-birth-registration',
  '/tra-cuu',
  '/xac-thuc',
  '/danh-gia',
  '/cong-khai',
  '/cong-khai/dinh-nghia',
  '/cong-khai/phuong',
  '/dang-nhap',
  '/dang-ky',
  '/tro-giup',
];

let house: TestHouse;
let browser: TestBrowser;
let page: Page;
/** pages of the signed-in citizen, filled before the tests */
const own: string[] = ['/ho-so-cua-toi', `/thu-tuc/${BIRTH}/nop`];

describeInBrowser('every page', () => {
  beforeAll(async () => {
    house = await TestHouse.open();
    browser = await TestBrowser.open();
    const filed = await fileDossier(await house.as('congdan1'));
    const { id } = await approved(house);
    const open = await inProcess(house);
    own.push(
      `/ho-so/${filed.id}`,
      `/ho-so/${filed.id}/da-nop`,
      `/ho-so/${filed.id}/le-phi`,
      `/ho-so/${filed.id}/rut`,
      `/ho-so/${id}`,
      `/ho-so/${id}/danh-gia`,
      `/ho-so/${open.id}/tin-nhan`,
      `/ho-so/${open.id}`,
    );
    page = await browser.page(house.address);
    await signIn(page);
    const draft = await beginBirth(page);
    own.push(draft, `${draft}/trang/filer`, `${draft}/trang/child`, `${draft}/giay-to`, `${draft}/kiem-tra`);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  beforeEach(() => page.goto('/?lang=vi'));

  const all = (): readonly string[] => [...PUBLIC_PAGES, ...own];

  test.each(['vi', 'en'])(
    'checks 30 and 32: axe finds nothing and nothing is cut at 320 px (%s)',
    async (language) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const found: string[] = [];
      for (const path of all()) {
        await page.goto(`${path}?lang=${language}`);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        found.push(...(await violations(page)).map((each) => `${path}: ${each}`));
        const wide = await sidewaysScroll(page);
        if (wide > 0) found.push(`${path}: ${wide} px too wide`);
      }
      expect(found).toEqual([]);
    },
    // A page a second or two, on a machine that runs other tests beside.
    180_000,
  );

  test('check 34: everything to press is 44 px high, or a link in a line of text', async () => {
    await page.setViewportSize(PHONE.viewport);
    const small: string[] = [];
    for (const path of all()) {
      await page.goto(path);
      const found = await tooSmall(page);
      small.push(...found.map((each) => `${path}: ${each}`));
    }
    expect(small).toEqual([]);
  });

  test('check 33: Tab reaches everything in order, always in sight and with an outline', async () => {
    await page.setViewportSize(PHONE.viewport);
    for (const path of [
      '/',
      '/thu-tuc/w-birth-registration',
      own[4] ?? '/',
      ...own.filter((each) => each.endsWith('/child')),
    ]) {
      await page.goto(path);
      const count = await page.evaluate<number>(
        `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
          // Of radio buttons Tab reaches one a group.
          .filter((each, place, all) => each.tabIndex >= 0 && !all.slice(0, place).some(({ type, name }) => type === 'radio' && name === each.name))
          .length`,
      );
      for (let step = 0; step < Math.min(count, 40); step += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate<{ hidden: boolean; outline: string; name: string }>(`(() => {
          const focused = document.activeElement;
          const box = focused.getBoundingClientRect();
          return {
            hidden: focused === document.body || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0,
            outline: getComputedStyle(focused).outlineStyle,
            name: focused.tagName + ' ' + (focused.textContent || focused.name || '').trim().slice(0, 30),
          };
        })()`);
        expect(seen).toMatchObject({ hidden: false, outline: 'solid' });
      }
    }
  });

  test('check 1: a page weighs 60 KB without its fonts, its script 15 KB, from here alone, and no script is inline', async () => {
    const waiting = [...all()];
    const heavy: string[] = [];
    // Several windows at once: most of the time is spent making sure that nothing more is asked for.
    const weighOn = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) heavy.push(...(await weighed(path)));
    };
    await Promise.all(Array.from({ length: 6 }, weighOn));
    expect(heavy).toEqual([]);
  });

  /** What is wrong with the weight or the origin of what a page brings with it. */
  async function weighed(path: string): Promise<readonly string[]> {
    const heavy: string[] = [];
    const fresh = await page.context().newPage();
    const bodies: Promise<{ readonly type: string; readonly size: number }>[] = [];
    fresh.on('response', (response) => {
      if (!response.url().startsWith(house.address)) heavy.push(`${path}: asks ${response.url()}`);
      const type = response.request().resourceType();
      if (type !== 'font') bodies.push(response.body().then((body) => ({ type, size: gzipSync(body).length })));
    });
    const answer = await fresh.goto(path, { waitUntil: 'networkidle' });
    const policy = answer?.headers()['content-security-policy'] ?? '';
    if (!policy.includes("script-src 'self'") || /unsafe-(inline|eval)/.test(policy)) heavy.push(`${path}: ${policy}`);
    const isInline = await fresh.evaluate<boolean>(
      `document.querySelector('script:not([src]), style, [style]') !== null ||
         [...document.querySelectorAll('*')].some((each) => [...each.attributes].some(({ name }) => name.startsWith('on')))`,
    );
    if (isInline) heavy.push(`${path}: inline script or style`);
    const parts = await Promise.all(bodies);
    const sum = (kind: (type: string) => boolean): number =>
      parts.filter(({ type }) => kind(type)).reduce((total, { size }) => total + size, 0);
    if (sum(() => true) > PAGE_LIMIT || sum((type) => type === 'script') > SCRIPT_LIMIT)
      heavy.push(`${path}: ${sum(() => true)} bytes, script ${sum((type) => type === 'script')}`);
    await fresh.close();
    return heavy;
  }

  test('check 36: dates are written dd/MM/yyyy and no other way', async () => {
    for (const path of all()) {
      await page.goto(path);
      const text = (await page.locator('main').innerText()).replaceAll(/\d{3}\.\d{2}[\w.-]+/g, '');
      expect([path, text.match(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2}\b(?!\d)/)]).toEqual([path, null]);
    }
  });

  test('checks 35 and 38: the open figures stand without script, in the numbers of each language', async () => {
    const plain = await browser.context(house.address, { ...DESK, javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto('/cong-khai?from=2016-01-01&to=2020-04-15');
    expect(await without.locator('img.chart, svg.chart').count()).toBeGreaterThan(0);
    expect(await without.locator('tbody tr').count()).toBeGreaterThanOrEqual(0);
    expect(await without.locator('.big-ratio').first().textContent()).toMatch(/^\d+\/\d+/);
    await without.fill('[name=from]', '1/2/2016');
    await without.fill('[name=to]', '29/2/2016');
    await without.click('main button[type=submit]');
    expect(await without.locator('main').innerText()).toContain('Từ 01/02/2016 đến 29/02/2016');
    await without.fill('[name=to]', '30/2/2016');
    await without.click('main button[type=submit]');
    expect(await without.locator('main').innerText()).toContain('Mã hỗ trợ');
    await plain.close();
  });

  test('check 37: beside every percentage stand its counts', async () => {
    for (const path of ['/', '/cong-khai', '/cong-khai/phuong']) {
      await page.goto(path);
      const bare = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
        .filter((each) => each.children.length === 0 && /\\d%/.test(each.textContent))
        .map((each) => (each.closest('tr') ?? each.parentElement).textContent)
        .filter((text) => !/\\d+\\/\\d+/.test(text.replaceAll('.', '').replaceAll(',', '')))`);
      expect(bare).toEqual([]);
    }
  });

  test('check 54: eighteen wards on one scale, the lowest first, each with its counts; the table says the same', async () => {
    await page.setViewportSize(DESK.viewport);
    await page.goto('/cong-khai/phuong?from=2020-01-01&to=2030-12-31');
    const panels = page.locator('.ward-panel');
    expect(await panels.count()).toBe(18);
    const said = await panels.evaluateAll<string[][], Element>((each) =>
      each.map((one) => [one.querySelector('h3')?.textContent ?? '', one.querySelector('p')?.textContent ?? '']),
    );
    for (const [, ratio] of said) expect(ratio).toMatch(/^\d+\/\d+/);
    const rows = await page
      .locator('tbody tr')
      .evaluateAll<string[][], Element>((each) =>
        each.map((one) => [one.querySelector('th')?.textContent ?? '', one.children[3]?.textContent ?? '']),
      );
    expect(rows).toEqual(said);
    // Of the wards of this house one has resolved something, and stands before those that have not.
    expect(said[0]?.[1]).toMatch(/= 100,00%$/);
    expect(await page.locator('.small-multiple .goal').count()).toBeGreaterThan(0);
    expect(await page.locator('.ward-panel:first-child svg').getAttribute('aria-label')).toContain(said[0]?.[0] ?? '');
  });

  test('check 40: what is not there, not allowed or broken is said in Vietnamese, with a way out and a code to quote', async () => {
    const stranger = await browser.page(house.address, PHONE);
    const missing = await stranger.goto('/khong-co-trang-nay');
    expect(missing?.status()).toBe(404);
    const foreign = await page.goto('/ho-so/01890000-0000-7000-8000-000000000000');
    expect(foreign?.status()).toBe(404);
    const officer = await browser.page(house.address, PHONE);
    await signIn(officer, 'hang-bac.motcua1');
    expect((await officer.goto('/ho-so-cua-toi'))?.status()).toBe(403);
    const broken = await page.context().newPage();
    await house.owner.query('ALTER TABLE dossier_message RENAME TO lost');
    const failed = await broken.goto(own.find((path) => path.endsWith('/tin-nhan')) ?? '/');
    await house.owner.query('ALTER TABLE lost RENAME TO dossier_message');
    expect(failed?.status()).toBe(500);
    for (const shown of [stranger, page, officer, broken]) {
      const text = await shown.locator('main').innerText();
      expect(text).toMatch(/Mã hỗ trợ: [0-9a-f-]{36}/);
      expect(await shown.locator('main a.button').getAttribute('href')).toBe('/');
      expect(await violations(shown)).toEqual([]);
    }
    await broken.close();
    await officer.context().close();
    await stranger.context().close();
  });

  test('check 28: the language switch stays on the page', async () => {
    await page.goto('/thu-tuc?q=khai+sinh&level=ward');
    await page.getByRole('link', { name: 'English' }).click();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('q'), searchParams.get('level')]).toEqual(['/thu-tuc', 'khai sinh', 'ward']);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
  });

  test('check 55: an administrator adds a question, looks at it and publishes it; a draft begun before is asked it', async () => {
    const desk = await browser.page(house.address, PHONE);
    await signIn(desk, 'quantri');
    const draft = own.find((path) => path.startsWith('/ho-so-nhap/')) ?? '';
    const looked: string[] = [];
    const look = async (): Promise<void> => {
      await desk.setViewportSize({ width: 320, height: 640 });
      const wide = await sidewaysScroll(desk);
      const small = await tooSmall(desk);
      looked.push(...(await violations(desk)), ...small, ...(wide > 0 ? [`${wide} px too wide`] : []));
    };
    await desk.getByRole('link', { name: 'Biểu mẫu' }).click();
    await look();
    await desk
      .getByRole('link', { name: /Đăng ký khai sinh/ })
      .first()
      .click();
    await look();
    await desk
      .getByRole('link', { name: /Thêm câu hỏi vào trang “Người/ })
      .first()
      .click();
    await desk.getByRole('button', { name: 'Lưu vào bản đang sửa' }).click();
    await look();
    await desk.getByLabel('Câu hỏi bằng tiếng Việt').fill('Giờ tiện liên lạc');
    await desk.getByLabel('Câu hỏi bằng tiếng Anh').fill('When may we call?');
    await desk.getByLabel('Kiểu trả lời').selectOption('text');
    await desk.getByRole('button', { name: 'Lưu vào bản đang sửa' }).click();
    await desk.getByRole('link', { name: 'Xem trước trang này' }).first().click();
    await desk.getByLabel('Giờ tiện liên lạc').waitFor();
    await look();
    await page.goto(`${draft}/trang/filer`);
    expect(await page.getByLabel('Giờ tiện liên lạc').count()).toBe(0);
    await desk.getByRole('link', { name: 'Về biểu mẫu' }).click();
    await desk.getByRole('button', { name: /Công bố phiên bản/ }).click();
    await desk.getByText('Theo bản phát hành').waitFor();
    expect(looked).toEqual([]);
    await page.goto(`${draft}/trang/filer`);
    await page.getByLabel('Giờ tiện liên lạc').waitFor();
    await desk.context().close();
  });
});
