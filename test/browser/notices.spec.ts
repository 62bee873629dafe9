import { fileDossier } from '@test/support/dossiers';
import { DESK, PHONE, signIn, TestBrowser } from '@test/support/browser';
import { expectClean } from '@test/support/clean-page';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;

describeInBrowser('how one is told', () => {
  beforeAll(async () => {
    house = await TestHouse.open({ worker: 'by hand' });
    browser = await TestBrowser.open();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test.each([
    ['a phone', PHONE, 'vi'],
    ['a desk', DESK, 'en'],
  ])('on %s: choices are kept, and what was told is shown, without script', async (_where, screen, language) => {
    const { number } = await fileDossier(await house.as('congdan1'));
    await house.work();
    const context = await browser.context(house.address, { ...screen, javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`/tai-khoan/thong-bao?lang=${language}`);
    const main = page.locator('main');
    expect(await main.textContent()).toMatch(language === 'vi' ? /Mô phỏng: .*SMS/ : /Simulation: .*Text message/);
    expect(await main.textContent()).toContain(number);
    await page.uncheck('[name=sms]');
    await page.check('[name=zalo]');
    await page.check('#language-en');
    await page.click('main button[type=submit]');
    await page.waitForURL(/saved=1/);
    expect(await page.locator('[role=status]').isVisible()).toBe(true);
    const checked = page.locator('main input:checked');
    expect(await checked.evaluateAll((boxes) => boxes.map((box) => box.id))).toEqual(['email', 'zalo', 'language-en']);
    await context.close();

    const withScript = await browser.page(house.address, screen);
    await signIn(withScript);
    await withScript.goto(`/tai-khoan/thong-bao?lang=${language}`);
    await expectClean(withScript);
    await withScript.context().close();
  });
});
