import { Injectable } from '@nestjs/common';
import type { Contacts } from '@kernel/notifications/delivery';
import type { Transaction } from '@platform/database/unit-of-work';
import { DEFAULT_PREFERENCES, preferencesOf, type Preferences } from './notice-preferences.use-case';

/** Whom a dossier's notices go to, as it is now: contacts are read when something is sent, and never kept with a notice. */
export interface Recipient {
  /** has an account to open the dossier with */
  readonly canSignIn: boolean;
  readonly contacts: Contacts;
  readonly preferences: Preferences;
  readonly number: string;
  readonly procedureId: string;
}

interface RecipientRow {
  readonly account_id: string | null;
  readonly can_sign_in: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly number: string;
  readonly procedure_id: string;
}

/**
 * A contact that was proven, for who filed without an account; otherwise the contacts given with the dossier, and where
 * there are none, those of the account it was filed from.
 */
@Injectable()
export class Recipients {
  async of(tx: Transaction, dossierId: string): Promise<Recipient | null> {
    const [row] = await tx.query<RecipientRow>(
      `SELECT d.applicant_id AS account_id, a.login IS NOT NULL AS can_sign_in, d.number, d.procedure_id,
              coalesce(CASE WHEN a.login IS NULL THEN a.email END, nullif(d.answers->'applicant'->>'email', ''), a.email) AS email,
              coalesce(CASE WHEN a.login IS NULL THEN a.phone END, nullif(d.answers->'applicant'->>'phone', ''), a.phone) AS phone
         FROM dossier d LEFT JOIN account a ON a.id = d.applicant_id WHERE d.id = $1`,
      [dossierId],
      'notice-recipient',
    );
    if (!row) return null;
    const { account_id: accountId, can_sign_in: canSignIn, email, phone, number, procedure_id: procedureId } = row;
    const preferences = accountId === null ? DEFAULT_PREFERENCES : await preferencesOf(tx, accountId);
    return { canSignIn, contacts: { email, phone }, preferences, number, procedureId };
  }
}
