import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { foldDeltas } from '../persistence/fold-deltas';

const BATCH = 5_000;

/** Moves facts from the delta rows into the counters. Reports add both up, so nobody sees when this happens. */
@Injectable()
@Sweeps('facts-to-fold')
export class FoldDeltas implements Sweep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sweep(): Promise<number> {
    let folded = 0;
    for (let batch = BATCH; batch === BATCH; folded += batch) {
      batch = await this.unitOfWork.write(SYSTEM, (tx) => foldDeltas(tx, BATCH));
    }
    return folded;
  }
}
