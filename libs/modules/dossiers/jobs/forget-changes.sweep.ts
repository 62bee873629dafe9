import { Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { ChangesQuery } from '../queries/changes.query';

/** Changes nobody can still be waiting for. */
@Injectable()
@Sweeps('changes-told')
export class ForgetChanges implements Sweep {
  constructor(private readonly changes: ChangesQuery) {}

  sweep(): Promise<number> {
    return this.changes.forget();
  }
}
