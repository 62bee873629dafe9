import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  /** widths of the columns, in characters */
  readonly widths: readonly number[];
  /** lines before the table, one cell each */
  readonly title: readonly string[];
  /** rows of the head; they stay in sight when the table is scrolled */
  readonly head: readonly (readonly string[])[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PARTS = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same in every zone of a process: a file's bytes follow from its content alone. */
const DATED = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
/** Text handed on at a time [characters]. */
const PIECE = 32_768;
const STYLE = { plain: 0, title: 1, head: 2, number: 3 } as const;

export const XLSX_TYPE = `${SHEET_TYPE}.sheet`;

/**
 * A workbook as a stream (ECMA-376), written row by row: memory does not grow with the rows, and a reader that goes away
 * ends the reading of the source. Cells are texts and numbers, never formulas.
 */
export function writeXlsx(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as Readable;
  const add = (path: string, content: string): void => zip.addBuffer(Buffer.from(XML + content), path, DATED);
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', STYLES);
  const sources = sheets.map((sheet, index) => {
    const source = Readable.from(inPieces(sheetXml(sheet)), { objectMode: false });
    source.once('error', (error) => output.destroy(error));
    zip.addReadStream(source, `xl/worksheets/sheet${index + 1}.xml`, DATED);
    return source;
  });
  zip.once('error', (error: Error) => output.destroy(error));
  output.once('close', () => sources.forEach((source) => source.destroy()));
  zip.end();
  return output;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, `${SHEET_TYPE}.worksheet`),
  );
  return `<Types xmlns="${PARTS}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', `${SHEET_TYPE}.sheet.main`)}${part('/xl/styles.xml', `${SHEET_TYPE}.styles`)}${worksheets.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PARTS}/relationships">${lines.join('')}</Relationships>`;
}

/** A sheet's name has at most 31 characters and none of `[]:*?/\`. */
function workbook(sheets: readonly Sheet[]): string {
  const lines = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escape(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${lines.join('')}</sheets></workbook>`;
}

const font = (more: string): string => `<font>${more}<sz val="11"/><name val="Times New Roman"/></font>`;
const styled = (fontId: number, format: number, wraps: boolean): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`;
/** Number format 3 is `#,##0`, with the separators of whoever opens the file. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${styled(0, 0, false)}${styled(1, 0, false)}${styled(1, 0, true)}${styled(0, 3, false)}</cellXfs></styleSheet>`;

async function* sheetXml({ widths, title, head, rows }: Sheet): AsyncGenerator<string> {
  const frozen = title.length + head.length;
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}">${frozen === 0 ? '' : pane}<cols>${columns.join('')}</cols><sheetData>`;
  let no = 0;
  for (const line of title) yield rowXml((no += 1), [line], STYLE.title);
  for (const cells of head) yield rowXml((no += 1), cells, STYLE.head);
  for await (const cells of rows) yield rowXml((no += 1), cells, STYLE.plain);
  yield '</sheetData></worksheet>';
}

function rowXml(no: number, cells: readonly Cell[], style: number): string {
  return `<row r="${no}">${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;
}

function cellXml(cell: Cell, style: number): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c s="${style === STYLE.plain ? STYLE.number : style}"><v>${cell}</v></c>`;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no character for is left out. */
function escape(text: string): string {
  const allowed = text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
  return allowed.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
