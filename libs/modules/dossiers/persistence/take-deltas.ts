/**
 * The statement that takes delta rows out for folding: they leave this table in the transaction that adds them to the
 * counters. `limit` is a parameter of the surrounding statement, such as `$1`.
 */
export function takeDeltasSql(limit: string): string {
  return `DELETE FROM sla_delta WHERE id IN (SELECT id FROM sla_delta ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED) RETURNING *`;
}
