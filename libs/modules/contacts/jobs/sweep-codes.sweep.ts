import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';

/** Codes are counted for a day; older ones are of no use to anybody. */
@Injectable()
@Sweeps('old-one-time-codes')
export class SweepCodes implements Sweep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sweep(): Promise<number> {
    const gone = await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(`DELETE FROM one_time_code WHERE created_at < clock_now() - interval '25 hours' RETURNING id`),
    );
    return gone.length;
  }
}
