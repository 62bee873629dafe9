import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** Stored contents by hash, and the documents that point at them. Policies follow with the dossiers they depend on. */
export class Documents1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_content (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size > 0),
        stored_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        sha256 text NOT NULL REFERENCES stored_content,
        name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account,
        dossier_id uuid,
        -- there is no scanner yet: the state says so and never pretends "clean"
        scan_state text NOT NULL DEFAULT 'not_scanned' CHECK (scan_state IN ('not_scanned','clean','infected','failed')),
        uploaded_at timestamptz NOT NULL
      );
      CREATE INDEX document_dossier ON document (dossier_id) WHERE dossier_id IS NOT NULL;
      CREATE INDEX document_waiting ON document (uploaded_at) WHERE dossier_id IS NULL;`);
    await grant(runner, 'stored_content', 'SELECT, INSERT');
    await grant(runner, 'document', 'SELECT, INSERT, UPDATE (dossier_id)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
