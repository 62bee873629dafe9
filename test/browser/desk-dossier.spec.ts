import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { DESK, sidewaysScroll, smallerThan24, TestBrowser, violations } from '@test/support/browser';
import { complaintsOf, openDesk } from '@test/support/desk';
import { act, fileDossier, filing, type Filed } from '@test/support/dossiers';
import { ensureDeskBuilt } from '@test/support/processes';
import { describeInBrowser } from '@test/support/programs';
import { HEAD, inProcess } from '@test/support/stages';
import { TestHouse } from '@test/support/test-house';

const OFFICER = 'hang-bac.motcua1';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

describeInBrowser('the page of a dossier', () => {
  beforeAll(async () => {
    await ensureDeskBuilt();
    house = await TestHouse.open({ worker: 'by hand' });
    browser = await TestBrowser.open();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => (page = await browser.page(house.address, DESK)));
  afterEach(() => page.context().close());

  async function open(): Promise<string> {
    const { id } = await fileDossier(await house.known('congdan1'));
    await openDesk(page, OFFICER, `/dossiers/${id}`);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor();
    return id;
  }

  test('check 31: axe finds nothing on it, with its menu and each of its dialogs open, and nothing is asked for in vain', async () => {
    const complaints = complaintsOf(page);
    await open();
    const found = [...(await violations(page))];
    for (const name of ['Yêu cầu bổ sung', 'Từ chối tiếp nhận']) {
      await page.getByRole('button', { name: 'Việc khác' }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('dialog', { name }).getByText('Sẽ xảy ra').waitFor();
      found.push(...(await violations(page)));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a PDF is looked at page by page, by keys alone and on a phone too', async () => {
    const document = await PDFDocument.create();
    for (const size of [
      [400, 800],
      [600, 300],
      [300, 300],
    ] as [number, number][])
      document.addPage(size);
    const citizen = await house.known('congdan1');
    const body = await filing(citizen);
    const papers = body.papers as { documentId: string }[];
    papers[0]!.documentId = (await citizen.upload(Buffer.from(await document.save()))).body.id;
    const { id } = (await citizen.post<Filed>('/api/v1/dossiers', body)).body;
    await openDesk(page, OFFICER, `/dossiers/${id}`);
    const strip = page.getByRole('navigation', { name: /^Các trang của / });
    await page.getByRole('img', { name: /, trang 1 trên 3$/ }).waitFor();
    expect(await strip.getByRole('button').allInnerTexts()).toEqual(['Trang 1', 'Trang 2', 'Trang 3']);
    await strip.getByRole('button', { name: 'Trang 1' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /, trang 2 trên 3$/ }).waitFor();
    expect(await strip.locator('[aria-current=page]').allInnerTexts()).toEqual(['Trang 2']);
    expect([...(await violations(page)), ...(await smallerThan24(page))]).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([await sidewaysScroll(page), ...(await violations(page))]).toEqual([0]);
  });

  /** Opens each act this officer has, by its menu or its button, and looks at its dialog. */
  async function lookAtActs(login: string, id: string): Promise<readonly string[]> {
    await page.context().clearCookies();
    await openDesk(page, login, `/dossiers/${id}`);
    const primary = page.locator('.panel [data-primary]');
    await primary.waitFor();
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem').first().waitFor();
    const names = await page.getByRole('menuitem').allInnerTexts();
    await page.keyboard.press('Escape');
    const found: string[] = [];
    for (const name of [await primary.innerText(), ...names]) {
      if (name === (await primary.innerText())) await primary.click();
      else {
        await page.getByRole('button', { name: 'Việc khác' }).click();
        await page.getByRole('menuitem', { name, exact: true }).click();
      }
      const dialog = page.getByRole('dialog', { name, exact: true });
      await dialog.locator('.act-buttons').waitFor();
      found.push(...(await violations(page)).map((each) => `${name}: ${each}`));
      found.push(...(await smallerThan24(page)).map((each) => `${name}: ${each}`));
      await dialog.getByRole('button', { name: 'Hủy' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    looked.push(...names);
    return found;
  }
  const looked: string[] = [];

  test('checks 31 and 34: of a specialist and of the head who signs, every act there is', async () => {
    const { id } = await fileDossier(await house.known('congdan1'));
    expect((await act(await house.known(OFFICER), id, 'receive')).status).toBe(200);
    await house.work();
    expect(await lookAtActs(await holder(id), id)).toEqual([]);
    const specialist = await house.known(await holder(id));
    expect((await act(specialist, id, 'draft-result', { summary: 'Đủ điều kiện' })).status).toBe(200);
    expect((await act(specialist, id, 'hand-over', { note: 'Trình ký' })).status).toBe(200);
    await house.work();
    expect(await lookAtActs(await holder(id), id)).toEqual([]);
    // Few names would mean that the menus were not open yet.
    expect(new Set(looked).size).toBeGreaterThanOrEqual(8);
  }, 120_000);

  test('a head sees who has how much, opens the list behind a number, and records who is away', async () => {
    await openDesk(page, 'hang-bac.ct1', '/unit');
    await page.getByRole('heading', { name: 'Khối lượng công việc', level: 1 }).waitFor();
    const number = page.locator('tbody td a').first();
    await number.waitFor();
    expect([...(await violations(page)), ...(await smallerThan24(page))]).toEqual([]);
    const said = await number.innerText();
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi vắng mặt' });
    await dialog.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    // Nothing was filled in: each field is named.
    await dialog.getByRole('alert').getByText('Ai vắng').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    await number.click();
    await page.waitForURL('**/queues/unit?officerId=*');
    await page.waitForSelector('tr[data-row]');
    expect(await page.locator('tr[data-row]').count()).toBe(Number(said));
  });

  test('a head gives the work of one to the others: shown before, told after', async () => {
    const { id } = await inProcess(house);
    const [busy] = await house.rows<{ officer_id: string; name: string }>(
      'SELECT o.id AS officer_id, o.name FROM open_step s JOIN officer o ON o.id = s.officer_id WHERE s.dossier_id = $1',
      [id],
    );
    const inHand = async (): Promise<number> =>
      (await house.rows('SELECT FROM open_step WHERE officer_id = $1', [busy?.officer_id])).length;
    const head = await house.known(HEAD);
    const { body: plan } = await head.post<{ readonly moves: readonly object[] }>(
      '/api/v1/unit-load/redistribution/preview',
      { fromOfficerId: busy?.officer_id },
    );
    const [before, moves] = [await inHand(), plan.moves.length];
    expect(moves).toBeGreaterThan(0);
    await openDesk(page, HEAD, '/unit');
    await page.getByRole('button', { name: 'Chia lại việc' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chia lại việc' });
    await dialog.getByRole('columnheader', { name: 'Sau khi chia' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Việc của ai' }).click();
    await page
      .getByRole('option', { name: busy?.name ?? '' })
      .first()
      .click();
    await dialog.getByText(`${moves} hồ sơ sẽ đổi người giữ.`).waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Đi công tác dài ngày');
    await dialog.getByRole('button', { name: 'Chia lại việc' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await house.work();
    await dialog.getByText(`${moves} hồ sơ đã xong, 0 hồ sơ không được.`).waitFor();
    expect([...(await violations(page)), ...(await smallerThan24(page))]).toEqual([]);
    expect(await inHand()).toBe(before - moves);
  });

  async function holder(id: string): Promise<string> {
    const [row] = await house.rows<{ login: string }>(
      'SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1',
      [id],
    );
    return row?.login ?? '';
  }

  test('check 45 in part: a dossier is received by keys alone, and the focus is never lost', async () => {
    const id = await open();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('Giấy tiếp nhận và hẹn trả').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Đã tiếp nhận: /).waitFor();
    expect(await page.evaluate<string>('document.activeElement.tagName')).not.toBe('BODY');
    const rows = await house.rows('SELECT state FROM dossier WHERE id = $1', [id]);
    expect(rows).toEqual([{ state: 'received' }]);
  });

  test('check 48: handed over and taken back within ten seconds, it is in hand again, and the history has both', async () => {
    const citizen = await house.known('congdan1');
    const { id } = await fileDossier(citizen);
    expect((await act(await house.known(OFFICER), id, 'receive')).status).toBe(200);
    await house.work();
    const [holder] = await house.rows<{ login: string; officer_id: string }>(
      `SELECT a.login, a.officer_id FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1`,
      [id],
    );
    const hands = (): Promise<readonly object[]> =>
      house.rows(`SELECT officer_id FROM open_step WHERE dossier_id = $1`, [id]);
    await openDesk(page, holder?.login ?? '', `/dossiers/${id}`);
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Chuyển bước' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chuyển bước' });
    await dialog.getByText('Sẽ xảy ra').waitFor();
    await dialog.getByRole('button', { name: 'Chuyển bước' }).click();
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.waitFor();
    // With the focus on it, it stays: a slow machine has time for the rest.
    await undo.focus();
    expect(await violations(page)).toEqual([]);
    expect(await smallerThan24(page)).toEqual([]);
    await house.work();
    expect(await hands()).not.toEqual([{ officer_id: holder?.officer_id }]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã thu hồi bước vừa chuyển').first().waitFor();
    expect(await hands()).toEqual([{ officer_id: holder?.officer_id }]);
    expect(await undo.count()).toBe(0);
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    await page.getByText('Thu hồi bước vừa chuyển').first().waitFor();
    await page.getByText('Hoàn thành một bước').first().waitFor();
  });

  test('check 49: who was slower sees who and when; nothing is overwritten, and what was typed is kept', async () => {
    const id = await open();
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Từ chối tiếp nhận' }).click();
    await page.locator('[name=reason]').fill('Sai thẩm quyền');
    await page.locator('[name=legalBasis]').fill('Khoản 1 Điều 17');
    await act(await house.known(OFFICER), id, 'receive');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/đã xử lý hồ sơ này lúc/)
      .waitFor();
    expect(await page.locator('[name=reason]').inputValue()).toBe('Sai thẩm quyền');
    expect(await house.rows('SELECT state FROM dossier WHERE id = $1', [id])).toEqual([{ state: 'received' }]);
  });
});
