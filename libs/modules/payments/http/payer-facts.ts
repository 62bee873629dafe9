import { DomainError } from '@kernel/errors/domain-error';
import { languageOf, type MotcuaRequest } from '@platform/http/request';
import type { SiteAddress } from '@platform/http/site-address';
import type { PayerFacts } from '../use-cases/walk-to-gateway';

/** What the gateway is told about the browser a payer comes with. @throws DomainError `payment.site_unknown` */
export function payerFactsOf(request: MotcuaRequest, site: SiteAddress): PayerFacts {
  return { address: request.ip ?? '', language: languageOf(request), site: payersSite(request, site) };
}

/** Where payers are sent back to and links lead: never to a name somebody made up. @throws DomainError `payment.site_unknown` */
export function payersSite(request: MotcuaRequest, site: SiteAddress): string {
  const known = site.known(request);
  if (known === null) throw new DomainError('payment.site_unknown');
  return known;
}
