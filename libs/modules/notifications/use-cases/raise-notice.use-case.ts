import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { addressesFor } from '@kernel/notifications/delivery';
import { draftsToWarnOfUntil } from '@kernel/notifications/draft-warning';
import { noticeOf, type NoticeKind } from '@kernel/notifications/notices';
import { sendFrom } from '@kernel/notifications/quiet-hours';
import { PAID_BY } from '@kernel/payments/payment-events';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { addToOutbox } from '@platform/outbox/outbox';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from '@modules/dossiers';
import { DELIVER_NOTICE } from '../jobs/notice-jobs';
import type { NoticeParams } from '../texts/compose';
import { DRAFT_EFFECT } from '../persistence/draft-effect';
import { Recipients, type NoticeSubject } from './recipients';

interface NewNotice {
  /** what it is about; a second notice with the same key is the same notice */
  readonly effectKey: string;
  readonly about: NoticeSubject;
  readonly kind: NoticeKind;
  readonly seq: number | null;
  readonly params: NoticeParams;
}

/** Decides that people are told: one notice a change, however often the change is reported. */
@Injectable()
export class RaiseNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recipients: Recipients,
    private readonly ids: IdSource,
  ) {}

  async ofEvent(dossierId: string, seq: number): Promise<void> {
    await this.unitOfWork.write(SYSTEM, async (tx) => {
      const [row] = await tx.query<EventRow>(
        `SELECT ${EVENT_COLUMNS} FROM dossier_event WHERE dossier_id = $1 AND seq = $2`,
        [dossierId, seq],
      );
      const event = row && decodeEvent(row);
      const kind = event ? noticeOf(event) : null;
      if (!event || kind === null) return;
      const [effectKey, about] = [`event ${dossierId} ${seq}`, { dossierId, draftId: null }];
      await this.raise(tx, { effectKey, about, kind, seq, params: paramsOf(event) });
    });
  }

  async ofPayment(orderId: string, seq: number): Promise<void> {
    await this.unitOfWork.write(SYSTEM, async (tx) => {
      const [order] = await tx.query<{ dossier_id: string; number: string; amount_vnd: number }>(
        `SELECT o.dossier_id, o.number, o.amount_vnd::float8 AS amount_vnd FROM payment_order o JOIN payment_event e ON e.order_id = o.id
          WHERE o.id = $1 AND e.seq = $2 AND e.type = ANY($3)`,
        [orderId, seq, PAID_BY],
      );
      if (!order) return;
      const params = { amountVnd: order.amount_vnd, payment: order.number };
      const effectKey = `payment ${orderId} ${seq}`;
      const about = { dossierId: order.dossier_id, draftId: null };
      await this.raise(tx, { effectKey, about, kind: 'payment_received', seq: null, params });
    });
  }

  /** Of a message of the desk; what the applicant wrote themselves is no news to them. */
  async ofMessage(messageId: string): Promise<void> {
    await this.unitOfWork.write(SYSTEM, async (tx) => {
      const [message] = await tx.query<{ dossier_id: string }>(
        `SELECT dossier_id FROM dossier_message WHERE id = $1 AND author_kind = 'officer'`,
        [messageId],
      );
      if (!message) return;
      const about = { dossierId: message.dossier_id, draftId: null };
      await this.raise(tx, {
        effectKey: `message ${messageId}`,
        about,
        kind: 'message_received',
        seq: null,
        params: {},
      });
    });
  }

  /** Told again only when it was taken up since, and is about to expire another time. */
  async ofDraft(draftId: string): Promise<void> {
    await this.unitOfWork.write(SYSTEM, async (tx) => {
      const until = new Date(draftsToWarnOfUntil(await databaseNow(tx)));
      const [draft] = await tx.query<{ expires_at: Date; key: string }>(
        `SELECT expires_at, ${DRAFT_EFFECT} AS key FROM draft d WHERE id = $1 AND expires_at BETWEEN clock_now() AND $2`,
        [draftId, until],
      );
      if (!draft) return;
      const params = { expiresAt: formatInstant(draft.expires_at.getTime()) };
      const about = { dossierId: null, draftId };
      await this.raise(tx, { effectKey: draft.key, about, kind: 'draft_expiring', seq: null, params });
    });
  }

  private async raise(tx: Transaction, { effectKey, about, kind, seq, params }: NewNotice): Promise<void> {
    const recipient = await this.recipients.of(tx, about, params);
    if (recipient === null) return;
    const [now, id] = [await databaseNow(tx), this.ids.newId()];
    const raised = await tx.query(
      `INSERT INTO notice (id, effect_key, dossier_id, draft_id, kind, seq, params, raised_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (effect_key) DO NOTHING RETURNING id`,
      [id, effectKey, about.dossierId, about.draftId, kind, seq, JSON.stringify(params), new Date(now)],
    );
    if (raised.length === 0) return;
    const channels = Object.keys(addressesFor(recipient.preferences.channels, recipient.contacts));
    const from = sendFrom(now);
    await tx.query(
      `INSERT INTO notice_delivery (notice_id, channel, not_before) SELECT $1, channel, $3 FROM unnest($2::text[]) AS channel`,
      [id, channels, new Date(from)],
    );
    // At night nothing is queued: the sweep finds it in the morning.
    if (from === now)
      await addToOutbox(
        tx,
        channels.map((channel) => DELIVER_NOTICE.message({ noticeId: id, channel })),
      );
  }
}

/** What of an event is said in its notice. */
function paramsOf({ payload }: DossierEvent): NoticeParams {
  return {
    ...('dueAt' in payload ? { dueAt: payload.dueAt } : {}),
    ...('answerBy' in payload ? { answerBy: payload.answerBy } : {}),
    ...('points' in payload ? { points: payload.points.length } : {}),
    ...('amountVnd' in payload ? { amountVnd: payload.amountVnd } : {}),
  };
}
