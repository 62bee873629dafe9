import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import { contactOf, type Contact } from '@kernel/contacts/contact';
import { CODE_LIFE_MS, codeFrom, MOST_TRIES, nextCodeAt, PER_ORIGIN, PER_TARGET } from '@kernel/contacts/one-time-code';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { newId } from '@platform/identifiers/new-id';
import { ContactAccounts } from '@modules/identity';
import { CodeHashes } from './code-hashes';
import { CodeSender, type CodeLetter } from './code-sender';
import { ReturningFiler, type ComeBack } from './returning-filer';

export interface CodeRequest {
  /** phone or e-mail address, as typed */
  readonly target: string;
  /** what to come back to; null to file something new */
  readonly comeBack: ComeBack | null;
  readonly origin: string;
  readonly language: Language;
}

export interface SentCode {
  readonly id: string;
  readonly channel: Contact['channel'];
  /** no message leaves the house: the code is in a file of the demonstration */
  readonly isSimulated: boolean;
  readonly expiresAt: string;
}

interface CodeRow {
  readonly code_hash: Buffer;
  readonly account_id: string | null;
  readonly is_usable: boolean;
}

/**
 * Codes that prove a phone or an e-mail address, for people without an account. Neither the address nor the code is
 * stored, and whoever asks about a dossier or a draft that does not fit gets the same answer and a code that opens nothing.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: CodeSender,
    private readonly accounts: ContactAccounts,
    private readonly returning: ReturningFiler,
    private readonly hashes: CodeHashes,
  ) {}

  /** @throws DomainError `contact.bad_target` | `contact.cannot_send` | `request.too_many` */
  async request(
    key: CommandKey,
    { target, comeBack, origin, language }: CodeRequest,
  ): Promise<CommandAnswer<SentCode>> {
    const contact = contactOf(target);
    if (contact === null) refuseField('target', 'contact.bad_target');
    this.sending.checkCanSend(contact.channel);
    const accountId = comeBack === null ? null : await this.returning.accountOf(comeBack, contact, origin);
    const [id, code] = [newId(), codeFrom(randomBytes(4))];
    const letters: CodeLetter[] = [];
    const answer = await this.commands.once(SYSTEM, this.safeKey(key, contact, comeBack), async (tx) => {
      const now = await databaseNow(tx);
      letters.length = 0;
      await this.refuseTooMany(tx, contact, { origin, now });
      const hashes = [
        this.hashes.hash('target', contact.address),
        this.hashes.hash('origin', origin),
        this.hashes.hash(id, code),
      ];
      await tx.query(
        `INSERT INTO one_time_code (id, target_hash, origin_hash, code_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, ...hashes, accountId, new Date(now), new Date(now + CODE_LIFE_MS)],
      );
      if (comeBack === null || accountId !== null) letters.push({ id, contact, code, language });
      const { channel } = contact;
      const isSimulated = this.sending.isSimulated(channel);
      const expiresAt = formatInstant(now + CODE_LIFE_MS);
      return { status: 202, body: { id, channel, isSimulated, expiresAt }, version: null };
    });
    // After the commit, and by hand: a code in a queue would be a secret lying around. A repeat sends nothing.
    for (const letter of letters) this.sending.send(letter);
    return answer;
  }

  /** The session the code opens, as its token. @throws DomainError `contact.code_spent` | `contact.code_wrong` */
  async openSession(id: string, target: string, code: string): Promise<string> {
    const contact = contactOf(target);
    if (contact === null) refuseField('target', 'contact.bad_target');
    const result = await this.unitOfWork.write(SYSTEM, (tx) => this.confirm(tx, { id, contact, code }));
    // Thrown here and not inside, or the try would not be counted.
    if (result === 'spent') throw new DomainError('contact.code_spent');
    if (result === 'wrong') refuseField('code', 'contact.code_wrong');
    return this.accounts.openSession(result.accountId);
  }

  private async confirm(
    tx: Transaction,
    { id, contact, code }: { readonly id: string; readonly contact: Contact; readonly code: string },
  ): Promise<'spent' | 'wrong' | { readonly accountId: string }> {
    const now = new Date(await databaseNow(tx));
    const [row] = await tx.query<CodeRow>(
      `UPDATE one_time_code SET tries = tries + 1 WHERE id = $1 AND target_hash = $2 AND confirmed_at IS NULL
       RETURNING code_hash, account_id, tries <= ${MOST_TRIES} AND expires_at > $3 AS is_usable`,
      [id, this.hashes.hash('target', contact.address), now],
    );
    if (!row?.is_usable) return 'spent';
    if (!this.hashes.matches(row.code_hash, id, code)) return 'wrong';
    await tx.query('UPDATE one_time_code SET confirmed_at = $2 WHERE id = $1', [id, now]);
    return { accountId: row.account_id ?? (await this.accounts.create(tx, contact)) };
  }

  /** A stored fingerprint of the body could be tried out for the phone in it. */
  private safeKey(key: CommandKey, contact: Contact, comeBack: ComeBack | null): CommandKey {
    const content = JSON.stringify([contact.address, comeBack]);
    return { ...key, requestHash: this.hashes.hash('request', content).toString('hex') };
  }

  private async refuseTooMany(
    tx: Transaction,
    { address }: Contact,
    { origin, now }: { readonly origin: string; readonly now: Instant },
  ): Promise<void> {
    const target = this.hashes.hash('target', address);
    for (const [column, hash, limits] of [
      ['target_hash', target, PER_TARGET],
      ['origin_hash', this.hashes.hash('origin', origin), PER_ORIGIN],
    ] as const) {
      // One at a time: a hundred at once would all be the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${column} ${hash.toString('hex')}`]);
      const sent = await tx.query<{ created_at: Date }>(
        `SELECT created_at FROM one_time_code WHERE ${column} = $1 ORDER BY created_at DESC LIMIT $2`,
        [hash, Math.max(...limits.map(({ most }) => most))],
      );
      const times = sent.map(({ created_at }) => created_at.getTime());
      const next = nextCodeAt(times, limits, now);
      if (next !== null) throw new DomainError('request.too_many', { seconds: Math.ceil((next - now) / 1000) });
    }
  }
}
