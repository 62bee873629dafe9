import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

const OF_A_DOSSIER_IN_SIGHT = `EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;

/** What officers write down while they examine a dossier: for the house, never for the person, and never changed. */
export class Examination1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_note (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier,
        written_at timestamptz NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        officer_id uuid NOT NULL REFERENCES officer,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
      );
      CREATE INDEX dossier_note_dossier ON dossier_note (dossier_id, written_at, id);
      CREATE TABLE paper_finding (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier,
        paper text NOT NULL,
        -- the files the finding is about: with other files it is a finding of the past
        document_ids uuid[] NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('sound','faulty','missing')),
        reason text CHECK (length(reason) BETWEEN 1 AND 1000),
        found_at timestamptz NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        officer_id uuid NOT NULL REFERENCES officer,
        CHECK ((verdict = 'sound') OR reason IS NOT NULL)
      );
      CREATE INDEX paper_finding_dossier ON paper_finding (dossier_id, found_at, id);`);
    for (const table of ['dossier_note', 'paper_finding']) {
      await runner.query(
        `CREATE TRIGGER ${table}_is_final BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await secure(runner, table, {
        SELECT: `(SELECT app_kind()) = 'system' OR ((SELECT app_kind()) = 'officer' AND ${OF_A_DOSSIER_IN_SIGHT})`,
        INSERT: `(SELECT app_kind()) = 'officer' AND account_id = (SELECT app_account()) AND ${OF_A_DOSSIER_IN_SIGHT}`,
      });
      await grant(runner, table, 'SELECT, INSERT');
    }
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
