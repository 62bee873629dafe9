import type { Page } from 'playwright-core';
import { DESK, PHONE, sidewaysScroll, TestBrowser, violations } from '@test/support/browser';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

describeInBrowser('finding a procedure', () => {
  beforeAll(async () => {
    house = await TestHouse.open({ worker: false });
    browser = await TestBrowser.open();
    page = await browser.page(house.address);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const search = async (text: string): Promise<readonly string[]> => {
    await page.goto(`/thu-tuc?q=${encodeURIComponent(text)}`);
    return page.locator('.results a').allTextContents();
  };

  test('check 3: search without accents finds the same, exact accents first', async () => {
    const plain = await search('khai sinh');
    expect(plain.length).toBeGreaterThan(3);
    expect(new Set(await search('KHAI SINH'))).toEqual(new Set(plain));
    expect(new Set(await search('khai sinh'.normalize('NFD')))).toEqual(new Set(plain));
    const exact = await search('hộ tịch');
    expect(new Set(await search('ho tich'))).toEqual(new Set(exact));
    const named = exact.map((name) => name.toLowerCase().includes('hộ tịch'));
    expect(named.indexOf(false)).toBeGreaterThan(0);
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false));
  });

  test.each([
    ['sổ đỏ', /Giấy chứng nhận/],
    ['so do', /Giấy chứng nhận/],
    ['hộ khẩu', /thường trú/],
    ['mở quán', /hộ kinh doanh/],
  ])('words people say: %s', async (said, meant) => expect((await search(said)).join('\n')).toMatch(meant));

  test('check 4: a typing slip leads to what was meant', async () => {
    expect(await search('khai sinhh')).toEqual([]);
    await page.getByRole('link', { name: 'khai sinh', exact: true }).click();
    expect((await page.locator('.results a').allTextContents()).join('\n')).toContain('Đăng ký khai sinh');
  });

  test('check 5: nothing found is said, with a way on', async () => {
    const response = await page.goto('/thu-tuc?q=zzzz');
    expect(response?.status()).toBe(200);
    expect(await page.locator('h2').first().textContent()).toMatch(/Không tìm thấy.*zzzz/);
    expect(await page.locator('.links a').count()).toBeGreaterThan(10);
  });

  test('facets narrow by who files, level and online level, and say how many each leaves', async () => {
    await page.goto('/thu-tuc');
    await page.selectOption('[name=audience]', 'organisation');
    await page.selectOption('[name=serviceLevel]', '4');
    const said = await page.locator('[name=serviceLevel] option:checked').textContent();
    await page.click('main button[type=submit]');
    const shown = await page.locator('.results li').count();
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThan(Number(/\((\d+)\)/.exec(said ?? '')?.[1]));
  });

  test.each([
    'w-birth-registration',
    'w-death-registration',
    'w-marriage-registration',
    'w-marital-status-certificate',
    'w-monthly-social-allowance-start-change-stop',
    'd-registration-of-a-household-business',
    'd-karaoke-licence',
    'd-school-transfer-primary',
    'd-exchange-of-a-land-certificate',
    'd-founding-of-a-primary-school',
  ])('check 6: %s says limit, fee, places, ways, papers, steps and basis', async (id) => {
    await page.goto(`/thu-tuc/${id}`);
    const facts = await page.locator('dl.facts dd').allTextContents();
    expect(facts.length).toBeGreaterThanOrEqual(10);
    for (const fact of facts) expect(fact.trim()).not.toBe('');
    const said = (await page.locator('main').textContent()) ?? '';
    for (const title of ['Thời hạn', 'Lệ phí', 'Nơi nộp', 'Cách nộp', 'Giấy tờ', 'Các bước', 'Căn cứ'])
      expect(said).toContain(title);
    expect(await page.locator('main ol li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThanOrEqual(1);
  });

  test('check 7: the start button is in sight on a phone, and large enough', async () => {
    await page.goto('/thu-tuc/w-birth-registration');
    const box = await page.getByRole('link', { name: 'Nộp trực tuyến' }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box && box.y + box.height).toBeLessThanOrEqual(PHONE.viewport.height);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('the home page leads on: events of life, office hours, the live ratio with its counts', async () => {
    await page.goto('/');
    expect(await page.locator('.tiles a').count()).toBe(8);
    expect(await page.locator('main').textContent()).toMatch(/Đang (mở|đóng) cửa/);
    expect(await page.locator('.big-ratio').first().textContent()).toMatch(/\d+\/\d+/);
    await page.locator('.tiles a').first().click();
    expect(await page.locator('.results a').first().textContent()).toBe('Đăng ký khai sinh');
  });

  const PAGES = [
    '/',
    '/thu-tuc',
    '/thu-tuc?q=zzzz',
    '/thu-tuc?q=khai+sinhh',
    '/thu-tuc/w-birth-registration',
    '/su-kien/child',
    '/tro-giup',
    '/quyen-rieng-tu',
    '/kha-nang-tiep-can',
    '/khong-co-trang-nay',
    '/thu-tuc/khong-co',
  ];
  test.each(PAGES.flatMap((path) => [`${path} vi`, `${path} en`]))('checks 30 and 32: %s is clean', async (named) => {
    const [path = '/', language = 'vi'] = named.split(' ');
    const small = await browser.page(house.address, { viewport: { width: 320, height: 640 } });
    await small.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    expect(await small.getAttribute('html', 'lang')).toBe(language);
    expect(await violations(small)).toEqual([]);
    expect(await sidewaysScroll(small)).toBe(0);
    await small.context().close();
  });

  test('check 29: the first Tab shows a skip link that leads to the content', async () => {
    const desk = await browser.page(house.address, DESK);
    await desk.goto('/');
    await desk.keyboard.press('Tab');
    expect(await desk.locator(':focus').textContent()).toBe('Đến nội dung chính');
    await desk.keyboard.press('Enter');
    expect(await desk.locator(':focus').getAttribute('id')).toBe('main');
    await desk.context().close();
  });

  test('nothing is asked of another server, and no script runs inline', async () => {
    const other: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(house.address)) other.push(request.url());
    });
    const response = await page.goto('/');
    expect(other).toEqual([]);
    expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
  });
});
