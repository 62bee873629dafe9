import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA512, in hex. */
export function signatureOf(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text, 'utf8').digest('hex');
}

const SHA512_HEX = /^[0-9a-f]{128}$/i;

/** Compared in constant time: how long it takes must not tell how many characters were right. */
export function isSignedBy(text: string, signature: string, secret: string): boolean {
  if (!SHA512_HEX.test(signature)) return false;
  return timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(signatureOf(text, secret), 'hex'));
}
