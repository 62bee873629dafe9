import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { onePagePdf, type Random } from '@modules/simulation';
import { greyJpeg } from './jpeg';

/** A paper made on the fly. */
export interface Paper {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const PHOTOGRAPHED = 0.4;

/** A paper of a dossier: a PDF of one page with the words on it, or a "photograph". No two have the same bytes. */
export function makePaper(title: string, random: Random): Paper {
  const stem =
    foldVietnamese(title)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40) || 'giay-to';
  return random.happens(PHOTOGRAPHED)
    ? { name: `${stem}.jpg`, content: Uint8Array.from(photograph(random)) }
    : { name: `${stem}.pdf`, content: Uint8Array.from(document(title, random)) };
}

/** Dark lines on light paper, with the noise of a phone's camera. */
function photograph(random: Random): Buffer {
  const [columns, rows] = [40 + random.whole(30), 55 + random.whole(40)];
  return greyJpeg(columns, rows, (column, row) => {
    const isInk = row % 3 === 1 && column > 3 && column < columns - 4 && random.happens(0.7);
    return (isInk ? 70 : 225) + random.between(-20, 20);
  });
}

/** The standard fonts know no Vietnamese letters, so the words stand there without their marks. */
function document(title: string, random: Random): Buffer {
  const marks = Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const lines = [foldVietnamese(title).toUpperCase(), 'Ban chup phuc vu mo phong', `So: ${marks}`];
  const text = lines.map((line) => `(${line.replace(/[^\x20-\x7e]|[()\\]/g, ' ')}) Tj T*`).join(' ');
  return onePagePdf(`BT /F1 14 Tf 20 TL 60 760 Td ${text} ET`);
}
