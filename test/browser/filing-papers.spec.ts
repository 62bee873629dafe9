import sharp from 'sharp';
import type { BrowserContext, Page } from 'playwright-core';
import { PDFDocument } from '@cantoo/pdf-lib';
import { sidewaysScroll, signIn, TestBrowser, violations } from '@test/support/browser';
import { answerAll, beginBirth, goOn } from '@test/support/filing-walk';
import { HEIC, JPEG, pdf, PNG } from '@test/support/papers';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse, until } from '@test/support/test-house';

let house: TestHouse;
let browser: TestBrowser;
let context: BrowserContext;
let page: Page;
/** a draft with every page answered, its papers still to come */
let base: string;

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, buffer: Buffer, mimeType = 'application/octet-stream'): Chosen => ({
  name,
  mimeType,
  buffer,
});

async function choose(...files: readonly Chosen[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files]);
}

const listed = (name: string): Promise<void> => page.locator('ol.files li', { hasText: name }).waitFor();
const lines = async (): Promise<readonly string[]> => page.locator('ol.files li .file').allTextContents();
const said = (): Promise<string> => page.locator('[data-progress]').innerText();

/** A file of this size that is a paper all the same. */
function heavy(bytes: number): Buffer {
  return Buffer.concat([pdf(`heavy ${Math.random()}`), Buffer.alloc(bytes, '%')]);
}

async function slow(kbps: number): Promise<() => Promise<void>> {
  const devtools = await context.newCDPSession(page);
  const set = (upload: number): Promise<unknown> =>
    devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: upload,
    });
  await devtools.send('Network.enable');
  await set((kbps * 1000) / 8);
  return async () => {
    await set(-1);
    await devtools.detach();
  };
}

describeInBrowser('papers of a draft', () => {
  beforeAll(async () => {
    house = await TestHouse.open();
    browser = await TestBrowser.open();
    context = await browser.context(house.address);
    page = await context.newPage();
    await signIn(page);
    base = await beginBirth(page);
    await answerAll(page, base);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  beforeEach(async () => {
    await house.owner.query('DELETE FROM draft_paper WHERE draft_id = $1', [base.split('/')[2]]);
    await page.goto(`${base}/giay-to`);
  });

  test('check 13: a photo of twelve megapixels arrives, with its picture, size and page', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fff', noise } })
      .jpeg()
      .toBuffer();
    await choose(file('ảnh chụp.jpg', photo, 'image/jpeg'));
    await listed('ảnh chụp.jpg');
    expect(await lines()).toEqual([expect.stringMatching(/ảnh chụp\.jpg.*(KB|MB) · 1 trang/)]);
    await until(
      () => page.evaluate<number>('document.querySelector("ol.files img").naturalWidth'),
      (width) => width > 0,
    );
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('check 14: three photos of one paper, put in another order, are one PDF of three pages', async () => {
    await choose(file('một.jpg', JPEG, 'image/jpeg'), file('hai.png', PNG, 'image/png'), file('ba.heic', HEIC));
    await listed('ba.heic');
    await page.getByRole('button', { name: 'Đưa tệp ba.heic lên trước' }).click();
    await until(lines, (all) => all[1]?.includes('ba.heic') === true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Xem bản ghép PDF' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const merged = await PDFDocument.load(Buffer.concat(chunks));
    expect(merged.getPageCount()).toBe(3);
    // A square of 2 and of 1, and between them the one of 4 by 3.
    const shapes = merged.getPages().map((each) => each.getWidth() > each.getHeight());
    expect(shapes).toEqual([false, true, false]);
  });

  test('check 15: progress grows and is told, and the sending can be stopped', async () => {
    const restore = await slow(2_000);
    await choose(file('nặng.pdf', heavy(3_000_000), 'application/pdf'));
    const seen = new Set<number>();
    await until(
      async () => {
        const bar = page.locator('[data-progress] progress');
        if ((await bar.count()) > 0) seen.add(Number(await bar.getAttribute('value')));
        return seen.size;
      },
      (count) => count > 3,
      40_000,
    );
    expect(await page.locator('[data-progress]').getAttribute('role')).toBe('status');
    expect(await said()).toMatch(/Đang gửi nặng\.pdf: \d+%/);
    await page.getByRole('button', { name: 'Hủy gửi' }).click();
    await page.getByText('Đã hủy gửi nặng.pdf').waitFor();
    await restore();
    expect(await page.locator('ol.files li').count()).toBe(0);
    expect(await house.rows('SELECT FROM draft_paper WHERE draft_id = $1', [base.split('/')[2]])).toEqual([]);
  });

  test('check 16: a connection lost on the way is said, and the file arrives once when it is back', async () => {
    const restore = await slow(2_000);
    await choose(file('rớt mạng.pdf', heavy(1_500_000), 'application/pdf'));
    await page.getByText(/Đang gửi rớt mạng\.pdf: [1-9]0%/).waitFor();
    await context.setOffline(true);
    await page.getByText(/^Mất kết nối/).waitFor();
    await context.setOffline(false);
    await restore();
    await listed('rớt mạng.pdf');
    expect(await lines()).toHaveLength(1);
    await page.reload();
    expect(await lines()).toHaveLength(1);
  });

  test('a sending can be stopped while the connection is lost', async () => {
    const restore = await slow(2_000);
    await choose(file('thôi.pdf', heavy(1_500_000), 'application/pdf'));
    await page.getByText(/Đang gửi thôi\.pdf: [1-9]0%/).waitFor();
    await context.setOffline(true);
    await page.getByText(/^Mất kết nối/).waitFor();
    await page.getByRole('button', { name: 'Hủy gửi' }).click();
    await page.getByText('Đã hủy gửi thôi.pdf').waitFor();
    await context.setOffline(false);
    await restore();
  });

  test('check 17: nobody goes on while a file is under way, on this page or on another device', async () => {
    const restore = await slow(400);
    await choose(file('đang gửi.pdf', heavy(3_000_000), 'application/pdf'));
    await page.getByText(/Đang gửi đang gửi\.pdf: [1-9]?0%/).waitFor();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await page.locator('[data-pending]').textContent()).toContain('đang gửi.pdf');
    const elsewhere = await browser.page(house.address);
    await signIn(elsewhere);
    await elsewhere.goto(`${base}/kiem-tra`);
    await elsewhere.getByLabel(/Tôi cam đoan/).check();
    await elsewhere.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    expect(await elsewhere.locator('#summary').textContent()).toContain('đang gửi.pdf');
    expect(await violations(elsewhere)).toEqual([]);
    await elsewhere.context().close();
    await page.getByRole('button', { name: 'Hủy gửi' }).click();
    await page.getByText('Đã hủy gửi').waitFor();
    await restore();
  });

  test('check 18: an empty file is refused before it is sent, and the others of the same choice arrive', async () => {
    await choose(file('rỗng.jpg', Buffer.alloc(0), 'image/jpeg'), file('tốt.png', PNG, 'image/png'));
    await listed('tốt.png');
    expect(await said()).toContain('Tệp rỗng.jpg rỗng (0 byte)');
    expect(await lines()).toHaveLength(1);
  });

  test('check 19: a file over the limit is told its size and the limit, and nothing else is lost', async () => {
    await choose(file('tốt.png', PNG, 'image/png'), file('to.pdf', heavy(12_400_000), 'application/pdf'));
    await page.getByText('Tệp to.pdf nặng 12,4 MB, lớn hơn mức cho phép 10 MB').waitFor();
    await listed('tốt.png');
    await goOn(page);
    expect(new URL(page.url()).pathname).toBe(base);
  });

  test('a file of another kind is refused by its content, under its name, until it is removed', async () => {
    await choose(file('không phải ảnh.jpg', Buffer.from('xin chào'), 'image/jpeg'));
    await page.locator('ol.files li', { hasText: 'Bị từ chối' }).waitFor();
    expect(await said()).toContain('không phải ảnh.jpg');
    await goOn(page);
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Bỏ tệp/ }).click();
    await until(lines, (all) => all.length === 0);
  });

  test('checks 18 and 19, without script: the server refuses what is empty or too big, by name', async () => {
    const without = await browser.context(house.address, { javaScriptEnabled: false });
    const plain = await without.newPage();
    await signIn(plain);
    for (const [chosen, message] of [
      [file('rỗng.pdf', Buffer.alloc(0)), /rỗng\.pdf.*0 byte/],
      [file('to.pdf', heavy(12_400_000)), /10 MB/],
    ] as const) {
      await plain.goto(`${base}/giay-to`);
      await plain.locator('input[type=file]').setInputFiles(chosen);
      await plain.getByRole('button', { name: 'Gửi tệp' }).click();
      await plain.locator('#summary').waitFor();
      expect(await plain.locator('#summary').textContent()).toMatch(message);
    }
    await without.close();
  });
});
