import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DESK, TestBrowser, violations } from '@test/support/browser';
import { complaintsOf, openDesk } from '@test/support/desk';
import { pdf } from '@test/support/papers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

const CARD = '001190012345||Nguyễn Thị Hoa|02051990|Nữ|Số 5 Hàng Bạc, Hoàn Kiếm, Hà Nội|25042021';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

describeInBrowser('counter intake', () => {
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
    await openDesk(page, 'hang-bac.motcua1', '/intake');
    await page.waitForFunction(`document.activeElement.name === 'scan'`);
  });
  afterEach(() => page.context().close());

  /** From the card to the procedure, as a clerk types it: nothing is pointed at. */
  async function fillIn(card: string, phone: string): Promise<void> {
    const { keyboard } = page;
    await keyboard.insertText(card);
    await keyboard.press('Enter');
    await keyboard.insertText(phone);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('sao trich luc');
    await page.getByRole('option', { name: /trích lục/ }).first().waitFor();
    await keyboard.press('Enter');
    await page.getByText('bắt buộc').first().waitFor();
    for (const input of await page.locator('input[type=file]').all()) {
      const isRequired = await input.locator('xpath=..').innerText();
      if (!isRequired.includes('bắt buộc')) continue;
      await input.setInputFiles({ name: 'quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('tờ khai')) });
    }
  }
  test('look', async () => {
    await page.screenshot({ path: '/tmp/intake1.png', fullPage: true });
    await fillIn(CARD, '0912345678');
    await page.screenshot({ path: '/tmp/intake2.png', fullPage: true });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Số hồ sơ').waitFor();
    await page.getByText('Lệ phí phải thu').waitFor();
    await page.screenshot({ path: '/tmp/intake3.png', fullPage: true });
    writeFileSync('/tmp/axe.txt', (await violations(page)).join('\n'));
  });
});
void complaintsOf; void until;
