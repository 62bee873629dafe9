import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import type { Transaction } from '@platform/database/unit-of-work';

export interface Workload {
  /** open steps in hand */
  readonly remainingWork: number;
  readonly lastGivenAt: Instant | null;
}

/** What officers have in hand, for choosing the next one; read in the choosing transaction. */
@Injectable()
export class WorkloadQuery {
  async of(tx: Transaction, officerIds: readonly string[]): Promise<ReadonlyMap<string, Workload>> {
    const rows = await tx.query<{ id: string; open: number; last_at: Date | null }>(
      `SELECT o.id, (SELECT count(*) FROM open_step s WHERE s.officer_id = o.id) AS open,
              (SELECT h.at FROM hand_over h WHERE h.to_officer_id = o.id ORDER BY h.at DESC LIMIT 1) AS last_at
         FROM unnest($1::uuid[]) AS o(id)`,
      [officerIds],
      'workload',
    );
    return new Map(
      rows.map(({ id, open, last_at }) => [id, { remainingWork: open, lastGivenAt: last_at?.getTime() ?? null }]),
    );
  }
}
