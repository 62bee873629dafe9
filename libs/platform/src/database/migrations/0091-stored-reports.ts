import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** Reports as they were handed in, and when an event came to be known: what explains a figure that is another one later. */
export class StoredReports1700000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By the clock of the machine, which a demonstration does not move. Null: before this was kept.
      ALTER TABLE dossier_event ADD COLUMN recorded_at timestamptz;
      ALTER TABLE dossier_event ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
      CREATE TABLE stored_report (
        id uuid PRIMARY KEY,
        period text NOT NULL, style text NOT NULL CHECK (style IN ('calendar','reporting')),
        from_day date NOT NULL, to_day date NOT NULL CHECK (to_day >= from_day),
        -- json, not jsonb: the stored text is what was hashed
        figures json NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        -- by the clock of the house: what had happened by then is counted
        cut_off timestamptz NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (period, style)
      );
      CREATE TRIGGER stored_report_is_final BEFORE UPDATE OR DELETE ON stored_report
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
    await grant(runner, 'stored_report', 'SELECT, INSERT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
