import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';

/** How long an empty draft is still known, so that its writer is told it has expired and not that it never was [days]. */
const REMEMBERED_DAYS = 30;

/** Drafts nobody has touched in time lose what was typed, and later the rest. */
@Injectable()
@Sweeps('expired-drafts')
export class SweepDrafts implements Sweep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  sweep(): Promise<number> {
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const emptied = await tx.query(
        `WITH expired AS (UPDATE draft SET data = '{}' WHERE expires_at <= clock_now() AND data <> '{}' RETURNING id)
         DELETE FROM draft_paper USING expired WHERE draft_id = expired.id RETURNING draft_id`,
      );
      const gone = await tx.query(
        `DELETE FROM draft WHERE expires_at <= clock_now() - interval '${REMEMBERED_DAYS} days' RETURNING id`,
      );
      return emptied.length + gone.length;
    });
  }
}
