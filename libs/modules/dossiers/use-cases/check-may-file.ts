import { mayFileByContact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import type { ProcedureFacts } from '@kernel/procedure/procedure-facts';
import type { Principal } from '@platform/auth/principal';

/** @throws DomainError `filing.account_required` for who is known by a phone or address only, where that is not enough */
export function checkMayFile({ contact }: Principal, procedure: Pick<ProcedureFacts, 'serviceLevel'>): void {
  if (contact !== undefined && !mayFileByContact(procedure)) throw new DomainError('filing.account_required');
}
