import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@platform/config/settings';

/**
 * Phones, addresses and codes are few enough to be tried out one after the other, so they are hashed under a key the
 * database does not hold: the password the processes sign in to it with, which all of them share.
 */
@Injectable()
export class CodeHashes {
  private readonly key: Buffer;

  constructor({ DATABASE_APP_URL }: Settings) {
    this.key = createHmac('sha256', 'motcua one-time codes')
      .update(DATABASE_APP_URL ?? '')
      .digest();
  }

  hash(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n${text}`).digest();
  }

  matches(stored: Buffer, purpose: string, text: string): boolean {
    return timingSafeEqual(stored, this.hash(purpose, text));
  }
}
