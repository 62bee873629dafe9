import type { Page } from 'playwright-core';
import { DESK, TestBrowser } from '@test/support/browser';
import type { TestClient } from '@test/support/client';
import { openDesk } from '@test/support/desk';
import { act, fileDossier, see } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let citizen: TestClient;
let page: Page;

describeInBrowser('a day at the desk without the mouse', () => {
  beforeAll(async () => {
    await ensureDeskBuilt();
    house = await TestHouse.open();
    browser = await TestBrowser.open();
    citizen = await house.as('congdan1');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** Sits down as this officer, at a queue, and opens its first dossier. */
  async function sitDown(login: string, queue: string): Promise<void> {
    page = await browser.page(house.address, DESK);
    await openDesk(page, login, `/queues/${queue}`);
    await page.waitForSelector('tr[data-row]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dossiers/*');
    await page.waitForSelector('.panel button');
  }

  /** Opens an act by its keys, types what it asks for first, and sends it. */
  async function doByKeys(keys: string, name: string, type: () => Promise<void> = async () => {}): Promise<void> {
    // Keys mean what the panel shows: not before it shows the state this act begins in.
    const primary = page.locator('.panel [data-primary]');
    await (keys === 'Control+Enter' ? primary.getByText(name, { exact: true }) : primary).waitFor();
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name });
    await dialog.locator('.act-buttons').waitFor();
    await type();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(new RegExp(`^Đã ${name.charAt(0).toLowerCase()}${name.slice(1)}: `)).waitFor();
    await until(
      () => page.evaluate<string>('document.activeElement.tagName'),
      (tag) => tag !== 'BODY',
    );
  }

  /** Who has the open step of this kind in hand. */
  async function holder(id: string, action: string): Promise<string> {
    const [row] = await until(
      () =>
        house.rows<{ login: string }>(
          `SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1 AND s.action = $2`,
          [id, action],
        ),
      (rows) => rows.length > 0,
    );
    return row?.login ?? '';
  }

  test('check 45: received, supplemented, drafted, handed over, signed and returned, and the focus is never lost', async () => {
    const { id } = await fileDossier(citizen);
    await sitDown('hang-bac.motcua1', 'to_receive');
    await doByKeys('Control+Enter', 'Tiếp nhận');
    await page.context().close();

    await sitDown(await holder(id, 'process'), 'mine');
    await doByKeys('Alt+KeyB', 'Yêu cầu bổ sung', async () => {
      await page.locator('[role=dialog] input[type=checkbox]:focus').waitFor();
      await page.keyboard.press('Space');
      for (let fields = 0; fields < 2; fields += 1) await page.keyboard.press('Tab');
      await page.keyboard.type('Bản chụp mờ, không đọc được số.');
    });
    await page.context().close();
    const { body } = await citizen.upload(pdf('bản rõ'));
    const papers = [{ paper: (await see(citizen, id)).papers[0]?.paper ?? 'p1', documentId: body.id }];
    expect((await act(citizen, id, 'answer-supplement', { papers })).status).toBe(200);

    const examiner = await holder(id, 'process');
    await sitDown(examiner, 'mine');
    await doByKeys('Control+Enter', 'Dự thảo kết quả', async () => {
      await page.locator('[role=dialog] textarea:focus').waitFor();
      await page.keyboard.type('Đủ điều kiện đăng ký.');
    });
    await doByKeys('Control+Enter', 'Chuyển bước');
    await page.context().close();

    const signer = await holder(id, 'sign');
    expect(signer).not.toBe(examiner);
    await sitDown(signer, 'mine');
    await doByKeys('Control+Enter', 'Ký kết quả');
    await page.context().close();

    await sitDown(await holder(id, 'return'), 'to_return');
    await doByKeys('Control+Enter', 'Trả kết quả', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.type('Nguyễn Thị Hoa');
    });
    await page.context().close();
    expect((await see(citizen, id)).state).toBe('returned');
  }, 120_000);
});
