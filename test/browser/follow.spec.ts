import type { Page } from 'playwright-core';
import { act, BIRTH, fileDossier, inProcess, see } from '@test/support/dossiers';
import { PHONE, sidewaysScroll, signIn, TestBrowser, violations } from '@test/support/browser';
import { pdf } from '@test/support/papers';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

async function expectClean(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

/** Asks for three points of a dossier in process: two papers and the text. */
async function asked(): Promise<{ readonly id: string; readonly number: string }> {
  const { id, examiner } = await inProcess(house);
  const { number, papers } = await see(examiner, id);
  const [first = '', second = ''] = papers.map(({ paper }) => paper);
  const points = [
    { target: `papers.${first}`, reason: 'Ảnh mờ, không đọc được ngày sinh' },
    { target: `papers.${second}`, reason: 'Thiếu trang 2' },
    { target: 'answers.subject', reason: 'Ghi rõ họ tên trẻ' },
  ];
  const answer = await act(examiner, id, 'request-supplement', { points });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { id, number };
}

describeInBrowser('following a dossier', () => {
  beforeAll(async () => {
    house = await TestHouse.open();
    browser = await TestBrowser.open();
    page = await browser.page(house.address);
    await signIn(page);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('the own list puts what needs the citizen first', async () => {
    await page.goto('/ho-so-cua-toi');
    expect(await page.locator('main').textContent()).toContain('Chưa có hồ sơ nào');
    const { number } = await asked();
    const other = await fileDossier(await house.as('congdan1'));
    await page.goto('/ho-so-cua-toi');
    const cards = await page.locator('section', { has: page.locator('#needs_you') }).textContent();
    expect(cards).toContain(number);
    expect(cards).not.toContain(other.number);
    expect(await page.locator('section', { has: page.locator('#under_way') }).textContent()).toContain(other.number);
    await expectClean();
  });

  test('checks 25 and 27: state, next actor and date in words; the history is a list with its current step', async () => {
    const { id } = await inProcess(house);
    await page.goto(`/ho-so/${id}`);
    const main = page.locator('main');
    expect(await main.textContent()).toMatch(/Đang giải quyết/);
    expect(await main.locator('.note').textContent()).toMatch(/đang giải quyết/);
    expect(await main.textContent()).toMatch(/hạn trong hôm nay|còn \d+ ngày làm việc/);
    const entries = main.locator('ol.timeline > li');
    const count = await entries.count();
    expect(count).toBeGreaterThanOrEqual(3);
    expect(await entries.locator('time').count()).toBe(count);
    expect(await entries.nth(count - 1).getAttribute('aria-current')).toBe('step');
    await page.getByText('Vì sao là ngày này').click();
    expect(await main.locator('details li').count()).toBeGreaterThan(0);
    await expectClean();
  });

  test('check 26: a supplement is one list, each point with its reason and its own answer, sent once', async () => {
    const { id } = await asked();
    await page.goto(`/ho-so/${id}`);
    await page.getByRole('link', { name: 'Bổ sung ngay' }).click();
    const points = page.locator('ol.points > li');
    expect(await points.count()).toBe(3);
    expect(await points.allTextContents()).toEqual([
      expect.stringContaining('Ảnh mờ'),
      expect.stringContaining('Thiếu trang 2'),
      expect.stringContaining('Ghi rõ họ tên trẻ'),
    ]);
    await expectClean();

    await points
      .nth(0)
      .locator('input[type=file]')
      .setInputFiles({ name: 'moi.pdf', mimeType: 'application/pdf', buffer: pdf('mới') });
    await points.nth(2).locator('textarea').fill('');
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator('.summary li').count()).toBe(2);
    expect(await points.nth(0).textContent()).toContain('moi.pdf');
    await expectClean();

    await points
      .nth(1)
      .locator('input[type=file]')
      .setInputFiles({ name: 'trang2.pdf', mimeType: 'application/pdf', buffer: pdf('2') });
    await points.nth(2).locator('textarea').fill('Khai sinh cho cháu Nguyễn An');
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await page.waitForURL(`**/ho-so/${id}`);
    const seen = await see(await house.as('congdan1'), id);
    expect(seen.state).toBe('in_process');
    expect(seen.timeline.filter(({ type }) => type === 'SupplementAnswered')).toHaveLength(1);
    expect(await page.locator('main').textContent()).toContain('moi.pdf');
    await page.goto(`/ho-so/${id}/bo-sung`);
    expect(new URL(page.url()).pathname).toBe(`/ho-so/${id}`);
  });

  test('the same answer sent twice is one answer', async () => {
    const { id } = await asked();
    await page.goto(`/ho-so/${id}/bo-sung`);
    const points = page.locator('ol.points > li');
    for (const n of [0, 1])
      await points
        .nth(n)
        .locator('input[type=file]')
        .setInputFiles({ name: `${n}.pdf`, mimeType: 'application/pdf', buffer: pdf(`p${n}`) });
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).dblclick();
    await page.waitForURL(`**/ho-so/${id}`);
    const seen = await see(await house.as('congdan1'), id);
    expect(seen.timeline.filter(({ type }) => type === 'SupplementAnswered')).toHaveLength(1);
  });

  test('withdrawing says what will happen, asks why, and happens', async () => {
    const early = await fileDossier(await house.as('congdan1'), BIRTH);
    await page.goto(`/ho-so/${early.id}/rut`);
    expect(await page.locator('.lead').textContent()).toContain('rút ngay');
    await page.getByRole('button', { name: 'Gửi yêu cầu rút' }).click();
    expect(await page.title()).toMatch(/^Lỗi: /);
    await expectClean();
    await page.locator('textarea').fill('Nộp nhầm thủ tục');
    await page.getByRole('button', { name: 'Gửi yêu cầu rút' }).click();
    expect(await page.locator('main').textContent()).toContain('Đã rút');

    const { id } = await inProcess(house);
    await page.goto(`/ho-so/${id}/rut`);
    expect(await page.locator('.lead').textContent()).toContain('xem xét');
    await page.locator('textarea').fill('Không cần nữa');
    await page.getByRole('button', { name: 'Gửi yêu cầu rút' }).click();
    expect(await page.locator('main').textContent()).toContain('Đang rút theo yêu cầu');
  });

  test('check 24: number and secret show the progress; either wrong gives the same neutral answer', async () => {
    const filed = await fileDossier(await house.as('congdan1'));
    const stranger = await browser.page(house.address, PHONE);
    const look = async (number: string, secret: string): Promise<string> => {
      await stranger.goto('/tra-cuu');
      await stranger.fill('main [name=number]', number);
      await stranger.fill('main [name=secret]', secret);
      await stranger.click('main button[type=submit]');
      return (await stranger.locator('main').textContent()) ?? '';
    };
    const found = await look(filed.number, filed.lookupSecret);
    expect(found).toContain('Đã nộp, chờ tiếp nhận');
    expect(found).not.toContain('Nguyễn Thị Hoa');
    expect(await violations(stranger)).toEqual([]);
    await look(filed.number, 'AAAAAAAA');
    const wrongSecret = await stranger.locator('.summary').textContent();
    await look(filed.number.replace(/\d{4}$/, '9999'), filed.lookupSecret);
    expect(await stranger.locator('.summary').textContent()).toBe(wrongSecret);
    expect(await violations(stranger)).toEqual([]);
    await stranger.context().close();
  });
});
