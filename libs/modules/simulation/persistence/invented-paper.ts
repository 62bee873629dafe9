import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import type { FileStore } from '@platform/storage/file-store';
import type { InventedContent } from '../world/simulated-dossier';

/** The one page every simulated paper shows: it says of itself that it is none. */
export function inventedPdf(text = 'GIAY TO MO PHONG - simulated paper, not a real document'): Buffer {
  return onePagePdf(`BT /F1 18 Tf 72 760 Td (${text}) Tj ET`);
}

/** PDF 1.4 by hand, of one page and one of the standard fonts; `drawing` is what its content stream says, in ASCII. */
export function onePagePdf(drawing: string): Buffer {
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

export function inventedContent(): InventedContent {
  const pdf = inventedPdf();
  return { sha256: createHash('sha256').update(pdf).digest('hex'), name: 'giay-to-mo-phong.pdf', size: pdf.length };
}

/** Puts the page into the file store and its row into the database. */
export async function storeInventedContent(client: Client, store: FileStore): Promise<InventedContent> {
  const received = await store.receive(Readable.from([inventedPdf()]));
  await store.keep(received);
  const content = inventedContent();
  await client.query('INSERT INTO stored_content (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    content.sha256,
    content.size,
  ]);
  return content;
}
