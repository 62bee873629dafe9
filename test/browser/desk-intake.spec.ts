import type { Page } from 'playwright-core';
import { DESK, TestBrowser, violations } from '@test/support/browser';
import { openDesk } from '@test/support/desk';
import { pdf } from '@test/support/papers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

const CARD = '001190012345||Nguyễn Thị Hoa|02051990|Nữ|Số 5 Hàng Bạc, Hoàn Kiếm, Hà Nội|25042021';
const OTHER_CARD = '001085004321||Trần Văn Bình|12031985|Nam|Số 9 Hàng Bạc, Hoàn Kiếm, Hà Nội|25042021';

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

  const focused = (): Promise<string> =>
    page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`);

  /** From the card to the papers, as a clerk and a scanner type it: nothing is pointed at. */
  async function fillIn(card: string, phone: string): Promise<void> {
    const { keyboard } = page;
    await keyboard.insertText(card);
    await keyboard.press('Enter');
    await page.getByText('Đã đọc thẻ của').waitFor();
    await keyboard.insertText(phone);
    for (let fields = 0; fields < 3; fields += 1) await keyboard.press('Tab');
    await keyboard.type('sao trich luc');
    await page
      .getByRole('option', { name: /trích lục/ })
      .first()
      .waitFor();
    await keyboard.press('Enter');
    await page.getByText('bắt buộc').first().waitFor();
    for (const line of await page.locator('.paper-line', { hasText: 'bắt buộc' }).all()) {
      const file = { name: 'quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('tờ khai')) };
      await line.locator('input[type=file]').setInputFiles(file);
      await line.getByText('quet.pdf').waitFor();
    }
  }

  test('check 45, the counter: from the card to number, Form 01 and cash by keys alone', async () => {
    await fillIn(CARD, '0912345678');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('received');
    const number = await page.locator('.big-number').innerText();
    const [row] = await house.rows<{ state: string; channel: string; applicant_name: string }>(
      'SELECT state, channel, applicant_name FROM dossier WHERE number = $1',
      [number],
    );
    expect(row).toEqual({ state: 'received', channel: 'counter', applicant_name: 'Nguyễn Thị Hoa' });
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Mẫu 01');
    const form = await page.evaluate<string>(
      `fetch(document.activeElement.href).then((answer) => answer.headers.get('content-type'))`,
    );
    expect(form).toContain('application/pdf');
    await page.getByText('Lệ phí phải thu').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('BL-0001');
    await page.keyboard.press('Enter');
    await page.getByText(/^Đã thu /).waitFor();
    expect(await house.rows('SELECT FROM cash_receipt')).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
  });

  test('a second open dossier of the same person for the same procedure is named before it is taken in', async () => {
    await fillIn(CARD, '0912345678');
    await page.getByText('Người này đang có hồ sơ chưa xong của thủ tục này').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('what a scanner garbles is said at its box, and nothing is filled in', async () => {
    await page.keyboard.insertText('001190012345||Nguyễn Thị Hoa|0205');
    await page.keyboard.press('Enter');
    await page.getByText('Mã quét bị cắt ngang').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/^Còn thiếu: Họ và tên/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('without network it gets a provisional number, waits on this computer, and is sent once when the network is back', async () => {
    const before = await house.rows('SELECT id FROM dossier');
    await fillIn(OTHER_CARD, '0912345679');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Chưa gửi được: hồ sơ mang số tạm' }).waitFor();
    const provisional = await page.locator('.big-number').innerText();
    expect(provisional).toMatch(/^TAM-/);
    expect(await violations(page)).toEqual([]);
    expect(await house.rows('SELECT id FROM dossier')).toEqual(before);
    await page.context().setOffline(false);
    await page.getByText(`${provisional} đã thành `).waitFor();
    // A second window of the same computer finds nothing left to send.
    const second = await page.context().newPage();
    await second.goto('/desk/intake');
    await second.locator('[name=scan]').waitFor();
    await until(
      () => house.rows<{ id: string }>('SELECT id FROM dossier'),
      (rows) => rows.length === before.length + 1,
    );
    expect(await second.getByText(provisional).count()).toBe(0);
    expect(await house.rows(`SELECT FROM provisional_number WHERE number = $1`, [provisional])).toHaveLength(1);
  });
});
