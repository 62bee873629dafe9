import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** A draft is a document of the dossier that the person concerned does not read. */
export class StaffDocuments1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document ADD COLUMN for_staff boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN document.for_staff IS 'Papers of the house (drafts): officers of the dossier only.';
      ALTER POLICY document_select ON document USING (${VISIBLE});
      ALTER POLICY document_update ON document USING (${VISIBLE});`);
    await grant(runner, 'document', 'UPDATE (for_staff)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const VISIBLE = `
  (SELECT app_kind()) = 'system' OR uploaded_by = (SELECT app_account())
  OR (dossier_id IS NOT NULL AND (NOT for_staff OR (SELECT app_kind()) = 'officer')
      AND EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id))`;
