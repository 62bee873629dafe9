import { Injectable } from '@nestjs/common';
import { maskedContact, type Contact } from '@kernel/contacts/contact';
import type { Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { Sessions } from './sessions';

/**
 * Accounts that are a proven phone or e-mail address and no more. Each filing begins a new one: whoever has the number
 * next finds nothing of who had it before.
 */
@Injectable()
export class ContactAccounts {
  constructor(
    private readonly ids: IdSource,
    private readonly sessions: Sessions,
  ) {}

  async create(tx: Transaction, contact: Contact): Promise<string> {
    const id = this.ids.newId();
    const [phone, email] = contact.channel === 'sms' ? [contact.address, null] : [null, contact.address];
    await tx.query(`INSERT INTO account (id, kind, name, phone, email) VALUES ($1, 'citizen', $2, $3, $4)`, [
      id,
      maskedContact(contact),
      phone,
      email,
    ]);
    return id;
  }

  /** Returns the token of a new session. */
  openSession(accountId: string): Promise<string> {
    return this.sessions.open({ id: accountId, kind: 'citizen' });
  }
}
