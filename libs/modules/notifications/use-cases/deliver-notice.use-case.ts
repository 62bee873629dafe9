import { Inject, Injectable } from '@nestjs/common';
import { addressesFor, nextTry, type NoticeChannel } from '@kernel/notifications/delivery';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { errorCode } from '@platform/errors/error-facts';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { MessageRefused, NoticeSenders, type OutgoingMessage } from '../channels/notice-sender.port';
import { isOldNews, takeDelivery, type DeliveryKey } from '../persistence/deliveries';
import { NoticeLetter } from './notice-letter';
import { Recipients } from './recipients';

interface Taken {
  readonly attempts: number;
  readonly message: OutgoingMessage;
}

/**
 * Sends one notice over one channel. Taken by a guarded update, sent outside any transaction, then marked: a crash in
 * between sends it again under the same message id, and never loses it.
 */
@Injectable()
export class DeliverNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recipients: Recipients,
    private readonly senders: NoticeSenders,
    private readonly letter: NoticeLetter,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async deliver(noticeId: string, channel: NoticeChannel): Promise<void> {
    const key = { noticeId, channel };
    const taken = await this.unitOfWork.write(SYSTEM, (tx) => this.take(tx, key));
    if (taken === null) return;
    const sender = this.senders.of(channel);
    try {
      await sender.send(taken.message);
    } catch (error) {
      await this.failed(key, taken.attempts, error);
      return;
    }
    await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(
        `UPDATE notice_delivery SET state = 'sent', sender = $3, sent_at = clock_now(), taken_until = NULL, problem = NULL
          WHERE notice_id = $1 AND channel = $2`,
        [noticeId, channel, sender.name],
      ),
    );
  }

  /** null when it was sent, is being sent, is not due yet, or is not wanted any more. */
  private async take(tx: Transaction, key: DeliveryKey): Promise<Taken | null> {
    const row = await takeDelivery(tx, key);
    if (!row) return null;
    const subject = { dossierId: row.dossier_id, draftId: row.draft_id };
    const recipient = await this.recipients.of(tx, subject, row.params);
    if (recipient === null) return drop(tx, key, 'superseded');
    // Asked again when it is sent: whoever switched a channel off in the night is not told in the morning.
    const to = addressesFor(recipient.preferences.channels, recipient.contacts)[key.channel];
    if (to === undefined) return drop(tx, key, 'unwanted');
    if (row.was_delayed && (await isOldNews(tx, row))) return drop(tx, key, 'superseded');
    return { attempts: row.attempts, message: await this.letter.write(row, recipient, { ...key, to }) };
  }

  private async failed({ noticeId, channel }: DeliveryKey, attempts: number, error: unknown): Promise<void> {
    const problem = error instanceof MessageRefused ? 'refused' : errorCode(error);
    const isOver = await this.unitOfWork.write(SYSTEM, async (tx) => {
      const next = error instanceof MessageRefused ? null : nextTry(attempts, await databaseNow(tx));
      await tx.query(
        `UPDATE notice_delivery SET not_before = coalesce($3, not_before), taken_until = NULL, problem = $4,
                state = CASE WHEN $3::timestamptz IS NULL THEN 'failed' ELSE state END
          WHERE notice_id = $1 AND channel = $2 AND state = 'waiting'`,
        [noticeId, channel, next === null ? null : new Date(next), problem],
      );
      return next === null;
    });
    const facts = { noticeId, channel, attempts, code: problem };
    if (isOver) this.log.error(facts, 'notice given up');
    else this.log.warn(facts, 'notice not sent, will try again');
  }
}

async function drop(tx: Transaction, key: DeliveryKey, state: 'unwanted' | 'superseded'): Promise<null> {
  await tx.query('UPDATE notice_delivery SET state = $3, taken_until = NULL WHERE notice_id = $1 AND channel = $2', [
    key.noticeId,
    key.channel,
    state,
  ]);
  return null;
}
