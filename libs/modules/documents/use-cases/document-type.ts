import { fileTypeFromBuffer } from 'file-type';

/** What may be filed: what clerks can open and print. By content; a name or a declared type proves nothing. */
const ACCEPTED: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'application/pdf'],
  ['image/jpeg', 'image/jpeg'],
  ['image/png', 'image/png'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
]);

/** The media type of a file by its first bytes; null for one that is not accepted. */
export async function acceptedType(head: Buffer): Promise<string | null> {
  const detected = await fileTypeFromBuffer(head);
  return (detected && ACCEPTED.get(detected.mime)) ?? null;
}
