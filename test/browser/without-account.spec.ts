import type { Page } from 'playwright-core';
import { DESK, PHONE, TestBrowser } from '@test/support/browser';
import { fileDossier } from '@test/support/dossiers';
import { expectClean } from '@test/support/clean-page';
import { describeInBrowser } from '@test/support/programs';
import { codeFor, smsLog } from '@test/support/sms-log';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let procedureId = '';

/** Checks 8 and 32 in short: the title says it first, the fault leads to its field, nothing is wider than the screen. */
async function expectFault(page: Page, field: string): Promise<void> {
  expect(await page.title()).toMatch(/^(Lỗi|Error): /);
  expect(await page.locator('.summary a').getAttribute('href')).toBe(`#${field}`);
  await expectClean(page);
}

async function enterCode(page: Page, shown: string, before: number): Promise<void> {
  const code = await codeFor(shown, before);
  await page.fill('[name=code]', `${code.slice(0, 3)} ${code.slice(3)}`);
  await page.click('main button[type=submit]');
}

describeInBrowser('filing without an account', () => {
  beforeAll(async () => {
    house = await TestHouse.open({ worker: 'by hand' });
    browser = await TestBrowser.open();
    const [row] = await house.rows<{ id: string }>(
      `SELECT procedure_id AS id FROM procedure_version WHERE service_level = 3 AND procedure_id LIKE 'w-%' ORDER BY procedure_id LIMIT 1`,
    );
    procedureId = row?.id ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test.each([
    ['a phone, in Vietnamese', PHONE, 'vi', '0912 000 111', '•••• 111'],
    ['a desk, in English', DESK, 'en', 'hoa@example.vn', 'h•••@example.vn'],
  ])(
    'on %s: from the procedure to the filing, every page and its fault clean',
    async (_where, screen, language, target, shown) => {
      const page = await browser.page(house.address, screen);
      await page.goto(`/dang-nhap?lang=${language}&next=${encodeURIComponent(`/thu-tuc/${procedureId}/nop`)}`);
      await page.click('main a[href^="/khong-tai-khoan"]');
      await expectClean(page);
      await page.fill('[name=target]', '12345');
      await page.click('main button[type=submit]');
      await expectFault(page, 'target');
      expect(await page.inputValue('[name=target]')).toBe('12345');
      const before = (await smsLog()).filter(({ to }) => to === shown).length;
      await page.fill('[name=target]', target);
      await page.click('main button[type=submit]');
      expect(await page.locator('main').textContent()).toMatch(
        language === 'vi' ? /Mô phỏng.*sms\.log/ : /Simulation.*sms\.log/,
      );
      await expectClean(page);
      await page.fill('[name=code]', '12');
      await page.click('main button[type=submit]');
      await expectFault(page, 'code');
      await enterCode(page, shown, before);
      await page.waitForURL(`**/thu-tuc/${procedureId}/nop`);
      expect(await page.locator('.masthead').textContent()).toContain(shown);
      await page.context().close();
    },
  );

  test('check 24: coming back, without script: right number, secret and phone open it; a wrong secret reads the same', async () => {
    const context = await browser.context(house.address, { ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    const [target, shown] = ['0912000222', '•••• 222'];
    await page.goto(`/khong-tai-khoan?next=/ho-so-cua-toi`);
    await page.fill('[name=target]', target);
    await page.click('main button[type=submit]');
    await enterCode(page, shown, 0);
    await page.waitForURL('**/ho-so-cua-toi');
    const client = house.client();
    client.cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const filed = await fileDossier(client, procedureId);
    await context.clearCookies();

    const ask = async (secret: string): Promise<string> => {
      await page.goto('/tra-cuu');
      await page.click('main a[href="/quay-lai"]');
      await page.fill('[name=number]', filed.number);
      await page.fill('[name=secret]', secret);
      await page.fill('[name=target]', target);
      await page.click('main button[type=submit]');
      return (await page.locator('main').textContent()) ?? '';
    };
    const wrong = await ask('AAAA-AAAA');
    const right = await ask(filed.lookupSecret);
    expect(right).toBe(wrong);
    await enterCode(page, shown, 1);
    await page.waitForURL('**/ho-so-cua-toi');
    expect(await page.locator('main').textContent()).toContain(filed.number);
    await context.close();

    const withScript = await browser.page(house.address);
    await withScript.goto('/quay-lai');
    await expectClean(withScript);
    await withScript.click('main button[type=submit]');
    await expectFault(withScript, 'target');
    await withScript.context().close();
  });

  test('check 20 without an account: a draft goes on on another device, by its address and the same phone only', async () => {
    const [target, shown] = ['0912000333', '•••• 333'];
    const page = await browser.page(house.address);
    await page.goto(`/khong-tai-khoan?next=${encodeURIComponent(`/thu-tuc/${procedureId}/nop`)}`);
    await page.fill('[name=target]', target);
    await page.click('main button[type=submit]');
    await enterCode(page, shown, 0);
    await page.waitForURL(`**/thu-tuc/${procedureId}/nop`);
    for (const name of await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('main input[type=radio]')].map(({ name }) => name))]`,
    ))
      await page.locator(`main [name="${name}"]`).first().check();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.waitForURL(/\/ho-so-nhap\/[0-9a-f-]{36}$/);
    const draft = new URL(page.url()).pathname;
    await page.getByText('Điền tiếp sau hoặc trên máy khác').click();
    expect(await page.locator('main .as-typed a').getAttribute('href')).toBe(`${house.address}${draft}`);
    await expectClean(page);

    const other = await browser.page(house.address);
    const ask = async (typed: string): Promise<void> => {
      await other.goto(draft);
      await other.click('main a[href^="/khong-tai-khoan"]');
      await other.fill('[name=target]', typed);
      await other.click('main button[type=submit]');
    };
    await ask('0912000444');
    expect(await other.locator('main').textContent()).toContain('Nếu các thông tin khớp');
    await ask(target);
    await enterCode(other, shown, 1);
    await other.waitForURL(`**${draft}`);
    expect((await smsLog()).filter(({ to }) => to === '•••• 444')).toEqual([]);
    expect(await other.locator('main .tasks li').count()).toBeGreaterThan(2);

    const [row] = await house.rows<{ id: string }>(
      `SELECT procedure_id AS id FROM procedure_version WHERE service_level = 4 AND published ORDER BY procedure_id LIMIT 1`,
    );
    const refused = await other.goto(`/thu-tuc/${row?.id ?? ''}/nop`);
    expect(refused?.status()).toBe(403);
    expect(await other.locator('.summary').textContent()).toContain('tài khoản');
    expect(await other.locator('[name=login]').count()).toBe(1);
    await expectClean(other);
    await page.context().close();
    await other.context().close();
  });
});
