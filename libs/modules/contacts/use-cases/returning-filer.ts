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

/** A dossier that was filed, or a draft that was begun: its id is in the address only its writer was shown. */
export type ComeBack = { readonly dossier: DossierProof } | { readonly draftId: string };

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

  /** The account it was written from; null when anything does not fit. @throws DomainError `request.too_many` */
  accountOf(comeBack: ComeBack, contact: Contact, origin: string): Promise<string | null> {
    return 'draftId' in comeBack
      ? this.ofDraft(comeBack.draftId, contact)
      : this.ofDossier(comeBack.dossier, contact, origin);
  }

  private async ofDraft(draftId: string, { address }: Contact): Promise<string | null> {
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const [account] = await tx.query<{ id: string }>(
        `SELECT a.id FROM draft d JOIN account a ON a.id = d.account_id
          WHERE d.id = $1 AND d.dossier_id IS NULL AND d.expires_at > clock_now()
            AND a.login IS NULL AND a.disabled_at IS NULL AND $2 IN (a.phone, a.email)`,
        [draftId, address],
      );
      return account?.id ?? null;
    });
  }

  private async ofDossier({ number, secret }: DossierProof, contact: Contact, origin: string): Promise<string | null> {
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
