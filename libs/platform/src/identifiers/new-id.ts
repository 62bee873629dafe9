import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7: unguessable enough for a path, ordered enough for an index. Made here because PostgreSQL before 18 cannot. */
export function newId(): string {
  return v7();
}

export function randomSecretBytes(): Uint8Array {
  return randomBytes(8);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isId(text: string): boolean {
  return UUID.test(text);
}
