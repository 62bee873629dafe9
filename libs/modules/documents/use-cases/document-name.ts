/** Longest name kept [characters]; the end is kept because the extension is there. */
const LONGEST = 120;

/**
 * A file name as people see it and no system interprets it: no folders, no control or direction characters (multer
 * decodes %0D%0A into a real line break), NFC because phones send NFD.
 */
export function cleanName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = base.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu, '').trim();
  const name = plain.replace(/^\.+/, '').slice(-LONGEST);
  return name === '' ? 'tep' : name;
}

/** RFC 6266 with the UTF-8 form only: every browser of the last ten years reads it. */
export function attachmentHeader(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
