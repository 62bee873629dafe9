import { Injectable } from '@nestjs/common';
import {
  DEFAULT_CHANNELS,
  NOTICE_CHANNELS,
  type AllowedChannels,
  type NoticeChannel,
} from '@kernel/notifications/delivery';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';

export interface Preferences {
  /** of the notices */
  readonly language: Language;
  readonly channels: AllowedChannels;
}

export const DEFAULT_PREFERENCES: Preferences = { language: 'vi', channels: DEFAULT_CHANNELS };

/** How an account wants to be told. */
@Injectable()
export class NoticePreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
  ) {}

  async read(principal: Principal): Promise<Preferences> {
    return this.unitOfWork.read(principal, (tx) => preferencesOf(tx, principal.actor.id));
  }

  async change(principal: Principal, key: CommandKey, wished: Preferences): Promise<CommandAnswer<Preferences>> {
    return this.commands.once(principal, key, async (tx) => {
      const [now, accountId] = [new Date(await databaseNow(tx)), principal.actor.id];
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`notices:${accountId}`]);
      const before = await preferencesOf(tx, accountId);
      await tx.query(
        `INSERT INTO notice_preference (account_id, language, channels, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET language = excluded.language, channels = excluded.channels, changed_at = excluded.changed_at`,
        [accountId, wished.language, NOTICE_CHANNELS.filter((channel) => wished.channels[channel]), now],
      );
      // A consent is a fact with a date: what was given and taken back stays on record.
      if (wished.channels.zalo !== before.channels.zalo)
        await tx.query('INSERT INTO consent_record (account_id, purpose, given, at) VALUES ($1, $2, $3, $4)', [
          accountId,
          'zalo_notices',
          wished.channels.zalo,
          now,
        ]);
      return { status: 200, body: wished, version: null };
    });
  }
}

export async function preferencesOf(tx: Transaction, accountId: string): Promise<Preferences> {
  const [row] = await tx.query<{ language: Language; channels: NoticeChannel[] }>(
    'SELECT language, channels FROM notice_preference WHERE account_id = $1',
    [accountId],
    'notice-preference',
  );
  if (!row) return DEFAULT_PREFERENCES;
  const [email, sms, zalo] = NOTICE_CHANNELS.map((channel) => row.channels.includes(channel));
  return { language: row.language, channels: { email: email === true, sms: sms === true, zalo: zalo === true } };
}
