import type { Page } from 'playwright-core';
import { DESK, TestBrowser, violations } from '@test/support/browser';
import type { TestClient } from '@test/support/client';
import { openDesk } from '@test/support/desk';
import { act, fileDossier } from '@test/support/dossiers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

const OFFICER = 'hang-bac.motcua1';
const QUEUE = '/queues/to_receive?sort=number&dir=asc';
const PAGE_SIZE = 10;
const FILED = 23;

let house: TestHouse;
let browser: TestBrowser;
let citizen: TestClient;
let page: Page;
/** in the order of their numbers, which is the order they were filed in */
const ids: string[] = [];

const rowsOf = (): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('tr[data-row]')].map((row) => row.dataset.row)`);
const focusedRow = (): Promise<string | null> =>
  page.evaluate(`document.activeElement.closest('tr')?.dataset.row ?? null`);
const shownDossier = (): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

describeInBrowser('the desk, live', () => {
  beforeAll(async () => {
    await ensureDeskBuilt();
    house = await TestHouse.open({ worker: false });
    browser = await TestBrowser.open();
    citizen = await house.as('congdan1');
    for (let filed = 0; filed < FILED; filed += 1) ids.push((await fileDossier(citizen)).id);
    const settings = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: PAGE_SIZE };
    expect((await (await house.known(OFFICER)).put('/api/v1/desk/settings', settings)).status).toBe(200);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => (page = await browser.page(house.address, DESK)));
  afterEach(() => page.context().close());

  test('check 42: the badge of each queue is the total of its list and what the API says', async () => {
    await openDesk(page, OFFICER, QUEUE);
    await page.waitForSelector('tr[data-row]');
    const { body } = await (await house.known(OFFICER)).get<{ counts: Record<string, number> }>('/api/v1/queues');
    for (const [queue, count] of Object.entries(body.counts)) {
      await page.locator(`[data-queue=${queue}]`).click();
      await page.waitForURL(`**/queues/${queue}`);
      await page.waitForSelector(`.queue-total[data-total="${count}"]`);
      expect([queue, await page.locator(`[data-queue=${queue}] .rail-count`).innerText()]).toEqual([
        queue,
        String(count),
      ]);
    }
    expect(body.counts['to_receive']).toBe(FILED);
  });

  test('check 43: Back from a dossier finds filter, order, page, and the row that had the focus; so does the address', async () => {
    await openDesk(page, OFFICER, `${QUEUE}&level=ward`);
    for (let turned = 0; turned < 2; turned += 1) {
      await page.locator(`tr[data-row="${ids[PAGE_SIZE * turned] ?? ''}"]`).waitFor();
      await page.getByRole('link', { name: 'Trang sau →' }).click();
      await page.waitForURL(new RegExp(`page=${turned + 2}`));
    }
    await page.locator(`tr[data-row="${ids[21] ?? ''}"] a`).waitFor();
    expect(await rowsOf()).toEqual(ids.slice(20));
    await page.locator(`tr[data-row="${ids[20] ?? ''}"] a`).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/dossiers/${ids[21] ?? ''}`);
    await page.goBack();
    await page.waitForURL(/level=ward.*page=3|page=3.*level=ward/);
    await until(focusedRow, (row) => row === ids[21]);
    expect(await rowsOf()).toEqual(ids.slice(20));
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(`tr[data-row="${ids[21] ?? ''}"]`).waitFor();
    expect(await other.locator('tr[data-row]').count()).toBe(3);
  });

  test('check 44: Alt+↓ follows the list, over the end of a page and after a decision; its ends are off', async () => {
    await openDesk(page, OFFICER, QUEUE);
    await page.locator(`tr[data-row="${ids[1] ?? ''}"] a`).click();
    const next = page.getByRole('button', { name: 'Hồ sơ sau' });
    const previous = page.getByRole('button', { name: 'Hồ sơ trước' });
    const at = (place: number): Promise<void> => page.waitForURL(`**/dossiers/${ids[place] ?? ''}`);
    await at(1);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await at(2);
    await page.keyboard.press('Alt+ArrowDown');
    await at(3);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('Giấy tiếp nhận và hẹn trả').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Đã tiếp nhận: /).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await at(4);
    for (const place of [3, 2, 1, 0]) {
      await page.keyboard.press('Alt+ArrowUp');
      await at(place);
    }
    await until(() => previous.isDisabled(), Boolean);
    await page.keyboard.press('Alt+ArrowUp');
    expect(shownDossier()).toBe(ids[0]);
    expect(await violations(page)).toEqual([]);
    for (let place = 1; place < 12; place += 1) {
      await next.click();
      await at(place);
    }
  });

  test('Ctrl+K opens a dossier by its number without dashes, or by a name without accents', async () => {
    await openDesk(page, OFFICER, '/queues/mine');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const [row] = await house.rows<{ number: string }>('SELECT number FROM dossier WHERE id = $1', [ids[7]]);
    await page.keyboard.press('Control+KeyK');
    const dialog = page.getByRole('dialog', { name: 'Tìm hồ sơ' });
    await dialog.locator('input:focus').waitFor();
    await page.keyboard.type('nguyen thi hoa');
    await dialog.getByText('20 hồ sơ đầu tiên').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type((row?.number ?? '').slice(-11));
    await dialog.getByText('1 hồ sơ', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/dossiers/${ids[7] ?? ''}`);
    await page.keyboard.press('Control+KeyK');
    await dialog.locator('input:focus').waitFor();
    await page.keyboard.type('zzzz');
    await dialog.getByText('Không có hồ sơ nào khớp “zzzz”.').waitFor();
  });

  test('who else has a dossier open is said to both, and forgotten when they leave', async () => {
    const place = `/dossiers/${ids[12] ?? ''}`;
    await openDesk(page, OFFICER, place);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor();
    const other = await browser.page(house.address, DESK);
    await openDesk(other, 'hang-bac.ct1', place);
    await other.getByText(/^Cũng đang mở: /).waitFor();
    await page.getByText(/^Cũng đang mở: /).waitFor();
    await other.getByRole('link', { name: /^Cả đơn vị/ }).click();
    await until(
      () => page.getByText(/^Cũng đang mở: /).count(),
      (count) => count === 0,
    );
    await other.context().close();
  });

  test('check 50: what comes in is offered by a pill; no row moves until it is pressed, and the badge counts it', async () => {
    await openDesk(page, OFFICER, QUEUE.replace('asc', 'desc'));
    await page.waitForSelector('[data-live=live]');
    await page.waitForSelector('tr[data-row]');
    const before = await rowsOf();
    const badge = page.locator('[data-queue=to_receive] .rail-count');
    const count = Number(await badge.innerText());
    const come: string[] = [];
    for (let filed = 0; filed < 3; filed += 1) come.unshift((await fileDossier(citizen)).id);
    const pill = page.getByRole('button', { name: '3 hồ sơ mới – Hiện' });
    await pill.waitFor();
    await until(
      () => badge.innerText(),
      (text) => Number(text) === count + 3,
    );
    expect(await rowsOf()).toEqual(before);
    await pill.click();
    await until(rowsOf, (rows) => rows[0] === come[0]);
    expect((await rowsOf()).slice(0, 3)).toEqual(come);
  });

  test('check 51: a lost stream is said, what is new is found all the same, and it comes back', async () => {
    await page.clock.install();
    await page.route('**/api/v1/desk/stream', (route) => route.abort());
    await openDesk(page, OFFICER, QUEUE);
    await page.waitForSelector('[data-live=polling]');
    await page.waitForSelector('tr[data-row]');
    await act(await house.known(OFFICER), ids[5] ?? '', 'receive');
    // Half a minute of the page's own clock: when a page without a stream looks again.
    await page.clock.fastForward(31_000);
    await page.locator('.pill').waitFor();
    await page.unroute('**/api/v1/desk/stream');
    await page.clock.fastForward(6_000);
    await page.waitForSelector('[data-live=live]');
  });

  test('check 46: F1 helps; Telex typed in a field fires nothing; switched off, nothing does', async () => {
    await openDesk(page, OFFICER, '/queues/to_receive');
    await page.waitForSelector('tr[data-row]');
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Lọc/ }).click();
    const box = page.getByRole('dialog').locator('input[type=text], input:not([type])').first();
    await box.focus();
    for (const key of 'dduwowngf') await page.keyboard.press(key);
    await page.keyboard.press('Backspace');
    expect(await box.inputValue()).toBe('dduwowng');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe('/desk/queues/to_receive');
    const officer = await house.known(OFFICER);
    const { body } = await officer.get('/api/v1/desk/settings');
    await officer.put('/api/v1/desk/settings', { ...body, shortcutsOn: false });
    await page.reload();
    await page.waitForSelector('tr[data-row]');
    for (const keys of ['F1', 'Alt+Digit2']) await page.keyboard.press(keys);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/desk/queues/to_receive');
    await officer.put('/api/v1/desk/settings', body);
  });
});
