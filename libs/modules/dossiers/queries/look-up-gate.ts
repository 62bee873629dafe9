import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
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
    await this.refuseIfExhausted(this.byNumber, name);
    await this.refuseIfExhausted(this.byAddress, address);
    try {
      return await this.lookUps.progress(number, secret);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'lookup.no_match') {
        await Promise.allSettled([this.byNumber.consume(name), this.byAddress.consume(address)]);
      }
      throw error;
    }
  }

  private async refuseIfExhausted(limiter: RateLimiterMemory, key: string): Promise<void> {
    const used = await limiter.get(key);
    if (used !== null && used.remainingPoints <= 0)
      throw new DomainError('request.too_many', { seconds: Math.ceil(used.msBeforeNext / 1000) });
  }
}
