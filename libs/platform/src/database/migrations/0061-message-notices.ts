import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweep that tells of the desk's messages looks at the last days only. */
export class MessageNotices1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX dossier_message_of_desk ON dossier_message (sent_at) WHERE author_kind = 'officer'`,
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
