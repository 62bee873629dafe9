import { Injectable } from '@nestjs/common';
import type { Contact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { LookUpGate } from '@modules/dossiers';

export interface DossierProof {
  readonly number: string;
  readonly secret: string;
}

/**
 * Somebody who filed without an account and comes back. Number and secret name the dossier, and the code goes to the
 * very phone or address it was filed with: a phone number that has changed hands opens nothing.
 */
@Injectable()
export class ReturningFiler {
  constructor(
    private readonly gate: LookUpGate,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account the dossier was filed from; null when anything does not fit. @throws DomainError `request.too_many` */
  async accountOf({ number, secret }: DossierProof, contact: Contact, origin: string): Promise<string | null> {
    try {
      const progress = await this.gate.lookUp(number, secret, origin);
      return await this.unitOfWork.read(SYSTEM, async (tx) => {
        const [account] = await tx.query<{ id: string }>(
          `SELECT a.id FROM dossier d JOIN account a ON a.id = d.applicant_id
            WHERE d.number = $1 AND a.login IS NULL AND a.disabled_at IS NULL AND $2 IN (a.phone, a.email)`,
          [progress.number, contact.address],
        );
        return account?.id ?? null;
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'lookup.no_match') return null;
      throw error;
    }
  }
}
