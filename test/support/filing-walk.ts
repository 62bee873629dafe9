import type { Page } from 'playwright-core';
import { BIRTH } from './dossiers';

type Boxes = Readonly<Record<string, string>>;

const BEGIN: Boxes = { 'eligibility.residence': 'yes', 'eligibility.foreign': 'no' };

/** The pages of a birth registration in their order, and an answer for each question. */
export const BIRTH_PAGES: readonly (readonly [string, Boxes])[] = [
  [
    'filer',
    {
      capacity: 'self',
      'applicant.fullName': 'Nguyễn Thị Hoa',
      'applicant.phone': ' 0912-345 678 ',
      'applicant.citizenNumber': '001 190 012 345',
      'applicant.address': 'Số 1 phố Hàng Bạc',
      wardId: 'hk-hang-bac',
    },
  ],
  [
    'child',
    {
      childRelation: 'mother',
      'child.fullName': 'Trần Minh An',
      'child.birthDate': '5/9/2019',
      'child.sex': 'male',
      'child.ethnicity': 'Kinh',
      'child.nationality': 'Việt Nam',
      'child.birthPlace': 'Bệnh viện Phụ sản Hà Nội',
      'child.origin': 'Nam Định',
    },
  ],
  [
    'mother',
    {
      'mother.fullName': 'Nguyễn Thị Hoa',
      'mother.birthYear': '1990',
      'mother.ethnicity': 'Kinh',
      'mother.nationality': 'Việt Nam',
      'mother.residence': 'Số 1 phố Hàng Bạc',
      'mother.identityPaper': 'CCCD 001190012345',
    },
  ],
  ['father', { fatherKnown: 'no' }],
  ['certificate', { hasNotification: 'yes', notificationNumber: '12, BV Phụ sản', copies: '2' }],
  ['result', { delivery: 'counter' }],
];

/** Begins a draft through the pages; returns its address. */
export async function beginBirth(page: Page): Promise<string> {
  await page.goto(`/thu-tuc/${BIRTH}`);
  await page.getByRole('link', { name: 'Nộp trực tuyến' }).click();
  await fillIn(page, BEGIN);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.waitForURL(/\/ho-so-nhap\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Answers every page of a draft, each with Continue. */
export async function answerAll(page: Page, base: string): Promise<void> {
  for (const [key, boxes] of BIRTH_PAGES) {
    await page.goto(`${base}/trang/${key}`);
    await fillIn(page, boxes);
    await goOn(page);
    // An answer may have brought up a question that was not on the page yet.
    if (page.url().includes('them=1')) {
      await fillIn(page, boxes);
      await goOn(page);
    }
  }
}

export async function goOn(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page
      .getByRole('button', { name: /^(Tiếp tục|Continue)$/ })
      .last()
      .click(),
  ]);
}

/** Fills in those of the boxes that are on the page, as a person does: by what each box is. */
export async function fillIn(page: Page, boxes: Boxes): Promise<void> {
  for (const [name, value] of Object.entries(boxes)) {
    const box = page.locator(`main [name="${name}"]:not([type=hidden])`);
    if ((await box.count()) === 0) continue;
    const kind = await box.first().getAttribute('type');
    if (kind === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === 'checkbox') await box.check();
    else if ((await page.locator(`main select[name="${name}"]`).count()) > 0) await box.selectOption(value);
    else await box.fill(value);
  }
}

/** What stands in each box of the page that can be typed in or chosen. */
export async function valuesOf(page: Page, names: readonly string[]): Promise<Boxes> {
  const pairs = await page.evaluate<[string, string][]>(
    `[...new FormData(document.querySelector('main form[id=page]')).entries()]`,
  );
  return Object.fromEntries(pairs.filter(([name]) => names.includes(name)));
}
