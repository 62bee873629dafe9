import { Injectable } from '@nestjs/common';
import { contactOf } from '@kernel/contacts/contact';
import type { Contacts } from '@kernel/notifications/delivery';
import type { Transaction } from '@platform/database/unit-of-work';
import type { NoticeParams } from '../texts/compose';
import { DEFAULT_PREFERENCES, preferencesOf, type Preferences } from './notice-preferences.use-case';

/** What a notice is about; one of the two. */
export interface NoticeSubject {
  readonly dossierId: string | null;
  readonly draftId: string | null;
}

/** Whom a notice goes to, as it is now: contacts are read when something is sent, and never kept with a notice. */
export interface Recipient {
  /** has an account to open things with */
  readonly canSignIn: boolean;
  readonly contacts: Contacts;
  readonly preferences: Preferences;
  /** of the dossier; a draft has none */
  readonly number: string | null;
  readonly procedureId: string;
  /** the page where its reader sees more */
  readonly path: string;
}

interface RecipientRow {
  readonly account_id: string | null;
  readonly can_sign_in: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly number: string | null;
  readonly procedure_id: string;
}

const OF_DOSSIER = `
  SELECT d.applicant_id AS account_id, a.login IS NOT NULL AS can_sign_in, d.number, d.procedure_id,
         coalesce(CASE WHEN a.login IS NULL THEN a.email END, nullif(d.answers->'applicant'->>'email', ''), a.email) AS email,
         coalesce(CASE WHEN a.login IS NULL THEN a.phone END, nullif(d.answers->'applicant'->>'phone', ''), a.phone) AS phone
    FROM dossier d LEFT JOIN account a ON a.id = d.applicant_id WHERE d.id = $1`;

/** A draft somebody has come back to since is no longer about to expire. Without sign-in nobody can come back to one. */
const OF_DRAFT = `
  SELECT d.account_id, true AS can_sign_in, NULL AS number, v.procedure_id,
         coalesce(nullif(d.data->'typed'->>'applicant.email', ''), a.email) AS email,
         coalesce(nullif(d.data->'typed'->>'applicant.phone', ''), a.phone) AS phone
    FROM draft d JOIN account a ON a.id = d.account_id JOIN procedure_version v ON v.id = d.procedure_version_id
   WHERE d.id = $1 AND d.dossier_id IS NULL AND d.data <> '{}' AND a.login IS NOT NULL
     AND d.expires_at > clock_now() AND d.expires_at < $2::timestamptz + interval '1 day'`;

/**
 * A contact that was proven, for who filed without an account; otherwise the contacts given with the dossier or typed
 * into the draft, and where there are none, those of the account.
 */
@Injectable()
export class Recipients {
  /** null when there is nobody to tell any more */
  async of(tx: Transaction, { dossierId, draftId }: NoticeSubject, params: NoticeParams): Promise<Recipient | null> {
    const [row] =
      dossierId === null
        ? await tx.query<RecipientRow>(OF_DRAFT, [draftId, params.expiresAt], 'notice-recipient-draft')
        : await tx.query<RecipientRow>(OF_DOSSIER, [dossierId], 'notice-recipient');
    if (!row) return null;
    const { account_id: accountId, can_sign_in: canSignIn, number, procedure_id: procedureId } = row;
    const preferences = accountId === null ? DEFAULT_PREFERENCES : await preferencesOf(tx, accountId);
    const contacts = { email: soundAddress(row.email, 'email'), phone: soundAddress(row.phone, 'sms') };
    const ofDossier = canSignIn ? `/ho-so/${dossierId}` : `/tra-cuu?number=${encodeURIComponent(number ?? '')}`;
    const path = dossierId === null ? `/ho-so-nhap/${draftId}` : ofDossier;
    return { canSignIn, contacts, preferences, number, procedureId, path };
  }
}

/** What was typed into a draft has not been checked yet. */
function soundAddress(typed: string | null, channel: 'email' | 'sms'): string | null {
  const contact = typed === null ? null : contactOf(typed);
  return contact?.channel === channel ? contact.address : null;
}
