import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** What was uploaded and never filed may go again; what belongs to a dossier may not, whoever asks. */
export class UnclaimedDocuments1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY document_delete ON document FOR DELETE USING ((SELECT app_kind()) = 'system' AND dossier_id IS NULL)`,
    );
    await grant(runner, 'document', 'DELETE');
    await grant(runner, 'stored_content', 'DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
