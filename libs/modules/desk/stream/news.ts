import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ChangesQuery, type DossierChange } from '@modules/dossiers';
import { Presence, type PresenceChange } from '../use-cases/presence.use-case';

/** All that happened between two places of the log of transactions. */
export interface News {
  /** where the next reading goes on */
  readonly upTo: string;
  /** some of it is forgotten: whoever listens has to look at everything again */
  readonly isIncomplete: boolean;
  readonly changes: readonly DossierChange[];
  readonly presence: readonly PresenceChange[];
}

/** Reads what is new. A transaction is told of when none before it can still come. */
@Injectable()
export class NewsDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesQuery,
    private readonly presence: Presence,
  ) {}

  /** What happened since `from`; with null nothing, but the place to go on from. */
  async since(from: string | null): Promise<News> {
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const [row] = await tx.query<{ up_to: string; is_ahead: boolean }>(
        `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS up_to,
                coalesce($1::xid8 > pg_snapshot_xmin(pg_current_snapshot()), false) AS is_ahead`,
        [from],
        'news-place',
      );
      if (!row) throw new Error('a snapshot without a place');
      if (from === null) return { upTo: row.up_to, isIncomplete: false, changes: [], presence: [] };
      // Ahead of us: a place of another database, before it was restored.
      const start = row.is_ahead ? row.up_to : from;
      return {
        upTo: row.up_to,
        isIncomplete: row.is_ahead,
        changes: await this.changes.between(tx, start, row.up_to),
        presence: await this.presence.between(tx, start, row.up_to),
      };
    });
  }

  /** As `since`, for somebody who was away: says when something may be forgotten by now. */
  async missed(from: string): Promise<News> {
    const first = await this.unitOfWork.read(SYSTEM, (tx) => this.changes.firstKept(tx));
    const news = await this.since(from);
    const isForgotten = first === null ? from !== news.upTo : BigInt(from) < BigInt(first);
    return { ...news, isIncomplete: news.isIncomplete || isForgotten };
  }
}
