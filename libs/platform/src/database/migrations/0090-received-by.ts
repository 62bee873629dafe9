import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every counter knows how much of what was received came online and by post: Form II.06 asks it of each field and unit. */
export class ReceivedBy1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_counter ADD COLUMN received_online int NOT NULL DEFAULT 0, ADD COLUMN received_post int NOT NULL DEFAULT 0;
      ALTER TABLE sla_counter ALTER COLUMN received_online DROP DEFAULT, ALTER COLUMN received_post DROP DEFAULT`);
    await runner.query(FOLDED);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

/** What is folded already, counted again from the dossiers; what is not will say its channel itself. */
const FOLDED = `
  WITH fact AS (
    SELECT (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, d.reporting_unit_id, d.level, d.field_id, d.channel, d.procedure_id, count(*)::int AS times
      FROM dossier d
     WHERE d.received_at IS NOT NULL AND d.channel IN ('online', 'post')
       AND NOT EXISTS (SELECT FROM sla_delta s WHERE s.dossier_id = d.id AND s.received > 0)
     GROUP BY 1, 2, 3, 4, 5, 6),
  dated AS (SELECT grain, date_trunc(grain, day)::date AS period, fact.* FROM fact, unnest(ARRAY['day', 'month']) AS grain),
  counted AS (
    SELECT c.ctid AS place, sum(f.times) FILTER (WHERE f.channel = 'online') AS online, sum(f.times) FILTER (WHERE f.channel = 'post') AS post
      FROM sla_counter c JOIN dated f ON c.grain = f.grain AND c.period = f.period AND c.level = f.level
       AND c.unit_id IN ('', f.reporting_unit_id) AND c.field_id IN ('', f.field_id)
       AND c.channel IN ('', f.channel) AND c.procedure_id IN ('', f.procedure_id)
     GROUP BY c.ctid)
  UPDATE sla_counter c SET received_online = coalesce(online, 0), received_post = coalesce(post, 0)
    FROM counted WHERE c.ctid = counted.place`;
