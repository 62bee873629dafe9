import type { Readable } from 'node:stream';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Language } from '@kernel/sla/ratio';
import { formatCount } from '@kernel/sla/ratio';
import { makePdf } from '@platform/documents/pdf';
import { writeXlsx, type Cell } from '@platform/documents/xlsx';

export interface PrintedTable {
  readonly caption: string;
  /** rows of the head, all of one length */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A report as it is printed: the same for a page of paper, a workbook and a terminal. */
export interface PrintedReport {
  /** of the file, without its ending; ASCII */
  readonly name: string;
  readonly title: string;
  /** under the title: form, period, scope, hash */
  readonly lines: readonly string[];
  readonly tables: readonly PrintedTable[];
  readonly notes: readonly string[];
}

/** Width of the column that names the line, and of the others [characters]. */
const NAME_WIDTH = 44;
const COUNT_WIDTH = 13;
const ORDER_WIDTH = 6;

export function reportXlsx({ title, lines, tables, notes }: PrintedReport): Readable {
  return writeXlsx(
    tables.map(({ caption, head, rows }) => ({
      name: caption,
      widths: (head[0] ?? []).map((_, column) => [ORDER_WIDTH, NAME_WIDTH][column] ?? COUNT_WIDTH),
      title: [title, ...lines],
      head,
      rows: [...rows, [], ...notes.map((note) => [null, note])],
    })),
  );
}

/** A4 landscape; the head is repeated on every page. */
export function reportPdf({ title, lines, tables, notes }: PrintedReport, language: Language): Promise<Buffer> {
  return makePdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 40],
    language,
    info: { title },
    // The moment of making is no part of a report: the same figures are the same file.
    footer: (page, pages) => ({ text: `${page}/${pages}`, alignment: 'center', fontSize: 8 }),
    defaultStyle: { fontSize: 8 },
    content: [
      { text: title, bold: true, fontSize: 13, alignment: 'center' },
      ...lines.map((text): Content => ({ text, alignment: 'center', margin: [0, 2, 0, 0] })),
      ...tables.flatMap((table) => tableContent(table, language)),
      ...notes.map((text): Content => ({ text, margin: [0, 3, 0, 0] })),
    ],
  });
}

function tableContent({ caption, head, rows }: PrintedTable, language: Language): Content[] {
  const widths = (head[0] ?? []).map((_, column) => (column === 0 ? 20 : column === 1 ? '*' : 38));
  const body: TableCell[][] = [
    ...head.map((cells) => cells.map((text): TableCell => ({ text, bold: true, alignment: 'center' }))),
    ...rows.map((cells) =>
      cells.map((cell): TableCell =>
        typeof cell === 'number' ? { text: formatCount(cell, language), alignment: 'right' } : { text: cell ?? '' },
      ),
    ),
  ];
  return [
    { text: caption, bold: true, fontSize: 10, margin: [0, 10, 0, 4] },
    { table: { headerRows: head.length, widths, body, dontBreakRows: true } },
  ];
}
