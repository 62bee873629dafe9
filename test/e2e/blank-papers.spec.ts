import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Form } from '@kernel/forms/form-definition';
import { questionsOf, topFields } from '@kernel/forms/form-tree';
import { papersInQuestion } from '@kernel/forms/paper-rules';
import type { Language } from '@kernel/sla/ratio';
import { planSeed, type SeedPlan } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import { pagesOf, unspaced, type PageSeen } from '../support/pdf-pages';
import { TestHouse } from '../support/test-house';

const BIRTH = 'w-birth-registration';
/** A4, and the margins of Decree 30/2020/NĐ-CP [pt]; a hair of anti-aliasing may be over the line. */
const [WIDTH, HEIGHT] = [595, 842];
const MARGINS = { left: 85, right: 50, top: 56, bottom: 20 };
const HAIR = 2;

let plan: SeedPlan;
let house: TestHouse;
beforeAll(async () => {
  plan = await planSeed(path.join(projectRoot(), 'data'));
  house = await TestHouse.open({ worker: false });
});
afterAll(() => house.close());

function published(): readonly string[] {
  return plan.catalog.versions.filter((each) => each.published).map(({ procedure_id }) => procedure_id);
}

function formOf(procedureId: string): Form {
  const id = plan.forms.uses.find(({ procedure_id }) => procedure_id === procedureId)?.form_id;
  return plan.forms.definitions.find(({ form_id }) => form_id === id)!.definition;
}

/** One procedure of each form. */
function oneOfEachForm(): readonly string[] {
  return [...new Map(published().map((id) => [formOf(id).id, id])).values()];
}

function papersOf(procedureId: string) {
  return plan.catalog.versions.find(({ procedure_id }) => procedure_id === procedureId)!.papers;
}

const get = (address: string) => fetch(`${house.address}${address}`);

async function blank(procedureId: string, file: string, language: Language = 'vi'): Promise<Buffer> {
  const response = await get(`/thu-tuc/${procedureId}/mau/${file}${language === 'vi' ? '' : '?lang=en'}`);
  expect([procedureId, response.status]).toEqual([procedureId, 200]);
  return Buffer.from(await response.arrayBuffer());
}

function expectWithinMargins(id: string, pages: readonly PageSeen[]): void {
  for (const { width, height, ink } of pages) {
    expect([id, Math.round(width), Math.round(height)]).toEqual([id, WIDTH, HEIGHT]);
    const isWithin =
      ink.left >= MARGINS.left - HAIR &&
      ink.right <= WIDTH - MARGINS.right + HAIR &&
      ink.top >= MARGINS.top - HAIR &&
      ink.bottom <= HEIGHT - MARGINS.bottom;
    expect([id, ink, isWithin]).toEqual([id, ink, true]);
  }
}

/** Everything the declaration has to ask and to say. */
function wordsOf(procedureId: string, language: Language): readonly string[] {
  const form = formOf(procedureId);
  const questions = questionsOf(topFields(form)).filter(({ path: at }) => !at.startsWith('eligibility.'));
  const asked = questions.flatMap(({ field: { label, options = [] } }) => [
    label[language],
    ...(options.length > 12 ? [] : options.map((option) => option[language])),
  ]);
  const papers = papersInQuestion(papersOf(procedureId), form).map(({ nameVi, nameEn }) =>
    language === 'vi' ? nameVi : nameEn,
  );
  return [...asked, ...papers, ...form.pages.map(({ title, atCheck }) => (atCheck === true ? '' : title[language]))];
}

function expectWords(id: string, pages: readonly PageSeen[], words: readonly string[]): void {
  // Page feet come between the parts of what goes over two pages; nothing that must be read as one does.
  const text = pages.map((page) => page.text).join('');
  expect([id, words.filter((each) => !text.includes(unspaced(each)))]).toEqual([id, []]);
}

const HEAD = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'không phải mẫu chính thức'];

describe('blank declarations', () => {
  test('of all 229 procedures: every question, choice and paper is there, whole, and inside the margins', async () => {
    for (const id of published()) {
      const pages = await pagesOf(await blank(id, 'to-khai.pdf'));
      expect([id, pages.length >= 1 && pages.length <= 8]).toEqual([id, true]);
      expectWithinMargins(id, pages);
      expectWords(id, pages, [...HEAD, ...wordsOf(id, 'vi'), 'NGƯỜI KHAI']);
    }
    expect(published()).toHaveLength(229);
  }, 600_000);

  test('in English beside the Vietnamese, one of each form', async () => {
    for (const id of oneOfEachForm()) {
      const pages = await pagesOf(await blank(id, 'to-khai.pdf', 'en'));
      expectWithinMargins(id, pages);
      expectWords(id, pages, [...HEAD, ...wordsOf(id, 'vi'), ...wordsOf(id, 'en')]);
    }
  }, 300_000);

  test('in one family of type', async () => {
    const document = await PDFDocument.load(await blank(BIRTH, 'to-khai.pdf', 'en'));
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFDict ? [each.get(PDFName.of('BaseFont'))?.toString() ?? ''] : []))
      .filter((name) => name !== '');
    expect(new Set(fonts.map((name) => /\+(\w+)-/.exec(name)?.[1]))).toEqual(new Set(['Tinos']));
  });
});

describe('mandates and letters', () => {
  const EXTRA = [
    ['mandate', 'giay-uy-quyen.pdf', ['Bên ủy quyền', 'BÊN ĐƯỢC ỦY QUYỀN']],
    ['letter', 'giay-gioi-thieu.pdf', ['Tổ chức', 'Giới thiệu ông/bà']],
  ] as const;

  test('are there where the form asks for one, with both sides and what may be done', async () => {
    for (const id of oneOfEachForm()) {
      for (const [key, file, sides] of EXTRA) {
        if (!formOf(id).papers.some((paper) => paper.key === key)) {
          expect([id, (await get(`/thu-tuc/${id}/mau/${file}`)).status]).toEqual([id, 404]);
          continue;
        }
        const pages = await pagesOf(await blank(id, file));
        expect([id, key, pages.length]).toEqual([id, key, 1]);
        expectWithinMargins(id, pages);
        expectWords(id, pages, [...HEAD, ...sides, 'Nộp hồ sơ, bổ sung hồ sơ', 'Nhận kết quả']);
      }
    }
  }, 120_000);
});

describe('GET /thu-tuc/:id/mau/:file', () => {
  test('anybody may have it, in both languages, as a file', async () => {
    for (const query of ['', '?lang=en']) {
      const response = await get(`/thu-tuc/${BIRTH}/mau/to-khai.pdf${query}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*to-khai\.pdf/);
      const text = (await pagesOf(new Uint8Array(await response.arrayBuffer()))).map((page) => page.text).join('');
      expect(text).toContain(unspaced('TỜ KHAI ĐĂNG KÝ KHAI SINH'));
      expect(text.includes(unspaced('Full name'))).toBe(query !== '');
    }
  });

  test('the page of the procedure leads there', async () => {
    const page = await (await get(`/thu-tuc/${BIRTH}`)).text();
    const links = [...page.matchAll(/href="([^"]+\/mau\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toEqual([`/thu-tuc/${BIRTH}/mau/to-khai.pdf`, `/thu-tuc/${BIRTH}/mau/giay-uy-quyen.pdf`]);
    for (const link of links) expect((await get(link)).status).toBe(200);
  });

  test.each([
    ['no such procedure', '/thu-tuc/khong-co/mau/to-khai.pdf'],
    ['no such paper', `/thu-tuc/${BIRTH}/mau/khac.pdf`],
    ['a paper its form never asks for', `/thu-tuc/${BIRTH}/mau/giay-gioi-thieu.pdf`],
    ['a path out of it', `/thu-tuc/${BIRTH}/mau/..%2f..%2fpackage.json`],
  ])('%s is not there', async (_what, address) => {
    expect((await get(address)).status).toBe(404);
  });
});
