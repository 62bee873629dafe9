import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** Accounts and server-side sessions. A session is known by the hash of its token only. */
export class Identity1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await secure(runner, 'account', { SELECT: OWN_ACCOUNT, INSERT: `app_kind() = 'system'`, UPDATE: OWN_ACCOUNT });
    await secure(runner, 'session', { ALL: `app_kind() = 'system'` });
    await grant(runner, 'account', 'SELECT, INSERT, UPDATE (password_hash, name, phone, email, disabled_at)');
    await grant(runner, 'session', 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OWN_ACCOUNT = `app_kind() = 'system' OR id = app_account()`;

const ACCOUNTS = `
  CREATE TABLE account (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('citizen','officer')),
    login text NOT NULL, password_hash text NOT NULL,
    name text NOT NULL, phone text, email text,
    officer_id uuid UNIQUE REFERENCES officer,
    simulated boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(), disabled_at timestamptz,
    CHECK ((kind = 'officer') = (officer_id IS NOT NULL))
  );
  CREATE UNIQUE INDEX account_login ON account (lower(login));
  CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
  );
  CREATE INDEX session_account ON session (account_id);
  CREATE INDEX session_expiry ON session (expires_at);`;
