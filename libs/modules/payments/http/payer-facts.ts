import { languageOf, type MotcuaRequest } from '@platform/http/request';
import type { SiteAddress } from '@platform/http/site-address';
import type { PayerFacts } from '../use-cases/walk-to-gateway';

/** What the gateway is told about the browser a payer comes with. */
export function payerFactsOf(request: MotcuaRequest, site: SiteAddress): PayerFacts {
  return { address: request.ip ?? '', language: languageOf(request), site: site.of(request) };
}
