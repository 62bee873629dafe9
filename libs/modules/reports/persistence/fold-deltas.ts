import type { Transaction } from '@platform/database/unit-of-work';
import { takeDeltasSql } from '@modules/dossiers';
import { ALL_CUBES, cellColumns, COMMON, DELTA_MEASURES, MEASURES, OPTIONAL } from './counter-cubes';

const CELL = [...COMMON, ...OPTIONAL];
const SUMS = MEASURES.map((measure) => `sum(${measure})::int AS ${measure}`).join(', ');

/** Each delta goes into every cube, at both grains. */
function cells(): string {
  return ALL_CUBES.flatMap((cube) =>
    (['day', 'month'] as const).map(
      (grain) =>
        `SELECT '${cube}' AS cube, '${grain}' AS grain, date_trunc('${grain}', day)::date AS period, ${cellColumns(cube)}, ${DELTA_MEASURES} FROM taken`,
    ),
  ).join(' UNION ALL ');
}

const FOLD = `
  WITH taken AS (${takeDeltasSql('$1')}),
  cells AS (${cells()}),
  folded AS (
    INSERT INTO sla_counter AS c (cube, grain, period, ${CELL.join(', ')}, ${MEASURES.join(', ')})
    SELECT cube, grain, period, ${CELL.join(', ')}, ${SUMS} FROM cells GROUP BY cube, grain, period, ${CELL.join(', ')}
    ORDER BY cube, grain, period, ${CELL.join(', ')}
    ON CONFLICT (cube, grain, period, unit_id, level, field_id, channel, procedure_id)
    DO UPDATE SET ${MEASURES.map((measure) => `${measure} = c.${measure} + excluded.${measure}`).join(', ')})
  SELECT count(*) AS count FROM taken`;

/** Folds up to `limit` delta rows into the counters; returns how many. One folder at a time. */
export async function foldDeltas(tx: Pick<Transaction, 'query'>, limit: number): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('fold-deltas'))`);
  const [row] = await tx.query<{ count: number }>(FOLD, [limit]);
  return row?.count ?? 0;
}
