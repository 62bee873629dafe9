import { Injectable } from '@nestjs/common';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

/** What no job reminds of any more is found here, from the state alone. */
@Injectable()
export class WorkLeftQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Dossiers that wait for the routing worker longer than its normal path takes. */
  async toRoute(limit: number): Promise<readonly string[]> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM dossier WHERE awaiting_routing AND state = ANY($1) AND last_event_at < clock_now() - interval '5 seconds'
          ORDER BY last_event_at LIMIT $2`,
        [Object.keys(DOSSIER_TRANSITIONS.route.moves), limit],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Requests before receipt whose time to answer may be over. */
  async unanswered(limit: number): Promise<readonly string[]> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM dossier WHERE state = 'supplement_before' AND last_event_at < clock_now() - interval '20 days'
          ORDER BY last_event_at LIMIT $1`,
        [limit],
      ),
    );
    return rows.map(({ id }) => id);
  }
}
