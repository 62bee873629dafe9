import type { Content } from 'pdfmake';
import { makePdf } from '@platform/documents/pdf';
import { PAPER_TEXTS } from '../texts/paper-texts';
import { TEMPLATES } from './forms';
import type { PaperFacts } from './paper-facts';

/** How a paper lies: Circular 01/2018 art. 9 has forms 01–05 on A5 and the register on A4; a result is a document, A4. */
const SHEETS = {
  form: { pageSize: 'A5', pageMargins: [28, 26, 26, 26], fontSize: 10, pageOrientation: 'portrait' },
  document: { pageSize: 'A4', pageMargins: [85, 57, 50, 57], fontSize: 13, pageOrientation: 'portrait' },
  register: { pageSize: 'A4', pageMargins: [28, 28, 28, 28], fontSize: 9, pageOrientation: 'landscape' },
} as const;

export interface Sheet {
  readonly sheet: keyof typeof SHEETS;
  readonly title: string;
  readonly content: Content[];
  /** across the page, for what is no paper yet */
  readonly watermark?: string;
  /** page numbers, from the second page on (Decree 30/2020/NĐ-CP) */
  readonly isNumbered?: boolean;
}

/** A receipt with many papers is set smaller, because it is one sheet [pt]. */
const SMALLER: readonly number[] = [9, 8, 7.5];

/** The paper as a PDF. */
export async function renderPdf(facts: PaperFacts, watermark?: string): Promise<Buffer> {
  const paper = (): Sheet => ({
    sheet: facts.kind === 'result' ? 'document' : 'form',
    title: `${PAPER_TEXTS.titles[facts.kind]} ${facts.number}`,
    content: TEMPLATES[facts.kind](facts),
    ...(watermark === undefined ? {} : { watermark }),
  });
  let made = await inSize(paper());
  for (const size of facts.kind === 'form_01' ? SMALLER : []) {
    if (made.pages <= 1) break;
    made = await inSize(paper(), size);
  }
  return made.pdf;
}

export async function renderSheet(sheet: Sheet): Promise<Buffer> {
  return (await inSize(sheet)).pdf;
}

async function inSize(
  { sheet, title, content, watermark, isNumbered = false }: Sheet,
  size?: number,
): Promise<{ readonly pdf: Buffer; readonly pages: number }> {
  const { fontSize: usual, pageMargins, ...page } = SHEETS[sheet];
  const fontSize = size ?? usual;
  let pages = 0;
  const pdf = await makePdf({
    ...page,
    pageMargins: [...pageMargins],
    language: 'vi',
    info: { title },
    defaultStyle: { fontSize },
    styles: { cell: { fontSize: Math.min(9, fontSize - 1) } },
    content,
    footer: (_page: number, count: number) => {
      pages = count;
      return '';
    },
    ...(watermark === undefined ? {} : { watermark: { text: watermark, opacity: 0.12, bold: true } }),
    ...(isNumbered ? { header: pageNumber } : {}),
  });
  return { pdf, pages };
}

function pageNumber(page: number): Content {
  return { text: page === 1 ? '' : String(page), alignment: 'center', margin: [0, 10, 0, 0], fontSize: 9 };
}
