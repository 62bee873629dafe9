import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** The clock, row-level security's questions, and what makes an act happen once. */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOCK);
    await runner.query(PRINCIPAL);
    await runner.query(ONCE);
    await grant(runner, 'simulated_clock', 'SELECT');
    await grant(runner, 'idempotency_key', 'SELECT, INSERT, DELETE');
    await grant(runner, 'outbox', 'SELECT, INSERT, UPDATE, DELETE');
    await grant(runner, 'processed_effect', 'SELECT, INSERT, DELETE');
    await grant(runner, 'installation', 'SELECT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const CLOCK = `
  CREATE TABLE simulated_clock (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    anchored_at timestamptz NOT NULL,
    simulated_at timestamptz NOT NULL,
    speed double precision NOT NULL CHECK (speed >= 0)
  );
  COMMENT ON TABLE simulated_clock IS
    'Empty in every installation. The demonstration fills it in a database of its own; the app role cannot write it.';
  -- Milliseconds, because the evidence is hashed with the text of an instant and JavaScript has no finer one.
  CREATE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
    SELECT date_trunc('milliseconds', coalesce(
      (SELECT simulated_at + (clock_timestamp() - anchored_at) * speed FROM simulated_clock), clock_timestamp()))
  $$;`;

const PRINCIPAL = `
  CREATE FUNCTION app_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('app.kind', true), '') $$;
  CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('app.account', true), '')::uuid $$;
  CREATE FUNCTION app_units() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_to_array(coalesce(current_setting('app.units', true), ''), ',') $$;
  CREATE FUNCTION app_lookup(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('app.lookup_' || name, true), '') $$;
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% is written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;`;

const ONCE = `
  CREATE TABLE installation (key text PRIMARY KEY, value jsonb NOT NULL, changed_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE idempotency_key (
    actor text NOT NULL, route text NOT NULL, key text NOT NULL,
    request_hash text NOT NULL, status smallint NOT NULL, body json NOT NULL, etag text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, route, key)
  );
  CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
  CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue text NOT NULL, name text NOT NULL, data jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE processed_effect (effect_key text PRIMARY KEY, processed_at timestamptz NOT NULL DEFAULT now());`;
