import { Injectable } from '@nestjs/common';
import { draftsToWarnOfUntil } from '@kernel/notifications/draft-warning';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort } from '@platform/queue/queue.port';
import { DRAFT_EFFECT } from '../persistence/draft-effect';
import { NOTIFY_OF_DRAFT } from './notice-jobs';

const BATCH = 500;

/** Drafts with something in them that expire within the week, and whose writer has not been told. */
@Injectable()
@Sweeps('drafts-about-to-expire')
export class WarnOfExpiringDrafts implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const drafts = await this.unitOfWork.read(SYSTEM, async (tx) =>
      tx.query<{ draftId: string }>(
        `SELECT d.id AS "draftId" FROM draft d JOIN account a ON a.id = d.account_id
          WHERE d.expires_at BETWEEN clock_now() AND $1 AND d.dossier_id IS NULL AND d.data <> '{}' AND a.login IS NOT NULL
            AND NOT EXISTS (SELECT FROM notice n WHERE n.effect_key = ${DRAFT_EFFECT})
          ORDER BY d.expires_at LIMIT ${BATCH}`,
        [new Date(draftsToWarnOfUntil(await databaseNow(tx)))],
      ),
    );
    await this.queue.add(
      NOTIFY_OF_DRAFT.queue,
      drafts.map((data) => ({ name: NOTIFY_OF_DRAFT.name, data })),
    );
    return drafts.length;
  }
}
