import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of one dossier of a bulk act alone: of a redistribution, which step goes to whom. */
export class BulkChoice1700000000124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bulk_item ADD COLUMN choice jsonb');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
