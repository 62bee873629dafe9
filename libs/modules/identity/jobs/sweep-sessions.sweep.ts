import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { Sessions } from '../use-cases/sessions';

/** How long the answer of a command can be asked for again [days]. */
const KEYS_KEPT_DAYS = 30;

/** Forgets sessions past their time and idempotency keys nobody will repeat. */
@Injectable()
@Sweeps('expired-sessions-and-keys')
export class SweepSessions implements Sweep {
  constructor(
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async sweep(): Promise<number> {
    const keys = await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(
        `DELETE FROM idempotency_key WHERE created_at < now() - interval '${KEYS_KEPT_DAYS} days' RETURNING 1 AS one`,
      ),
    );
    return (await this.sessions.sweep()) + keys.length;
  }
}
