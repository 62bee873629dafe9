import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lifted stop has a column of its own. Until now it was counted as a stop less, which left a month with −1 stops: what
 * was counted so, folded or not, is counted again from the events.
 */
export class Resumed1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_delta ADD COLUMN resumed int NOT NULL DEFAULT 0;
      ALTER TABLE sla_counter ADD COLUMN resumed int NOT NULL DEFAULT 0;
      ALTER TABLE sla_delta ALTER COLUMN resumed DROP DEFAULT;
      ALTER TABLE sla_counter ALTER COLUMN resumed DROP DEFAULT`);
    await runner.query(FOLDED);
    await runner.query('UPDATE sla_delta SET resumed = 1, stopped = 0 WHERE stopped = -1');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const FOLDED = `
  WITH lifted AS (
    SELECT (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, d.reporting_unit_id, d.level, d.field_id, d.channel, d.procedure_id
      FROM dossier_event e JOIN dossier d ON d.id = e.dossier_id
     WHERE e.type = 'DossierResumed' AND NOT EXISTS (SELECT FROM sla_delta s WHERE s.dossier_id = e.dossier_id AND s.seq = e.seq)),
  counted AS (
    SELECT c.ctid AS place, count(*)::int AS times
      FROM sla_counter c JOIN lifted l ON c.period = date_trunc(c.grain, l.day)::date AND c.unit_id = l.reporting_unit_id AND c.level = l.level
       AND c.field_id IN ('', l.field_id) AND c.channel IN ('', l.channel) AND c.procedure_id IN ('', l.procedure_id)
     GROUP BY c.ctid)
  UPDATE sla_counter c SET stopped = c.stopped + times, resumed = times FROM counted WHERE c.ctid = counted.place`;
