import type { Content, CustomTableLayout } from 'pdfmake';
import { legalDate, PAPER_TEXTS as T } from '../texts/paper-texts';
import type { PaperFacts } from './paper-facts';

/**
 * 25 mm (71 pt) is the smallest QR code a cheap phone reads from paper. The library draws squares of whole points, so a
 * code is up to a quarter smaller than what it was told to fit [pt].
 */
const QR_POINTS = 100;

/** Issuing body left, nation and motto right, then title and number (Decree 30/2020/NĐ-CP, annex I). */
export function heading({ agency, kind, number }: PaperFacts): Content[] {
  return titled(agency, T.titles[kind], `${T.number}: ${number}`);
}

/** A title under the heading of an official paper, and the line below it. */
export function titled(agency: PaperFacts['agency'], title: string, below: string): Content[] {
  const left: Content = [
    { text: agency.above.toLocaleUpperCase('vi'), alignment: 'center', fontSize: 8 },
    { text: agency.name.toLocaleUpperCase('vi'), alignment: 'center', bold: true, fontSize: 8 },
  ];
  const right: Content = [
    { text: T.nation, alignment: 'center', bold: true, fontSize: 8, noWrap: true },
    { text: T.motto, alignment: 'center', bold: true, fontSize: 9.5, decoration: 'underline' },
  ];
  return [
    {
      columns: [
        { width: '46%', stack: left },
        { width: '54%', stack: right },
      ],
    },
    { text: title, alignment: 'center', bold: true, fontSize: 12, margin: [0, 12, 0, 0] },
    { text: below, alignment: 'center', margin: [0, 2, 0, 8] },
  ];
}

const strong = (text: string) => ({ text, bold: true });

/** `Label: value`, one line a fact; facts without a value are left out. */
export function lines(facts: readonly (readonly [string, string])[]): Content[] {
  return facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ text: [`${label}: `, strong(value)], margin: [0, 1, 0, 1] }));
}

/** As `lines`, with room to write where there is nothing to print: a form keeps all its lines. */
export function blanks(facts: readonly (readonly [string, string])[]): Content[] {
  return lines(facts.map(([label, value]) => [label, value === '' ? '……………………' : value]));
}

/** Rows close together: a receipt is one sheet of A5. */
const CLOSE: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

export function table(
  widths: (string | number)[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Content {
  const cell = (text: string, isHead: boolean) => ({ text, bold: isHead, style: 'cell' });
  return {
    margin: [0, 4, 0, 6],
    layout: CLOSE,
    table: {
      headerRows: 1,
      widths,
      body: [head.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
    },
  };
}

export function signatures(facts: PaperFacts, left: string | null, right: string): Content {
  const block = (title: string, name: string): Content => ({
    stack: [
      { text: title, bold: true, alignment: 'center', fontSize: 9 },
      { text: name, bold: true, alignment: 'center', margin: [0, 28, 0, 0] },
    ],
  });
  const signed: Content = {
    stack: [
      { text: legalDate(facts.at), italics: true, alignment: 'center', fontSize: 9 },
      block(right, facts.officer ?? ''),
    ],
  };
  const filer = left === null ? { text: '' } : block(left, facts.applicant.fullName);
  return { columns: [{ stack: [{ text: ' ', fontSize: 9 }, filer] }, signed], margin: [0, 8, 0, 0], unbreakable: true };
}

/** What lets anybody tell a paper that holds from one that does not, and the honest word on what this one is. */
export function footing({ code, verifyUrl, lookUpUrl, kind, isSimulated }: PaperFacts): Content {
  const isReceipt = kind === 'form_01';
  return {
    margin: [0, 10, 0, 0],
    unbreakable: true,
    columns: [
      { width: QR_POINTS + 10, qr: isReceipt ? lookUpUrl : verifyUrl, fit: QR_POINTS },
      {
        width: '*',
        fontSize: 8.5,
        stack: [
          ...(isReceipt ? [{ text: T.lookUp }] : []),
          { text: `${T.verify}: ${verifyUrl}` },
          { text: `${T.code}: ${code}` },
          { text: T.unsigned, italics: true },
          ...(isSimulated ? [{ text: T.simulated, italics: true }] : []),
        ],
      },
    ],
  };
}
