import { Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort } from '@platform/queue/queue.port';
import { ROUTE_DOSSIER, WorkLeftQuery } from '@modules/dossiers';

const BATCH = 1_000;

/** Dossiers waiting for a route that no job will give them: the queue was emptied, or the worker died in between. */
@Injectable()
@Sweeps('dossiers-to-route')
export class RouteLeftBehind implements Sweep {
  constructor(
    private readonly workLeft: WorkLeftQuery,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const ids = await this.workLeft.toRoute(BATCH);
    await this.queue.add(
      ROUTE_DOSSIER.queue,
      ids.map((dossierId) => ({ name: ROUTE_DOSSIER.name, data: { dossierId } })),
    );
    return ids.length;
  }
}
