import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** Questions and answers between the person and the desk, beside the dossier and no part of its evidence. */
export class Messages1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_message (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier,
        sent_at timestamptz NOT NULL,
        author_kind text NOT NULL CHECK (author_kind IN ('citizen','officer')),
        account_id uuid NOT NULL REFERENCES account,
        -- the unit that speaks, for an officer: the person deals with an authority, not with a name
        unit_id text REFERENCES unit,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        CHECK ((author_kind = 'officer') = (unit_id IS NOT NULL))
      );
      CREATE INDEX dossier_message_dossier ON dossier_message (dossier_id, sent_at, id);
      CREATE TRIGGER dossier_message_is_final BEFORE UPDATE OR DELETE ON dossier_message
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
    await secure(runner, 'dossier_message', {
      SELECT: `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`,
      INSERT: `account_id = (SELECT app_account()) AND EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`,
    });
    await grant(runner, 'dossier_message', 'SELECT, INSERT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
