import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps a report's cost the same however long the history grows. */
export class ReportCost1700000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOUSE_CUBES);
    await runner.query(OVERDUE);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

/** Cubes of the whole house, from the ones that are divided by units; a ward finds its cells without the others'. */
const HOUSE_CUBES = `
  INSERT INTO sla_counter (cube, grain, period, unit_id, level, field_id, channel, procedure_id, received, early, on_time, late, withdrawn, stopped, resumed)
  SELECT 'house_' || cube, grain, period, '', level, field_id, channel, procedure_id,
         sum(received), sum(early), sum(on_time), sum(late), sum(withdrawn), sum(stopped), sum(resumed)
    FROM sla_counter WHERE cube IN ('field', 'channel', 'procedure')
   GROUP BY cube, grain, period, level, field_id, channel, procedure_id;
  CREATE INDEX sla_counter_of_unit ON sla_counter (cube, grain, unit_id, period) WHERE unit_id <> '';`;

/**
 * Expressions and conditions are, word for word, those of the report of what is overdue. What row-level security asks
 * for is in the indexes too, else each entry would cost a visit to the table.
 */
const OVERDUE = `
  DROP INDEX IF EXISTS dossier_open;
  DROP INDEX IF EXISTS dossier_late;
  DROP INDEX IF EXISTS dossier_left;
  CREATE INDEX dossier_open_past_date ON dossier (least(missed_at, judged_by))
    INCLUDE (reporting_unit_id, level, field_id, channel, procedure_id, received_at, missed_at, judged_by, resolved_at, ended_at,
             id, unit_ids, applicant_id, number, lookup_secret)
    WHERE received_at IS NOT NULL AND resolved_at IS NULL AND ended_at IS NULL;
  CREATE INDEX dossier_left_past_date ON dossier (least(resolved_at, ended_at))
    INCLUDE (reporting_unit_id, level, field_id, channel, procedure_id, received_at, missed_at, judged_by, resolved_at, ended_at, verdict,
             id, unit_ids, applicant_id, number, lookup_secret)
    WHERE received_at IS NOT NULL
      AND (verdict = 'late' OR (resolved_at IS NULL AND ended_at IS NOT NULL AND least(missed_at, judged_by) < ended_at));
  CREATE INDEX dossier_late_over_a_month_end ON dossier (least(resolved_at, ended_at))
    INCLUDE (reporting_unit_id, level, field_id, channel, procedure_id, received_at, missed_at, judged_by, resolved_at, ended_at, verdict,
             id, unit_ids, applicant_id, number, lookup_secret)
    WHERE received_at IS NOT NULL
      AND (verdict = 'late' OR (resolved_at IS NULL AND ended_at IS NOT NULL AND least(missed_at, judged_by) < ended_at))
      AND date_trunc('month', least(missed_at, judged_by) AT TIME ZONE 'Asia/Ho_Chi_Minh')
          <> date_trunc('month', least(resolved_at, ended_at) AT TIME ZONE 'Asia/Ho_Chi_Minh');`;
