import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** Papers the authorities issued: their content by hash, and whether they still hold. */
export class Issuance1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ISSUED_PAPER);
    await secure(runner, 'issued_paper', {
      SELECT: `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`,
      INSERT: `(SELECT app_kind()) = 'system'`,
      UPDATE: `(SELECT app_kind()) = 'system'`,
    });
    await grant(
      runner,
      'issued_paper',
      'SELECT, INSERT, UPDATE (replaced_by, withdrawn_at, withdrawn_by, withdrawn_reason)',
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const ISSUED_PAPER = `
  CREATE TABLE issued_paper (
    -- printed on the paper and in its QR code; opens the public page that says whether the paper holds
    code text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{16}$'),
    dossier_id uuid NOT NULL REFERENCES dossier,
    -- the act that owed it; a replacement keeps the act of what it replaces
    event_seq int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('form_01','form_02','form_03','form_04','result')),
    name text NOT NULL, media_type text NOT NULL,
    sha256 text NOT NULL REFERENCES stored_content, size bigint NOT NULL,
    issued_at timestamptz NOT NULL,
    replaces text UNIQUE REFERENCES issued_paper,
    replaced_by text REFERENCES issued_paper,
    withdrawn_at timestamptz, withdrawn_by uuid, withdrawn_reason text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CHECK (replaced_by IS NULL OR withdrawn_at IS NOT NULL)
  );
  CREATE UNIQUE INDEX issued_paper_once ON issued_paper (dossier_id, event_seq) WHERE replaces IS NULL;
  CREATE INDEX issued_paper_dossier ON issued_paper (dossier_id, issued_at);
  -- Taken back once, for good.
  CREATE FUNCTION refuse_second_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.withdrawn_at IS NOT NULL THEN
        RAISE EXCEPTION 'issued_paper % was taken back before', OLD.code USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER issued_paper_is_final BEFORE UPDATE ON issued_paper
    FOR EACH ROW EXECUTE FUNCTION refuse_second_withdrawal();`;
