import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/**
 * What happened lately, for the desks that are looking. Followed by transaction and not by time or number: those are
 * given before the commit, so a slower act would be passed over.
 */
export class DossierChanges1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
        dossier_id uuid NOT NULL, number text NOT NULL, version int NOT NULL, type text NOT NULL, unit_ids text[] NOT NULL,
        -- by the real clock: kept for an hour, whatever the demonstration's clock does
        noted_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX dossier_change_tx ON dossier_change (tx);
      CREATE INDEX dossier_change_noted ON dossier_change (noted_at);`);
    await secure(runner, 'dossier_change', {
      SELECT: SYSTEM,
      DELETE: SYSTEM,
      INSERT: `(SELECT app_kind()) IN ('citizen','officer','system')`,
    });
    await grant(runner, 'dossier_change', 'SELECT, INSERT, DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const SYSTEM = `(SELECT app_kind()) = 'system'`;
