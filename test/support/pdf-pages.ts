import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import readQrCode from 'jsqr';

export interface PageSeen {
  /** [pt] */
  readonly width: number;
  readonly height: number;
  /** what can be read, without spaces and line ends: where a line is broken is nobody's business */
  readonly text: string;
  readonly lines: readonly string[];
  /** the rectangle around everything that is not white [pt] */
  readonly ink: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

const WHITE = 250;
let library: Promise<PDFiumLibrary> | null = null;

export const unspaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

async function opened<T>(pdf: Uint8Array, work: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** A PDF as somebody sees it who opens it: drawn and read by another program than the one that made it. */
export function pagesOf(pdf: Uint8Array): Promise<readonly PageSeen[]> {
  return opened(pdf, async (document) => {
    const seen: PageSeen[] = [];
    for (const page of document.pages()) {
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const text = page.getText().normalize('NFC');
      const drawn = await page.render({ scale: 1, render: 'bitmap', colorSpace: 'Gray' });
      seen.push({ width, height, text: unspaced(text), lines: text.split(/[\r\n]+/), ink: inkOf(drawn) });
    }
    return seen;
  });
}

/** What is drawn for each point, so that a code can be read and measured. */
const SCALE = 4;
const MM_PER_POINT = 25.4 / 72;

/** The QR code of the first page: what it says, and the length of its side [mm]. */
export function qrCodeOf(pdf: Uint8Array): Promise<{ readonly says: string; readonly sideMm: number } | null> {
  return opened(pdf, async (document) => {
    const { data, width, height } = await document.getPage(0).render({ scale: SCALE, render: 'bitmap' });
    const code = readQrCode(new Uint8ClampedArray(data), width, height);
    if (code === null) return null;
    const { topLeftCorner, topRightCorner } = code.location;
    return { says: code.data, sideMm: ((topRightCorner.x - topLeftCorner.x) / SCALE) * MM_PER_POINT };
  });
}

function inkOf({ data, width, height }: Drawn): PageSeen['ink'] {
  const ink = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let y = 0; y < height; y += 1) {
    const [left, right] = [darkFrom(data, y * width, 1, width), darkFrom(data, (y + 1) * width - 1, -1, width)];
    if (left === width) continue;
    ink.left = Math.min(ink.left, left);
    ink.right = Math.max(ink.right, width - 1 - right);
    ink.top = Math.min(ink.top, y);
    ink.bottom = y;
  }
  return ink;
}

interface Drawn {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How many white points come before the first dark one. */
function darkFrom(data: Uint8Array, start: number, by: 1 | -1, length: number): number {
  let steps = 0;
  while (steps < length && (data[start + steps * by] ?? 0) >= WHITE) steps += 1;
  return steps;
}
