import { Injectable } from '@nestjs/common';
import { newId, randomSecretBytes } from './new-id';

/** Where ids and secrets come from; the replay of a simulated history gives its own. */
@Injectable()
export class IdSource {
  newId(): string {
    return newId();
  }

  secretBytes(): Uint8Array {
    return randomSecretBytes();
  }
}
