import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** A name that is corrected by a supplement is corrected in the lists as well. */
export class CorrectedName1700000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await grant(runner, 'dossier', 'UPDATE (applicant_name)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
