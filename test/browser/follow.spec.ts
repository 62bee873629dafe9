import readQrCode from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { act, approved, BIRTH, fileDossier, inProcess, see } from '@test/support/dossiers';
import { PHONE, signIn, TestBrowser, violations } from '@test/support/browser';
import { pdf } from '@test/support/papers';
import { expectClean } from '@test/support/clean-page';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

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
    await expectClean(page);
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
    await expectClean(page);
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
    await expectClean(page);

    await points
      .nth(0)
      .locator('input[type=file]')
      .setInputFiles({ name: 'moi.pdf', mimeType: 'application/pdf', buffer: pdf('mới') });
    // The text is left as it was: asked for, and not answered.
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator('.summary li').count()).toBe(2);
    expect(await points.nth(2).locator('.field-wrong').count()).toBe(1);
    expect(await points.nth(0).textContent()).toContain('moi.pdf');
    await expectClean(page);

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
    await points.nth(2).locator('textarea').fill('Khai sinh cho cháu Nguyễn An');
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
    await expectClean(page);
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

  test('check 23: the QR code of the confirmation opens the look-up with the number in it, and not the secret', async () => {
    const filed = await fileDossier(await house.as('congdan1'));
    await page.goto(`/ho-so/${filed.id}/da-nop`);
    await expectClean(page);
    const { data, width, height } = PNG.sync.read(await page.locator('svg.qr').screenshot());
    const text = readQrCode(Uint8ClampedArray.from(data), width, height)?.data ?? '';
    expect(text).not.toContain(filed.lookupSecret);
    const stranger = await browser.page(house.address, PHONE);
    await stranger.goto(text);
    expect(await stranger.inputValue('main [name=number]')).toBe(filed.number);
    await stranger.context().close();
  });

  test('the confirmation is the same after a reload and from a bookmark (check 21)', async () => {
    const filed = await fileDossier(await house.as('congdan1'));
    await page.goto(`/ho-so/${filed.id}/da-nop`);
    const said = await page.locator('main').textContent();
    for (const word of [filed.number, filed.lookupSecret, 'Việc tiếp theo', 'Cần hỏi']) expect(said).toContain(word);
    await page.reload();
    expect(await page.locator('main').textContent()).toBe(said);
  });

  test('papers issued are files on the page, and their code says whether they hold', async () => {
    const { id } = await approved(house);
    await page.goto(`/ho-so/${id}`);
    const links = page.locator('section', { has: page.locator('#issued') }).getByRole('link');
    expect(await links.allTextContents()).toEqual([
      expect.stringContaining('Mẫu 01'),
      expect.stringContaining('Kết quả giải quyết'),
    ]);
    const [download] = await Promise.all([page.waitForEvent('download'), links.nth(1).click()]);
    expect(download.suggestedFilename()).toMatch(/^ket-qua-.*\.pdf$/);
    const [paper] = await house.rows<{ code: string }>('SELECT code FROM issued_paper WHERE dossier_id = $1', [id]);
    const code = paper?.code ?? '';
    await page.goto(`/xac-thuc/${code}`);
    expect(await page.locator('.panel').textContent()).toContain('còn hiệu lực');
    await expectClean(page);
    const leader = await house.as('hang-bac.ct1');
    await leader.post(`/api/v1/issued-papers/${code}/withdraw`, { reason: 'Sai ngày sinh' });
    await page.goto('/xac-thuc');
    await page.fill('main [name=code]', code.toLowerCase());
    await page.click('main button[type=submit]');
    expect(await page.locator('.panel').textContent()).toContain('đã bị thu hồi');
    await expectClean(page);
    await page.goto('/xac-thuc/AAAABBBBCCCCDDDD');
    expect(await page.title()).toMatch(/^Lỗi: /);
    await expectClean(page);
  });

  test('a result is rated once, from the own page or with the paper in hand', async () => {
    const { id } = await approved(house);
    await page.goto(`/ho-so/${id}`);
    await page.getByRole('link', { name: 'Đánh giá phục vụ' }).click();
    await expectClean(page);
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    expect(await page.locator('.summary li').allTextContents()).toEqual(['Chọn một mức hài lòng.']);
    await expectClean(page);
    await page.getByLabel('Hài lòng', { exact: true }).check();
    await page.getByLabel('Góp ý thêm').fill('Cảm ơn');
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    expect(await page.locator('.panel').textContent()).toContain('Hài lòng');
    await page.goto(`/ho-so/${id}/danh-gia`);
    expect(await page.locator('.panel').textContent()).toContain('Hài lòng');
    await expectClean(page);

    const other = await approved(house);
    const { number, lookupSecret } = await see(other.citizen, other.id);
    const stranger = await browser.page(house.address, PHONE);
    await stranger.goto(`/danh-gia?number=${number}`);
    expect(await violations(stranger)).toEqual([]);
    await stranger.fill('main [name=secret]', lookupSecret);
    await stranger.getByLabel('Bình thường').check();
    await stranger.getByRole('button', { name: 'Gửi đánh giá' }).click();
    expect(await stranger.locator('.panel').textContent()).toContain('Bình thường');
    await stranger.context().close();
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
