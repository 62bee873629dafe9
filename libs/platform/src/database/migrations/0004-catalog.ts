import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** Fields, procedures and their immutable, dated versions. */
export class Catalog1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROCEDURES);
    await runner.query(IMMUTABLE);
    for (const table of ['field', 'procedure', 'procedure_version']) await grant(runner, table, 'SELECT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const PROCEDURES = `
  CREATE TABLE field (id text PRIMARY KEY, name_vi text NOT NULL, name_en text NOT NULL);
  CREATE TABLE procedure (
    id text PRIMARY KEY,
    national_code text,
    field_id text NOT NULL REFERENCES field,
    level text NOT NULL CHECK (level IN ('ward','district')),
    name_vi text NOT NULL, name_en text NOT NULL,
    -- names and field without accents, as the kernel folds them: one folding for writing and asking
    search_text text NOT NULL
  );
  CREATE TABLE procedure_version (
    id uuid PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    version int NOT NULL,
    valid_from date NOT NULL, valid_to date,
    published boolean NOT NULL,
    service_level smallint NOT NULL CHECK (service_level IN (2, 3, 4)),
    division_ref text NOT NULL,
    limit_value numeric, limit_unit text,
    deadline_rule text NOT NULL CHECK (deadline_rule IN ('end_of_day','by_the_clock')),
    clock_policy jsonb NOT NULL,
    fee_vnd int, fee_note_vi text,
    papers jsonb NOT NULL, route jsonb NOT NULL,
    result_vi text NOT NULL, legal_basis_vi text NOT NULL, extension_vi text,
    -- names of the fields that are our illustration and not a published fact
    illustrative text[] NOT NULL, source text NOT NULL, notes_vi text,
    UNIQUE (procedure_id, version),
    CHECK (NOT published OR (limit_value IS NOT NULL AND limit_unit IS NOT NULL)),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );`;

const IMMUTABLE = `
  CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'valid_to' = to_jsonb(NEW) - 'valid_to' AND OLD.valid_to IS NULL THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'procedure_version is immutable: publish a new version' USING ERRCODE = 'restrict_violation';
    END $$;
  CREATE TRIGGER procedure_version_is_final BEFORE UPDATE OR DELETE ON procedure_version
    FOR EACH ROW WHEN (OLD.published) EXECUTE FUNCTION refuse_version_change();`;
