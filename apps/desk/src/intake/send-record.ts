import { api, answerOf, dataOf } from '../client/api';
import type { components } from '../client/generated/api';
import { refusalCode } from '../client/problem';
import type { IntakeRecord, PaperScan } from './intake-record';
import { dropRecord, keepRecord } from './record-store';

export type FiledDossier = components['schemas']['FiledDossierView'];

/**
 * Sends a record: its scans one by one, then the record. What has arrived is noted before the next step, so that the
 * same words are sent again after any break. Answered, it is kept no longer. @throws Refusal | ConnectionLost
 */
export async function sendRecord(record: IntakeRecord): Promise<FiledDossier> {
  const ready = await withDocuments(record);
  const { number, receivedAt, body, scans, key } = ready;
  const papers = scans.map(({ paper, documentId }) => ({ paper, documentId: documentId ?? '' }));
  const sent = { ...body, papers, provisional: { number, receivedAt } };
  const header = { 'Idempotency-Key': key };
  try {
    const { data } = await answerOf(api.POST('/api/v1/intake', { params: { header }, body: sent }));
    await dropRecord(key);
    return data;
  } catch (error) {
    // Swept away in the meantime: sent anew the next time.
    if (refusalCode(error) === 'document.unknown') await keepRecord({ ...ready, scans: scans.map(unsent) });
    throw error;
  }
}

function unsent(scan: PaperScan): PaperScan {
  return { ...scan, documentId: null };
}

async function withDocuments(record: IntakeRecord): Promise<IntakeRecord> {
  let current = record;
  for (const [index, scan] of record.scans.entries()) {
    if (scan.documentId !== null) continue;
    const document = await upload(scan.file);
    current = { ...current, scans: current.scans.with(index, { ...scan, documentId: document.id }) };
    await keepRecord(current);
  }
  return current;
}

/** A scan sent twice is two documents, of which one is claimed and the other swept away: no key need outlive a break. */
async function upload(file: File): Promise<{ readonly id: string }> {
  const form = new FormData();
  form.append('file', file, file.name);
  const header = { 'Idempotency-Key': crypto.getRandomValues(new Uint32Array(4)).join('-') };
  const sent = api.POST('/api/v1/documents', {
    params: { header },
    body: form as never,
    bodySerializer: (body) => body as never,
  });
  // The API's description says no more of a document than that it is one.
  return dataOf(sent as never);
}
