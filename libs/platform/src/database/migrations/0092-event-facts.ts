import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The events reports count, few of each dossier's: a report as it stood at a past instant is added up from these. */
export class EventFacts1700000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dossier_event_fact ON dossier_event (at) INCLUDE (dossier_id, type)
        WHERE type IN ('DossierReceived','ResultSigned','ResultConcluded','DossierRefused','DossierWithdrawn','DossierStopped','DossierResumed')`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}
