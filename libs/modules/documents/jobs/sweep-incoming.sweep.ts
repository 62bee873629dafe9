import { Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { FileStore } from '@platform/storage/file-store';

/** No upload takes an hour: what is older was left by a crash [ms]. */
const ABANDONED_MS = 3_600_000;

@Injectable()
@Sweeps('incoming-files')
export class SweepIncoming implements Sweep {
  constructor(private readonly store: FileStore) {}

  sweep(): Promise<number> {
    return this.store.sweepIncoming(ABANDONED_MS);
  }
}
