import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** What an officer has set up at the desk, the views kept and shared, and who has which dossier open. */
export class Desk1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await secure(runner, 'desk_setting', { ALL: OWN });
    await secure(runner, 'desk_view', {
      SELECT: `${OWN} OR (scope = 'unit' AND (SELECT app_kind()) = 'officer' AND unit_id = ANY((SELECT app_units())::text[]))`,
      INSERT: OWN,
      UPDATE: OWN,
      DELETE: OWN,
    });
    await secure(runner, 'desk_presence', {
      SELECT: OF_VISIBLE,
      INSERT: `${OWN} AND (${OF_VISIBLE})`,
      UPDATE: `${OWN} AND (${OF_VISIBLE})`,
      DELETE: `(SELECT app_kind()) = 'system'`,
    });
    await grant(runner, 'desk_setting', 'SELECT, INSERT, UPDATE');
    await grant(runner, 'desk_view', 'SELECT, INSERT, UPDATE, DELETE');
    await grant(runner, 'desk_presence', 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OWN = `account_id = (SELECT app_account())`;
/** Officers only: a citizen is not told who reads at this moment. */
const OF_VISIBLE = `(SELECT app_kind()) = 'system'
  OR ((SELECT app_kind()) = 'officer' AND EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id))`;

const TABLES = `
  CREATE TABLE desk_setting (
    account_id uuid PRIMARY KEY REFERENCES account,
    settings jsonb NOT NULL, changed_at timestamptz NOT NULL
  );
  CREATE TABLE desk_view (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account, officer_id uuid NOT NULL REFERENCES officer,
    -- of the owner when it was saved: with whom a shared view is shared
    unit_id text NOT NULL REFERENCES unit,
    scope text NOT NULL CHECK (scope IN ('own','unit')),
    name text NOT NULL, queue text NOT NULL, query text NOT NULL,
    changed_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX desk_view_name ON desk_view (account_id, lower(name));
  CREATE INDEX desk_view_shared ON desk_view (unit_id) WHERE scope = 'unit';
  CREATE TABLE desk_presence (
    dossier_id uuid NOT NULL, account_id uuid NOT NULL REFERENCES account, officer_id uuid NOT NULL REFERENCES officer,
    since timestamptz NOT NULL,
    -- by the real clock, as sessions are: a demonstration's clock may stand
    seen_at timestamptz NOT NULL, left_at timestamptz,
    -- the transaction in which somebody came or left: what streams follow
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (dossier_id, account_id)
  );
  CREATE INDEX desk_presence_tx ON desk_presence (tx);
  CREATE INDEX desk_presence_seen ON desk_presence (seen_at);`;
