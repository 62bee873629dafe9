import type { ProcedureFacts } from '../procedure/procedure-facts';

/** A phone or an e-mail address, in the one way it is written here. */
export interface Contact {
  readonly channel: 'email' | 'sms';
  readonly address: string;
}

const PHONE = /^0[35789]\d{8}$/;
/** The same characters as in forms: no list, no name, no second address. */
const EMAIL = /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/;
const LONGEST_EMAIL = 200;

/** A phone or an e-mail address as people type them; null for anything else. */
export function contactOf(typed: string): Contact | null {
  const text = typed.normalize('NFC').trim();
  const phone = text.replace(/[\s.-]/g, '').replace(/^\+?84/, '0');
  if (PHONE.test(phone)) return { channel: 'sms', address: phone };
  return EMAIL.test(text) && text.length <= LONGEST_EMAIL ? { channel: 'email', address: text.toLowerCase() } : null;
}

/** Enough for its owner to know it by, and too little for anybody else. */
export function maskedContact({ channel, address }: Contact): string {
  if (channel === 'sms') return `•••• ${address.slice(-3)}`;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}

/**
 * Whether a proven phone or address is enough to file. At level 3 the result is fetched at the desk, which compares the
 * person with their papers; at level 4 nobody ever meets them, so an account has to stand for who they are.
 */
export function mayFileByContact({ serviceLevel }: Pick<ProcedureFacts, 'serviceLevel'>): boolean {
  return serviceLevel === 3;
}
