import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** What people thought of the service: one word a dossier, never changed. */
export class Satisfaction1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE satisfaction_rating (
        dossier_id uuid PRIMARY KEY REFERENCES dossier,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
        -- aspect → level, for those that were answered
        aspects jsonb NOT NULL,
        comment text,
        came_by text NOT NULL CHECK (came_by IN ('account','link')),
        reporting_unit_id text NOT NULL REFERENCES unit,
        rated_at timestamptz NOT NULL
      );
      CREATE INDEX satisfaction_rating_unit ON satisfaction_rating (reporting_unit_id, rated_at);
      CREATE TRIGGER satisfaction_rating_is_final BEFORE UPDATE OR DELETE ON satisfaction_rating
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
    await secure(runner, 'satisfaction_rating', {
      SELECT: `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`,
      INSERT: `(SELECT app_kind()) = 'system'`,
    });
    await grant(runner, 'satisfaction_rating', 'SELECT, INSERT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
