import type { Page } from 'playwright-core';
import { act, inProcess } from '@test/support/dossiers';
import { PHONE, sidewaysScroll, signIn, TestBrowser, violations } from '@test/support/browser';
import { copyFiled, paymentsOf, type Delivery, type Outcome } from '@test/support/payments';
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

async function expectClean(where = page): Promise<void> {
  expect(await violations(where)).toEqual([]);
  expect(await sidewaysScroll(where)).toBe(0);
}

async function filed(fee: object = {}): Promise<string> {
  return (await copyFiled(await house.as('congdan1'), { fee })).id;
}

/** From the fee page to the gateway, a decision there, and back. */
async function payAs(outcome: Outcome, delivery: Delivery = 'now', where = page): Promise<void> {
  await where.getByRole('button', { name: /anh toán/ }).click();
  await where.selectOption('[name=delivery]', delivery);
  await where.getByRole('button', { name: BUTTONS[outcome] }).click();
}

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
    await page.getByRole('link', { name: 'Lệ phí và thanh toán' }).click();
    expect(await page.locator('tbody').textContent()).toContain('8.000\u00a0₫16.000\u00a0₫');
    expect(await page.locator('tfoot').textContent()).toContain('16.000\u00a0₫');
    expect(await page.locator('main').textContent()).toContain('giả lập');
    await expectClean();
    await page.goto(`/ho-so/${id}/le-phi?lang=en`);
    expect(await page.locator('tfoot').textContent()).toContain('16,000\u00a0₫');
    await expectClean();
    await page.goto(`/ho-so/${id}/le-phi?lang=vi`);
  });

  test('nothing to pay is said, and why', async () => {
    await page.goto(`/ho-so/${await filed({ exemption: 'poor_household' })}/le-phi`);
    expect(await page.locator('main').textContent()).toMatch(/Không còn khoản nào phải nộp.*hộ nghèo.*−8\.000/s);
    expect(await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).count()).toBe(0);
    await expectClean();
  });

  test('to the gateway, back, and the receipt', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).click();
    expect(await page.locator('main').textContent()).toContain('SANDBOX / GIẢ LẬP');
    await expectClean();
    await page.goBack();
    await payAs('success');
    expect(await heading()).toBe('Đã thanh toán');
    await expectClean();
    await page.reload();
    expect(await heading()).toBe('Đã thanh toán');
    await page.getByRole('link', { name: /trang Lệ phí/ }).click();
    expect(await page.locator('main').textContent()).toContain('Không còn khoản nào phải nộp');
    await page.getByRole('link', { name: /biên nhận/ }).click();
    expect(await page.locator('main').textContent()).toMatch(/Trực tuyến, giao dịch TT\w{16}/);
    await expectClean();
  });

  test('a payment that failed says that no money was taken, and can be tried again', async () => {
    await page.goto(`/ho-so/${await filed()}/le-phi`);
    await payAs('decline');
    expect(await heading()).toBe('Thanh toán không thành công');
    expect(await page.title()).toMatch(/^Lỗi: /);
    await expectClean();
    await page.getByRole('link', { name: /trang Lệ phí/ }).click();
    expect(await page.locator('[role=status]').textContent()).toContain('chưa thu tiền');
    await payAs('success');
    expect(await heading()).toBe('Đã thanh toán');
  });

  test('a payment nobody has announced is waited for, never called failed', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await payAs('success', 'lost');
    expect(await heading()).toBe('Đang chờ xác nhận thanh toán');
    await expectClean();
    const back = page.url();
    await page.goto(`/ho-so/${id}/le-phi`);
    expect(await page.locator('[role=status]').textContent()).toContain('Đang chờ cổng thanh toán');
    await page.getByRole('button', { name: 'Tiếp tục thanh toán' }).click();
    expect(await page.locator('.summary').textContent()).toContain('đã được thanh toán');
    await expectClean();
    await page.goto(back);
    expect(await heading()).toBe('Đã thanh toán');
  });

  test('an address nobody signed says nothing', async () => {
    const answer = await page.goto('/thanh-toan/ket-qua?vnp_TxnRef=TT1&vnp_ResponseCode=00&vnp_SecureHash=00');
    expect(answer?.status()).toBe(404);
    expect(await heading()).toBe('Không đọc được kết quả thanh toán');
    await expectClean();
  });

  test('somebody else pays by link, and sees nothing of the person', async () => {
    const id = await filed();
    await page.goto(`/ho-so/${id}/le-phi`);
    await page.getByText('Nhờ người khác nộp').click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    await expectClean();
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
    await expectClean();
    await payAs('success');
    await until(
      () => paymentsOf(citizen, id),
      ({ dues }) => dues.every(({ purpose }) => purpose !== 'obligation'),
    );
  });

  test('all of it without script', async () => {
    const plain = await browser.page(house.address, { ...PHONE, javaScriptEnabled: false });
    await signIn(plain);
    await plain.goto(`/ho-so/${await filed()}/le-phi`);
    await payAs('decline', 'now', plain);
    await plain.getByRole('link', { name: /trang Lệ phí/ }).click();
    await payAs('success', 'now', plain);
    await plain.getByRole('link', { name: /trang Lệ phí/ }).click();
    await plain.getByRole('link', { name: /biên nhận/ }).click();
    expect(await plain.locator('main').textContent()).toMatch(/Trực tuyến, giao dịch TT\w{16}/);
    await plain.context().close();
  });
});
