import { Injectable } from '@nestjs/common';
import { formatInstant, instantAt, parseDate } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { RATING_LEVELS } from '@kernel/satisfaction/rating';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

export interface SatisfactionRow {
  readonly unitId: string;
  /** ratings given */
  readonly n: number;
  /** how many gave each level, 1 to 5 */
  readonly levels: readonly number[];
}

export interface GivenRating {
  readonly level: number;
  readonly comment: string | null;
  readonly ratedAt: string;
}

/** Fewer ratings than this of one unit could tell who gave them; they are counted in the total only. */
const FEWEST_SHOWN = 5;

/** Shares of each level with their counts; no averages, no comments, no persons. */
@Injectable()
export class SatisfactionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `calendar.bad_date` | `range.reversed` */
  async byUnit(
    from: string,
    to: string,
  ): Promise<{ readonly rows: readonly SatisfactionRow[]; readonly total: SatisfactionRow }> {
    const [first, last] = [parseDate(from), parseDate(to)];
    if (first > last) throw new DomainError('range.reversed', { from, to });
    const counts = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ unit_id: string; level: number; n: number }>(
        `SELECT reporting_unit_id AS unit_id, level, count(*) AS n FROM satisfaction_rating
          WHERE rated_at >= $1 AND rated_at < $2 GROUP BY 1, 2`,
        [new Date(instantAt(first, 0)), new Date(instantAt(last + 1, 0))],
      ),
    );
    const units = [...new Set(counts.map(({ unit_id }) => unit_id))].sort();
    const rows = units.map((unitId) =>
      rowOf(
        unitId,
        counts.filter(({ unit_id }) => unit_id === unitId),
      ),
    );
    return { rows: rows.filter(({ n }) => n >= FEWEST_SHOWN), total: rowOf('', counts) };
  }

  /** The rating of one dossier, for those who may see the dossier. */
  async ofDossier(principal: Principal, dossierId: string): Promise<GivenRating | null> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ level: number; comment: string | null; rated_at: Date }>(
        'SELECT level, comment, rated_at FROM satisfaction_rating WHERE dossier_id = $1',
        [dossierId],
      ),
    );
    return row ? { level: row.level, comment: row.comment, ratedAt: formatInstant(row.rated_at.getTime()) } : null;
  }
}

function rowOf(unitId: string, counts: readonly { readonly level: number; readonly n: number }[]): SatisfactionRow {
  const of = (level: number): number =>
    counts.filter((each) => each.level === level).reduce((sum, { n }) => sum + n, 0);
  const levels = RATING_LEVELS.map(of);
  return { unitId, n: levels.reduce((sum, n) => sum + n, 0), levels };
}
