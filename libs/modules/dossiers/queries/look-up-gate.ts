import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '@kernel/errors/domain-error';
import { LookUpQuery, type Progress } from './look-up.query';

/** Numbers can be guessed, secrets must not be: so many wrong tries for a number and for an address. */
const PER_NUMBER = { points: 10, duration: 24 * 3600 };
const PER_ADDRESS = { points: 60, duration: 3600 };

/** The look-up with its brake: only failures count, so nobody is kept from their own dossier by looking often. */
@Injectable()
export class LookUpGate {
  private readonly byNumber = new RateLimiterMemory(PER_NUMBER);
  private readonly byAddress = new RateLimiterMemory(PER_ADDRESS);

  constructor(private readonly lookUps: LookUpQuery) {}

  /** @throws DomainError `lookup.no_match` | `request.too_many` */
  async lookUp(number: string, secret: string, address: string): Promise<Progress> {
    const name = number.toUpperCase().replace(/\s+/g, '');
    // Counted before the secret is compared and given back after: a hundred tries at once would all be the first.
    await countTry(this.byAddress, address);
    await countTry(this.byNumber, name);
    const progress = await this.lookUps.progress(number, secret);
    await Promise.all([this.byNumber.reward(name), this.byAddress.reward(address)]);
    return progress;
  }
}

async function countTry(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError('request.too_many', { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}
