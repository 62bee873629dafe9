import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** One act on many dossiers: what was asked, and what became of each. Seen by the officer who asked. */
export class BulkActs1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_act (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account, officer_id uuid NOT NULL REFERENCES officer,
        officer_name text NOT NULL,
        -- whose dossiers the officer could see when asking; roles are read again for every single act
        readable_units text[] NOT NULL,
        action text NOT NULL, input jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX bulk_act_account ON bulk_act (account_id, created_at DESC);
      CREATE TABLE bulk_item (
        bulk_id uuid NOT NULL REFERENCES bulk_act, no int NOT NULL CHECK (no > 0),
        dossier_id uuid NOT NULL, number text NOT NULL,
        -- as chosen: what has changed since is refused, and said
        seen_version int NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting','done','failed')), attempt int NOT NULL,
        -- of a failed one: the refusal
        code text, params jsonb,
        version_after int, acted_at timestamptz,
        PRIMARY KEY (bulk_id, no), UNIQUE (bulk_id, dossier_id)
      );
      CREATE INDEX bulk_item_waiting ON bulk_item (bulk_id) WHERE state = 'waiting';`);
    await secure(runner, 'bulk_act', { SELECT: OWN, INSERT: OWN });
    await secure(runner, 'bulk_item', { SELECT: OF_OWN, INSERT: OF_OWN, UPDATE: OF_OWN });
    await grant(runner, 'bulk_act', 'SELECT, INSERT');
    await grant(runner, 'bulk_item', 'SELECT, INSERT');
    await grant(runner, 'bulk_item', 'UPDATE (seen_version, state, attempt, code, params, version_after, acted_at)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OWN = `(SELECT app_kind()) = 'system' OR account_id = (SELECT app_account())`;
const OF_OWN = `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM bulk_act b WHERE b.id = bulk_id)`;
