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

/** The paper as a PDF. */
export async function renderPdf(facts: PaperFacts, watermark?: string): Promise<Buffer> {
  return renderSheet({
    sheet: facts.kind === 'result' ? 'document' : 'form',
    title: `${PAPER_TEXTS.titles[facts.kind]} ${facts.number}`,
    content: TEMPLATES[facts.kind](facts),
    ...(watermark === undefined ? {} : { watermark }),
  });
}

export function renderSheet({ sheet, title, content, watermark, isNumbered = false }: Sheet): Promise<Buffer> {
  const { fontSize, pageMargins, ...page } = SHEETS[sheet];
  return makePdf({
    ...page,
    pageMargins: [...pageMargins],
    language: 'vi',
    info: { title },
    defaultStyle: { fontSize },
    content,
    ...(watermark === undefined ? {} : { watermark: { text: watermark, opacity: 0.12, bold: true } }),
    ...(isNumbered ? { header: pageNumber } : {}),
  });
}

function pageNumber(page: number): Content {
  return { text: page === 1 ? '' : String(page), alignment: 'center', margin: [0, 10, 0, 0], fontSize: 9 };
}
