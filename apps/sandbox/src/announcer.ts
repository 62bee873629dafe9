import { Inject, Injectable } from '@nestjs/common';
import { SiteAddress } from '@platform/http/site-address';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { errorMessage } from '@platform/errors/error-facts';

/** The answers that end an announcement; for anything else a real gateway comes again. */
const ACKNOWLEDGED = new Set(['00', '02']);
const ANNOUNCE_MS = 10_000;

/** Delivers announcements to the merchant, over HTTP like a real gateway. */
@Injectable()
export class Announcer {
  constructor(
    private readonly site: SiteAddress,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** The answer's code; `lost` when nobody answered. */
  async deliver(query: string): Promise<string> {
    try {
      const response = await fetch(`${this.site.local}/api/v1/payments/vnpay/ipn?${query}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(ANNOUNCE_MS),
      });
      const { RspCode } = (await response.json()) as { readonly RspCode?: unknown };
      return typeof RspCode === 'string' ? RspCode : 'lost';
    } catch (error) {
      this.log.warn({ err: errorMessage(error) }, 'sandbox: announcement not delivered');
      return 'lost';
    }
  }

  isAcknowledged(code: string): boolean {
    return ACKNOWLEDGED.has(code);
  }
}
