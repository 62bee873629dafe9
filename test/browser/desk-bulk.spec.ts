import type { Page } from 'playwright-core';
import { DESK, TestBrowser, violations } from '@test/support/browser';
import { openDesk } from '@test/support/desk';
import { act, fileDossier } from '@test/support/dossiers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

const OFFICER = 'hang-bac.motcua1';
const FILED = 20;

let house: TestHouse;
let browser: TestBrowser;
let page: Page;
const ids: string[] = [];

const received = async (): Promise<number> =>
  (await house.rows(`SELECT FROM dossier WHERE received_at IS NOT NULL`)).length;

describeInBrowser('one act on many dossiers at the desk', () => {
  beforeAll(async () => {
    await ensureDeskBuilt();
    house = await TestHouse.open();
    browser = await TestBrowser.open();
    const citizen = await house.as('congdan1');
    for (let filed = 0; filed < FILED; filed += 1) ids.push((await fileDossier(citizen)).id);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => (page = await browser.page(house.address, DESK)));
  afterEach(() => page.context().close());

  test('check 47: of twenty, three that others have dealt with are named with the reason, and only they are tried again', async () => {
    await openDesk(page, OFFICER, '/queues/to_receive?sort=number&dir=asc');
    await page.locator(`tr[data-row="${ids[0] ?? ''}"] a`).focus();
    await page.keyboard.press('Space');
    for (let row = 1; row < FILED; row += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(`${FILED} hồ sơ đã chọn`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('toolbar').getByRole('button', { name: 'Tiếp nhận' }).click();
    const dialog = page.getByRole('dialog', { name: `Tiếp nhận: ${FILED} hồ sơ` });
    await dialog.getByText(`${FILED} hồ sơ làm được ngay.`).waitFor();
    expect(await violations(page)).toEqual([]);
    const colleague = await house.known('hang-bac.motcua1');
    for (const id of ids.slice(3, 6)) expect((await act(colleague, id, 'receive')).status).toBe(200);
    await dialog.getByRole('button', { name: 'Thực hiện' }).click();
    await dialog.getByText(`${FILED - 3} hồ sơ đã xong, 3 hồ sơ không được.`).waitFor();
    expect(await dialog.locator('tbody tr').count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    expect(await received()).toBe(FILED);
    const events = await house.rows(`SELECT FROM dossier_event WHERE type = 'DossierReceived'`);
    await dialog.getByRole('button', { name: 'Thử lại 3 hồ sơ không được' }).click();
    await until(
      () => house.rows('SELECT FROM bulk_item WHERE attempt = 2 AND state = $1', ['failed']),
      (rows) => rows.length === 3,
    );
    await dialog.getByText(`${FILED - 3} hồ sơ đã xong, 3 hồ sơ không được.`).waitFor();
    expect(await house.rows(`SELECT FROM dossier_event WHERE type = 'DossierReceived'`)).toHaveLength(events.length);
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByText('Hết việc trong hàng đợi này').waitFor();
  });

  test('all of a filter, more than its page shows, at once', async () => {
    const officer = await house.known(OFFICER);
    const settings = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: 10 };
    expect((await officer.put('/api/v1/desk/settings', settings)).status).toBe(200);
    const citizen = await house.as('congdan1');
    for (let filed = 0; filed < 12; filed += 1) await fileDossier(citizen);
    const before = await received();
    await openDesk(page, OFFICER, '/queues/to_receive?channel=online');
    await page.locator('tr[data-row] input[type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Chọn tất cả 12 hồ sơ của danh sách này' }).click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Tiếp nhận' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tiếp nhận: 12 hồ sơ' });
    await dialog.getByText('12 hồ sơ làm được ngay.').waitFor();
    await dialog.getByRole('button', { name: 'Thực hiện' }).click();
    await dialog.getByText('12 hồ sơ đã xong, 0 hồ sơ không được.').waitFor();
    expect(await received()).toBe(before + 12);
  });
});
