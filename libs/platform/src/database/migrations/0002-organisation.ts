import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** Units with dates of validity, desks, officers, roles, absences, and the published working calendars. */
export class Organisation1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNITS);
    await runner.query(OFFICERS);
    await runner.query(CALENDARS);
    for (const table of ['unit', 'desk', 'officer', 'officer_role', 'working_calendar'])
      await grant(runner, table, 'SELECT');
    await grant(runner, 'absence', 'SELECT, INSERT, UPDATE (ended_at, revoked_by)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const UNITS = `
  CREATE TABLE unit (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('province','district','one_stop','office','division','board','external_branch','ward')),
    parent_id text REFERENCES unit,
    official_code text,
    agency_code text,
    agency_code_is_placeholder boolean NOT NULL DEFAULT true,
    name_vi text NOT NULL, short_name_vi text NOT NULL, name_en text NOT NULL,
    valid_from date NOT NULL DEFAULT '1900-01-01', valid_to date,
    verified boolean NOT NULL, source text NOT NULL, sort_order int NOT NULL,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE UNIQUE INDEX unit_agency_code ON unit (agency_code) WHERE agency_code IS NOT NULL;
  CREATE TABLE desk (
    id text PRIMARY KEY,
    unit_id text NOT NULL REFERENCES unit,
    kind text NOT NULL CHECK (kind IN ('one_stop','leader','expert')),
    name_vi text NOT NULL, name_en text NOT NULL,
    valid_from date NOT NULL DEFAULT '1900-01-01', valid_to date,
    CHECK (id = unit_id OR id LIKE unit_id || ':%')
  );`;

const OFFICERS = `
  CREATE TABLE officer (
    id uuid PRIMARY KEY,
    unit_id text NOT NULL REFERENCES unit,
    name text NOT NULL, title_vi text NOT NULL,
    simulated boolean NOT NULL,
    valid_from date NOT NULL, valid_to date
  );
  CREATE TABLE officer_role (
    officer_id uuid NOT NULL REFERENCES officer,
    role text NOT NULL, unit_id text NOT NULL REFERENCES unit, desk_id text REFERENCES desk,
    valid_from date NOT NULL, valid_to date,
    UNIQUE NULLS NOT DISTINCT (officer_id, role, unit_id, desk_id, valid_from)
  );
  CREATE INDEX officer_role_desk ON officer_role (desk_id);
  CREATE TABLE absence (
    id uuid PRIMARY KEY,
    officer_id uuid NOT NULL REFERENCES officer,
    substitute_id uuid REFERENCES officer,
    starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, ended_at timestamptz,
    reason text NOT NULL, recorded_by text NOT NULL, revoked_by text,
    recorded_at timestamptz NOT NULL,
    CHECK (ends_at > starts_at), CHECK (substitute_id <> officer_id)
  );
  CREATE INDEX absence_officer ON absence (officer_id, ends_at);`;

const CALENDARS = `
  CREATE TABLE working_calendar (
    version int PRIMARY KEY CHECK (version > 0),
    published_at timestamptz NOT NULL, note text NOT NULL,
    days jsonb NOT NULL, hours jsonb NOT NULL
  );
  CREATE TRIGGER working_calendar_is_final BEFORE UPDATE OR DELETE ON working_calendar
    FOR EACH ROW EXECUTE FUNCTION refuse_change();`;
