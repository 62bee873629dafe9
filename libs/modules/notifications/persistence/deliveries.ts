import type { NoticeChannel } from '@kernel/notifications/delivery';
import { supersededBy, type NoticeKind } from '@kernel/notifications/notices';
import type { Transaction } from '@platform/database/unit-of-work';
import type { NoticeParams } from '../texts/compose';

/** A worker that took a delivery and died gives it back after this long, by the real clock. */
const LEASE = `interval '5 minutes'`;

export interface DeliveryKey {
  readonly noticeId: string;
  readonly channel: NoticeChannel;
}

export interface DeliveryRow {
  readonly attempts: number;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly dossier_id: string | null;
  readonly draft_id: string | null;
  readonly seq: number | null;
  /** it could not go out at once: night, or a failure before */
  readonly was_delayed: boolean;
}

/** Takes a delivery in hand; undefined when it is sent, given up, in other hands or not due yet. */
export async function takeDelivery(
  tx: Transaction,
  { noticeId, channel }: DeliveryKey,
): Promise<DeliveryRow | undefined> {
  const [row] = await tx.query<DeliveryRow>(
    `UPDATE notice_delivery d SET attempts = d.attempts + 1, taken_until = clock_timestamp() + ${LEASE}
       FROM notice n WHERE n.id = d.notice_id AND d.notice_id = $1 AND d.channel = $2 AND d.state = 'waiting'
        AND d.not_before <= clock_now() AND (d.taken_until IS NULL OR d.taken_until < clock_timestamp())
      RETURNING d.attempts, n.kind, n.params, n.dossier_id, n.draft_id, n.seq, d.not_before > n.raised_at AS was_delayed`,
    [noticeId, channel],
    'notice-take',
  );
  return row;
}

/** Whether something has happened since that makes it not worth saying. */
export async function isOldNews(tx: Transaction, { dossier_id, seq, kind }: DeliveryRow): Promise<boolean> {
  const later = await tx.query<{ kind: NoticeKind }>('SELECT kind FROM notice WHERE dossier_id = $1 AND seq > $2', [
    dossier_id,
    seq,
  ]);
  return later.some((each) => supersededBy(each.kind).includes(kind));
}
