import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { NoticeChannel } from '@kernel/notifications/delivery';
import type { NoticeKind } from '@kernel/notifications/notices';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

export interface RecentNotice {
  readonly dossierId: string;
  readonly number: string;
  readonly kind: NoticeKind;
  readonly raisedAt: string;
  readonly deliveries: readonly {
    readonly channel: NoticeChannel;
    readonly state: 'waiting' | 'sent' | 'failed' | 'unwanted' | 'superseded';
    /** only logged, for lack of an operator */
    readonly isSimulated: boolean;
  }[];
}

const MOST = 20;

/** What a citizen was told last, and what became of it. */
@Injectable()
export class RecentNotices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(principal: Principal): Promise<readonly RecentNotice[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Omit<RecentNotice, 'raisedAt'> & { readonly raised_at: Date }>(
        `SELECT d.id AS "dossierId", d.number, n.kind, n.raised_at,
                (SELECT coalesce(json_agg(json_build_object('channel', v.channel, 'state', v.state,
                          'isSimulated', v.sender IS NOT DISTINCT FROM 'log') ORDER BY v.channel), '[]')
                   FROM notice_delivery v WHERE v.notice_id = n.id) AS deliveries
           FROM dossier d JOIN notice n ON n.dossier_id = d.id
          WHERE d.applicant_id = $1 ORDER BY n.raised_at DESC, n.id DESC LIMIT ${MOST}`,
        [principal.actor.id],
      ),
    );
    return rows.map(({ raised_at, ...notice }) => ({ ...notice, raisedAt: formatInstant(raised_at.getTime()) }));
  }
}
