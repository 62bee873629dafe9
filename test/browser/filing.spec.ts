import type { Page } from 'playwright-core';
import { PHONE, sidewaysScroll, signIn, TestBrowser, tooSmall, violations } from '@test/support/browser';
import { BIRTH, see } from '@test/support/dossiers';
import { answerAll, beginBirth, BIRTH_PAGES, fillIn, goOn, valuesOf } from '@test/support/filing-walk';
import { JPEG } from '@test/support/papers';
import { expectClean } from '@test/support/clean-page';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

const [[, FILER], [, CHILD]] = BIRTH_PAGES as [(typeof BIRTH_PAGES)[number], (typeof BIRTH_PAGES)[number]];

let house: TestHouse;
let browser: TestBrowser;
let page: Page;

describeInBrowser('filing, page by page', () => {
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

  test('check 2: without script, from the procedure to the queue of the clerk, with its files', async () => {
    const context = await browser.context(house.address, { javaScriptEnabled: false });
    const plain = await context.newPage();
    await signIn(plain);
    const base = await beginBirth(plain);
    await answerAll(plain, base);
    await plain.goto(`${base}/giay-to`);
    const file = { name: 'giấy chứng sinh.jpg', mimeType: 'image/jpeg', buffer: JPEG };
    await plain.locator('input[type=file]').setInputFiles(file);
    await plain.getByRole('button', { name: 'Gửi tệp' }).click();
    expect(await plain.locator('ol.files').textContent()).toContain('giấy chứng sinh.jpg');
    await goOn(plain);
    expect(new URL(plain.url()).pathname).toBe(base);
    await plain.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
    await plain.getByLabel(/Tôi cam đoan/).check();
    await plain.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await plain.waitForURL(/\/ho-so\/[^/]+\/da-nop$/);
    const number = (await plain.locator('#number').textContent())?.trim() ?? '';
    await context.close();

    const clerk = await house.as('hang-bac.motcua1');
    const queue = await until(
      () => clerk.get<{ items: { id: string; number: string }[] }>('/api/v1/dossiers?queue=to_receive'),
      ({ body }) => body.items.some((each) => each.number === number),
    );
    const id = queue.body.items.find((each) => each.number === number)?.id ?? '';
    const { papers } = await see(clerk, id);
    expect(papers).toHaveLength(1);
    const paper = await clerk.get(`/api/v1/documents/${papers[0]?.documentId ?? ''}`);
    expect(paper.status).toBe(200);
  });

  test('check 8: an empty page says in its title, its summary and at each box what is missing', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/child`);
    await goOn(page);
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator(':focus').getAttribute('id')).toBe('summary');
    const links = page.locator('#summary a');
    expect(await links.count()).toBe(await page.locator('main p.wrong').count());
    for (const link of await links.all()) {
      await link.click();
      const target = ((await link.getAttribute('href')) ?? '').slice(1);
      expect(await page.locator(':focus').getAttribute('id')).toBe(target);
    }
    await expectClean(page);
  });

  test('checks 9 and 10: one wrong of five keeps all five, and says what is right and where to find it', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/filer`);
    const typed = { ...FILER, 'applicant.citizenNumber': '12345' };
    await fillIn(page, typed);
    await goOn(page);
    expect(await page.locator('main p.wrong').allTextContents()).toEqual([
      expect.stringMatching(/12 chữ số.*thẻ căn cước/),
    ]);
    expect(await page.locator('#summary').textContent()).not.toMatch(/[a-z]+\.[a-z_]+|invalid|error/);
    expect(await valuesOf(page, Object.keys(typed))).toEqual(typed);
    await expectClean(page);
  });

  test('check 11: a telephone and a citizen number are taken as people write them', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/filer`);
    await fillIn(page, FILER);
    await goOn(page);
    expect(page.url()).toContain('/trang/child');
    await page.goto(`${base}/trang/filer`);
    expect(await page.inputValue('[name="applicant.phone"]')).toBe('0912 345 678');
    expect(await page.inputValue('[name="applicant.citizenNumber"]')).toBe('001190012345');
  });

  test('an answer that brings up a question shows it, and calls nothing missing yet', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/certificate`);
    await fillIn(page, { hasNotification: 'yes', copies: '1' });
    await goOn(page);
    expect(await page.locator('#summary').count()).toBe(0);
    expect(await page.locator('[name=notificationNumber]').isVisible()).toBe(true);
    expect(await page.locator('main .note').textContent()).toContain('có thêm câu hỏi');
    await goOn(page);
    expect(await page.locator('#summary li').count()).toBe(1);
  });

  test('check 12: a change from the last page comes back to it, and changes nothing else', async () => {
    const base = await beginBirth(page);
    await answerAll(page, base);
    await page.goto(`${base}/kiem-tra`);
    const rows = async (): Promise<readonly string[]> => page.locator('dl.answers > div').allTextContents();
    const before = await rows();
    await page.getByRole('link', { name: 'Sửa: Nơi sinh' }).click();
    await fillIn(page, { 'child.birthPlace': 'Trạm y tế phường Hàng Bạc' });
    await goOn(page);
    expect(new URL(page.url()).pathname).toBe(`${base}/kiem-tra`);
    const after = await rows();
    expect(after.filter((row, index) => row !== before[index])).toEqual([
      expect.stringContaining('Trạm y tế phường Hàng Bạc'),
    ]);
    await expectClean(page);
  });

  test('check 20: what is typed is kept by itself, and is there in another browser', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/child`);
    await fillIn(page, CHILD);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    const kept = async (): Promise<string> =>
      JSON.stringify(await house.rows('SELECT data FROM draft WHERE id = $1', [base.split('/')[2]]));
    await until(kept, (data) => data.includes('Nam Định'));
    const elsewhere = await browser.page(house.address);
    await signIn(elsewhere);
    await elsewhere.goto('/ho-so-cua-toi');
    const card = elsewhere.locator('.card', { has: elsewhere.locator(`a[href="${base}"]`) });
    expect(await card.textContent()).toMatch(/Đã lưu lúc \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}/);
    await elsewhere.goto(`${base}/trang/child`);
    expect(await valuesOf(elsewhere, Object.keys(CHILD))).toEqual(CHILD);
    await elsewhere.context().close();
  });

  test('a save still on its way does not put back what was there before the button was pressed', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/child`);
    let held = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => {
      void page.route('**/luu/child', async (route) => {
        await new Promise<void>((go) => {
          held = go;
          resolve();
        });
        await route.continue();
      });
    });
    await fillIn(page, { 'child.fullName': 'Trần' });
    await isHeld;
    await fillIn(page, CHILD);
    const gone = page.waitForURL(/trang\/mother$/);
    await page.getByRole('button', { name: 'Tiếp tục' }).last().click();
    held();
    await gone;
    await page.unroute('**/luu/child');
    await page.goto(`${base}/trang/child`);
    expect(await page.inputValue('[name="child.fullName"]')).toBe('Trần Minh An');
    expect(await page.locator('#summary').count()).toBe(0);
  });

  test('check 28: the language changes in the middle of a page, and what is typed stays', async () => {
    const base = await beginBirth(page);
    await page.goto(`${base}/trang/child`);
    await fillIn(page, CHILD);
    for (const [to, language] of [
      ['English', 'en'],
      ['Tiếng Việt', 'vi'],
    ] as const) {
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: to }).click()]);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(new URL(page.url()).pathname).toBe(`${base}/trang/child`);
      expect(await valuesOf(page, Object.keys(CHILD))).toEqual(CHILD);
    }
  });

  test.each([true, false])(
    'check 41: a session that ends in the middle costs a sign-in (script: %s)',
    async (script) => {
      const context = await browser.context(house.address, { javaScriptEnabled: script });
      const own = await context.newPage();
      await signIn(own);
      const base = await beginBirth(own);
      await own.goto(`${base}/trang/child`);
      await context.clearCookies();
      await fillIn(own, CHILD);
      if (script) await own.getByText('Phiên làm việc đã hết').waitFor();
      await goOn(own);
      await own.fill('[name=login]', 'congdan1');
      await own.fill('[name=password]', 'motcua-demo-2020');
      await own.click('main button[type=submit]');
      await own.waitForURL(/trang\/mother$/);
      await own.goto(`${base}/trang/child`);
      expect(await own.inputValue('[name="child.birthPlace"]')).toBe(CHILD['child.birthPlace']);
      await context.close();
    },
  );

  /** A draft that lacks nothing but its declaration, on its last page. */
  async function readyToFile(): Promise<string> {
    const base = await beginBirth(page);
    await answerAll(page, base);
    await page.goto(`${base}/giay-to`);
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: JPEG });
    await page.locator('ol.files li').waitFor();
    await page.goto(`${base}/kiem-tra`);
    return base;
  }

  test('checks 21 and 22: pressed twice, gone back to, reloaded or opened again: one dossier, one confirmation', async () => {
    const base = await readyToFile();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    expect(await page.title()).toMatch(/^Lỗi: /);
    await expectClean(page);
    await page.goto(`${base}/kiem-tra`);
    await page.getByLabel(/Tôi cam đoan/).check();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
    await page.waitForURL(/\/da-nop$/);
    const address = page.url();
    const confirmation = await page.locator('main').innerText();
    for (const word of ['Mã hồ sơ', 'Mã tra cứu', 'Việc tiếp theo', 'Cần hỏi']) expect(confirmation).toContain(word);
    await expectClean(page);

    await page.goBack();
    expect(page.url()).toBe(address);
    await page.goto(`${base}/trang/child`);
    expect(page.url()).toBe(address);
    await page.reload();
    expect(await page.locator('main').innerText()).toBe(confirmation);
    const count = await house.rows('SELECT dossier_id FROM draft WHERE id = $1', [base.split('/')[2]]);
    expect(count).toEqual([{ dossier_id: address.split('/').at(-2) }]);
    const [filed] = await house.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM dossier_event WHERE dossier_id = $1 AND type = 'DossierSubmitted'`,
      [address.split('/').at(-2)],
    );
    expect(filed?.n).toBe(1);
  });

  test('checks 30, 32 and 34: every page of a draft is clean at 320 px, in both languages', async () => {
    const base = await readyToFile();
    await page.setViewportSize({ width: 320, height: 640 });
    const paths = [
      `/thu-tuc/${BIRTH}/nop`,
      base,
      ...BIRTH_PAGES.map(([key]) => `${base}/trang/${key}`),
      `${base}/giay-to`,
      `${base}/kiem-tra`,
      '/ho-so-cua-toi',
    ];
    const found: string[] = [];
    for (const path of paths)
      for (const language of ['en', 'vi']) {
        await page.goto(`${path}?lang=${language}`);
        found.push(...(await violations(page)).map((each) => `${path} ${language}: ${each}`));
        if ((await sidewaysScroll(page)) > 0) found.push(`${path} ${language}: too wide`);
        found.push(...(await tooSmall(page)).map((each) => `${path} ${language}: ${each}`));
      }
    await page.setViewportSize(PHONE.viewport);
    expect(found).toEqual([]);
  }, 240_000);

  test('an earlier dossier is the beginning of the next', async () => {
    await page.goto('/ho-so-cua-toi');
    await page
      .locator('section', { has: page.locator('#under_way') })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('link', { name: 'Nộp hồ sơ tương tự' }).click();
    expect(await page.locator('main').innerText()).toContain('lấy từ hồ sơ đã nộp trước đây');
    await fillIn(page, { 'eligibility.residence': 'yes', 'eligibility.foreign': 'no' });
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.waitForURL(/\/ho-so-nhap\/[0-9a-f-]{36}$/);
    expect(await page.locator('ul.tasks').innerText()).not.toContain('Đã xong');
    await page.getByRole('link', { name: 'Trẻ được khai sinh' }).click();
    expect(await page.inputValue('[name="child.fullName"]')).toBe('Trần Minh An');
    await expectClean(page);
  });

  test('a form that changes under a draft asks the new question only', async () => {
    const base = await beginBirth(page);
    await answerAll(page, base);
    await house.owner.query(
      `UPDATE form_definition SET valid_to = '2016-12-31' WHERE form_id = 'birth';
       INSERT INTO form_definition (form_id, version, valid_from, definition)
       SELECT form_id, 2, '2017-01-01', jsonb_set(jsonb_set(definition, '{version}', '2'), '{pages,2,fields}',
         (definition #> '{pages,2,fields}') || '[{"type":"integer","key":"weight","label":{"vi":"Cân nặng (g)","en":"Weight (g)"},"min":300,"max":9000}]')
         FROM form_definition WHERE form_id = 'birth'`,
    );
    const changed = async (): Promise<string> => {
      await page.goto(base);
      return page.locator('main').innerText();
    };
    // A copy of the forms in memory is fresh for five seconds.
    await until(changed, (text) => text.includes('vừa thay đổi'), 20_000);
    await expectClean(page);
    const page3 = page.locator('ul.tasks li', { hasText: 'Cần xem lại' });
    await page3.getByRole('link').click();
    expect(await page.locator('form#page input:not([type=hidden])').count()).toBe(1);
    await fillIn(page, { weight: '3.200' });
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await goOn(page);
    await page.goto(`${base}/trang/child`);
    expect(await valuesOf(page, ['child.fullName', 'weight'])).toEqual({
      'child.fullName': 'Trần Minh An',
      weight: '3.200',
    });
  });
});
