import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { act, BIRTH, filing, inProcess } from '@test/support/dossiers';
import { PHONE, signIn, TestBrowser } from '@test/support/browser';
import { copyFiled, paymentsOf, type Delivery, type Outcome } from '@test/support/payments';
import { expectClean } from '@test/support/clean-page';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

const BUTTONS: Readonly<Record<Outcome, string>> = {
  success: 'Thanh toán thành công',
  decline: 'Ngân hàng từ chối',
  cancel: 'Hủy, quay về',
};

/** Width and height of a page [pt], and of what is printed on it [px]. */
const A5 = [420, 595];
const A5_SCREEN = { width: 491, height: 718 };

async function filed(fee: object = {}): Promise<string> {
  return (await copyFiled(await house.as('congdan1'), { fee })).id;
}

/** From the fee page to the gateway, a decision there, and back. */
async function payAs(outcome: Outcome, delivery: Delivery = 'now', where = page): Promise<void> {
  await where.getByRole('button', { name: /anh toán/ }).click();
  await where.selectOption('[name=delivery]', delivery);
  await where.getByRole('button', { name: BUTTONS[outcome] }).click();
}

function linesOf(selector: string): Promise<number> {
  return page.evaluate<number>(
    `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('${selector}')); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size; })()`,
  );
}

/** What the pages of a dossier say of its money. */
const moneyShown = () => page.locator('section', { has: page.locator('#money') }).textContent();

const heading = () => page.locator('h1').textContent();

describeInBrowser('paying', () => {
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

  test('check 35: the fee is reckoned line by line, with money as people here write it', async () => {
    const id = await filed({ copies: 2 });
    await page.goto(`/ho-so/${id}`);
    expect(await moneyShown()).toContain('còn phải nộp 16.000\u00a0₫, nộp trực tuyến được ngay');
    await expectClean(page);
    await page.getByRole('link', { name: 'Nộp lệ phí, thanh toán' }).click();
    expect(await page.locator('tbody').textContent()).toContain('2\u00a0×\u00a08.000\u00a0₫16.000\u00a0₫');
    expect(await page.locator('tfoot').textContent()).toContain('16.000\u00a0₫');
    expect(await page.locator('main').textContent()).toContain('giả lập');
    await expectClean(page);
    await page.goto(`/ho-so/${id}/le-phi?lang=en`);
    expect(await page.locator('tfoot').textContent()).toContain('16,000\u00a0₫');
    await expectClean(page);
    await page.goto(`/ho-so/${id}/le-phi?lang=vi`);
  });

  test('nothing to pay is said, and why', async () => {
    await page.goto(`/ho-so/${await filed({ exemption: 'poor_household' })}/le-phi`);
    expect(await page.locator('main').textContent()).toMatch(/Không còn khoản nào phải nộp.*hộ nghèo.*−8\.000/s);
    expect(await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).count()).toBe(0);
    await expectClean(page);
  });

  test('to the gateway, back, and the receipt', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).click();
    expect(await page.locator('main').textContent()).toContain('SANDBOX / GIẢ LẬP');
    await expectClean(page);
    await page.goBack();
    await payAs('success');
    expect(await heading()).toBe('Đã thanh toán');
    await expectClean(page);
    await page.reload();
    expect(await heading()).toBe('Đã thanh toán');
    await page.getByRole('link', { name: /trang Lệ phí/ }).click();
    expect(await page.locator('main').textContent()).toContain('Không còn khoản nào phải nộp');
    await page.getByRole('link', { name: /biên nhận/ }).click();
    expect(await page.locator('main').textContent()).toMatch(/Trực tuyến, giao dịch TT\w{16}/);
    await expectClean(page);
  });

  test('a payment that failed says that no money was taken, and can be tried again', async () => {
    await page.goto(`/ho-so/${await filed()}/le-phi`);
    await payAs('decline');
    expect(await heading()).toBe('Thanh toán không thành công');
    expect(await page.title()).toMatch(/^Lỗi: /);
    await expectClean(page);
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    expect(await page.locator('[role=status]').textContent()).toContain('chưa thu tiền');
    await payAs('success');
    expect(await heading()).toBe('Đã thanh toán');
  });

  test('a payment nobody has announced is waited for, never called failed', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await payAs('success', 'lost');
    expect(await heading()).toBe('Đang chờ xác nhận thanh toán');
    await expectClean(page);
    const back = page.url();
    await page.goto(`/ho-so/${id}/le-phi`);
    expect(await page.locator('[role=status]').textContent()).toContain('Đang chờ cổng thanh toán');
    await page.getByRole('button', { name: 'Tiếp tục thanh toán' }).click();
    expect(await page.locator('.summary').textContent()).toContain('đã được thanh toán');
    await expectClean(page);
    await page.goto(back);
    expect(await heading()).toBe('Đã thanh toán');
  });

  test('an address nobody signed says nothing', async () => {
    const answer = await page.goto('/thanh-toan/ket-qua?vnp_TxnRef=TT1&vnp_ResponseCode=00&vnp_SecureHash=00');
    expect(answer?.status()).toBe(404);
    expect(await heading()).toBe('Không đọc được kết quả thanh toán');
    await expectClean(page);
  });

  test('somebody else pays by link, and sees nothing of the person', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await page.getByText('Nhờ người khác nộp').click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    await expectClean(page);
    const link = (await page.locator('.panel a').getAttribute('href')) ?? '';
    const stranger = await browser.page(house.address);
    await stranger.goto(link);
    const shown = (await stranger.locator('main').textContent()) ?? '';
    expect(shown).toContain('8.000\u00a0₫');
    expect(shown).not.toContain('Nguyễn Thị Hoa');
    await expectClean(stranger);
    await payAs('success', 'now', stranger);
    expect(await stranger.locator('h1').textContent()).toBe('Đã thanh toán');
    await expectClean(stranger);
    await stranger.goto(link);
    expect(await stranger.locator('main').textContent()).toContain('Đã thanh toán.');
    expect(await stranger.getByRole('button', { name: /anh toán/ }).count()).toBe(0);
    await stranger.goto('/thanh-toan?ma=khong-co-lien-ket-nay');
    expect(await stranger.locator('main').textContent()).toContain('Liên kết thanh toán không đúng');
    await stranger.context().close();
  });

  test('an obligation asks for itself on the page of the dossier', async () => {
    const { id, examiner, citizen } = await inProcess(house);
    await act(examiner, id, 'require-obligation', { amountVnd: 1_500_000, reason: 'Tiền sử dụng đất' });
    await page.goto(`/ho-so/${id}`);
    await page.getByRole('link', { name: 'Lệ phí và thanh toán' }).click();
    expect(await page.locator('main').textContent()).toContain('1.500.000\u00a0₫');
    await expectClean(page);
    await payAs('success');
    await until(
      () => paymentsOf(citizen, id),
      ({ dues }) => dues.every(({ purpose }) => purpose !== 'obligation'),
    );
  });

  test('the confirmation leads to the fee', async () => {
    await page.goto(`/ho-so/${await filed()}/da-nop`);
    await page.getByRole('link', { name: 'Nộp lệ phí, thanh toán' }).click();
    expect(await heading()).toContain('Lệ phí và thanh toán');
  });

  test('level 3: the fee is shown and paid at the desk; what the desk took has its receipt', async () => {
    const citizen = await house.as('congdan1');
    const late = await filing(citizen, BIRTH, { fee: { eventDate: '2019-01-01' } });
    const { id } = (await citizen.post<{ id: string }>('/api/v1/dossiers', late)).body;
    await page.goto(`/ho-so/${id}/da-nop`);
    expect(await moneyShown()).toContain('còn phải nộp 5.000\u00a0₫ tại bộ phận một cửa');
    await page.goto(`/ho-so/${id}/le-phi`);
    expect(await page.locator('main').textContent()).toContain('Thủ tục mức độ 3');
    expect(await page.getByRole('button', { name: /anh toán/ }).count()).toBe(0);
    await expectClean(page);
    const desk = await house.as('hang-bac.motcua1');
    await desk.post(`/api/v1/dossiers/${id}/payments/cash`, { purpose: 'fee', receipt: 'BL-39', amountVnd: 5_000 });
    await page.goto(`/ho-so/${id}`);
    expect(await moneyShown()).toMatch(/5\.000.*Đã thanh toán.*Tiền mặt, biên lai số BL-39/);
    await expectClean(page);
  });

  test('a fee the City sets waits for the desk; a link for an amount that was corrected is over', async () => {
    const citizen = await house.as('congdan1');
    const unpublished = await filing(citizen, 'w-marital-status-certificate');
    const { id } = (await citizen.post<{ id: string }>('/api/v1/dossiers', unpublished)).body;
    await page.goto(`/ho-so/${id}/le-phi`);
    expect(await page.locator('main').textContent()).toContain('HĐND Thành phố');
    await expectClean(page);
    const desk = await house.as('hang-bac.motcua1');
    const name = (amountVnd: number) =>
      desk.post(`/api/v1/dossiers/${id}/payments/assess`, { amountVnd, basis: 'Nghị quyết của HĐND Thành phố' });
    await name(50_000);
    await page.reload();
    await page.getByText('Nhờ người khác nộp').click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    const link = (await page.locator('.panel a').getAttribute('href')) ?? '';
    await name(30_000);
    await page.goto(link);
    expect(await page.locator('main').textContent()).toContain('đã được thay bằng một khoản khác');
    expect(await page.getByRole('button', { name: /anh toán/ }).count()).toBe(0);
    await expectClean(page);
  });

  test('check 39: the receipt is one page of A5', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await payAs('success');
    await page.getByRole('link', { name: 'Xem biên nhận' }).click();
    const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(printed.getPages().map((each) => [Math.round(each.getWidth()), Math.round(each.getHeight())])).toEqual([A5]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(A5_SCREEN);
    const qr = await page.locator('.qr').boundingBox();
    expect(qr?.width).toBeGreaterThanOrEqual((25 / 25.4) * 96);
    expect(await linesOf('.nation strong')).toBe(1);
    const families = `new Set([...document.querySelectorAll('.receipt *')].map((each) => getComputedStyle(each).fontFamily)).size`;
    expect(await page.evaluate<number>(families)).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(PHONE.viewport);
  });

  test('whoever comes back too late is told so, and can pay again', async () => {
    await house.setClock('2020-03-02T09:00:00+07:00');
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).click();
    await house.setClock('2020-03-02T09:21:00+07:00');
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('đã kết thúc hoặc đã hết giờ');
    await expectClean(page);
    await page.getByRole('button', { name: 'Quay về trang của cơ quan' }).click();
    await house.sweep();
    await until(
      () => page.reload().then(heading),
      (said) => said === 'Thanh toán không thành công',
    );
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    expect(await page.locator('[role=status]').textContent()).toContain('đã hết giờ');
    await expectClean(page);
  });

  test('all of it without script', async () => {
    const plain = await browser.page(house.address, { ...PHONE, javaScriptEnabled: false });
    await signIn(plain);
    await plain.goto(`/ho-so/${await filed()}/le-phi`);
    await payAs('decline', 'now', plain);
    await plain.getByRole('link', { name: 'Thanh toán lại' }).click();
    await payAs('success', 'now', plain);
    await plain.getByRole('link', { name: 'Xem biên nhận' }).click();
    expect(await plain.locator('main').textContent()).toMatch(/Trực tuyến, giao dịch TT\w{16}/);
    await plain.context().close();
  });
});
