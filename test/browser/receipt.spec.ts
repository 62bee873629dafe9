import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { signIn, TestBrowser } from '@test/support/browser';
import { inProcess, see } from '@test/support/dossiers';
import { pagesOf, qrCodeOf } from '@test/support/pdf-pages';
import { describeInBrowser } from '@test/support/programs';
import { TestHouse } from '@test/support/test-house';

/** A5 [points of 1/72 inch]. */
const [WIDTH, HEIGHT] = [419.5, 595.3];

let house: TestHouse;
let browser: TestBrowser;

/** Families of the fonts a document carries: `ABCDEF+Tinos-Bold` is Tinos. */
function familiesOf(document: PDFDocument): ReadonlySet<string> {
  const names = document.context
    .enumerateIndirectObjects()
    .flatMap(([, each]) =>
      each instanceof PDFDict && each.get(PDFName.of('Type')) === PDFName.of('Font') ? [each] : [],
    )
    .map((font) => font.get(PDFName.of('BaseFont'))?.toString() ?? '');
  return new Set(names.map((name) => name.replace(/^\/(?:[A-Z]{6}\+)?/, '').replace(/-.*$/, '')));
}

describeInBrowser('the receipt', () => {
  beforeAll(async () => {
    house = await TestHouse.open();
    browser = await TestBrowser.open();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('check 39: one page of A5, in one family of type', async () => {
    const { id, citizen } = await inProcess(house);
    const { number } = await see(citizen, id);
    const page = await browser.page(house.address);
    await signIn(page);
    await page.goto(`/ho-so/${id}`);
    const link = page.locator('section', { has: page.locator('#issued') }).getByRole('link', { name: /Mẫu 01/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toContain(number);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const [sheet] = await pagesOf(bytes);
    expect(sheet?.lines.some((line) => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe(true);
    const code = await qrCodeOf(bytes);
    expect(code?.says).toContain(`/tra-cuu?number=${number}`);
    expect(code?.sideMm).toBeGreaterThanOrEqual(25);
    const receipt = await PDFDocument.load(bytes);
    expect(receipt.getPageCount()).toBe(1);
    const { width, height } = receipt.getPage(0).getSize();
    expect([Math.abs(width - WIDTH) < 1, Math.abs(height - HEIGHT) < 1]).toEqual([true, true]);
    expect([...familiesOf(receipt)]).toEqual(['Tinos']);
  });
});
