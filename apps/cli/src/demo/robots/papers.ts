import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { Random } from '@modules/simulation';
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

/** PDF 1.4 by hand. The standard fonts know no Vietnamese letters, so the words stand there without their marks. */
function document(title: string, random: Random): Buffer {
  const marks = Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const lines = [foldVietnamese(title).toUpperCase(), 'Ban chup phuc vu mo phong', `So: ${marks}`];
  const text = lines.map((line) => `(${line.replace(/[^\x20-\x7e]|[()\\]/g, ' ')}) Tj T*`).join(' ');
  const drawing = `BT /F1 14 Tf 20 TL 60 760 Td ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + tail, 'latin1');
}
