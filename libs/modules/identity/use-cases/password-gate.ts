import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';

/** argon2id, 19 MiB, 2 passes (OWASP's minimum): some 10 ms of a core each. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Sign-in multiplies the caller's effort; so many at once, so many waiting, and the rest is told to come back. */
const AT_ONCE = 2;
const WAITING = 200;

@Injectable()
export class PasswordGate {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  /** verified against when there is no such account, so that the answer takes as long */
  private readonly dummy = hash('no such account', PARAMETERS);

  async hash(password: string): Promise<string> {
    return this.enter(() => hash(normalise(password), PARAMETERS));
  }

  async matches(stored: string | null, password: string): Promise<boolean> {
    return this.enter(async () => {
      const fits = await verify(stored ?? (await this.dummy), normalise(password));
      return fits && stored !== null;
    });
  }

  private async enter<T>(work: () => Promise<T>): Promise<T> {
    if (this.queue.length >= WAITING) throw new DomainError('system.busy');
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}

/** The same password typed on another keyboard (NIST SP 800-63B: NFKC before hashing). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
