import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** The counter: numbers given without network, originals in the desk's keeping, and who has an open dossier already. */
export class Intake1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROVISIONAL);
    await runner.query(ORIGINALS);
    await runner.query(PERSON);
    for (const table of ['provisional_number', 'original_held', 'original_returned']) {
      await secure(runner, table, { SELECT: OF_VISIBLE, INSERT: OF_VISIBLE });
      await grant(runner, table, 'SELECT, INSERT');
    }
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OF_VISIBLE = `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;

const PROVISIONAL = `
  CREATE TABLE provisional_number (
    number text PRIMARY KEY,
    dossier_id uuid NOT NULL UNIQUE REFERENCES dossier,
    -- of the record the desk kept: the same record sent again is the same dossier, whoever sends it and however late
    key text NOT NULL,
    officer_id uuid NOT NULL REFERENCES officer,
    received_at timestamptz NOT NULL, arrived_at timestamptz NOT NULL
  );`;

const ORIGINALS = `
  CREATE TABLE original_held (
    dossier_id uuid NOT NULL REFERENCES dossier, no int NOT NULL CHECK (no > 0),
    name text NOT NULL, copies int NOT NULL CHECK (copies > 0),
    desk_id text NOT NULL REFERENCES desk,
    taken_at timestamptz NOT NULL, taken_by uuid NOT NULL REFERENCES officer,
    PRIMARY KEY (dossier_id, no)
  );
  COMMENT ON TABLE original_held IS 'Originals kept for comparison, to be given back (Decree 61/2018 art. 20(2)).';
  CREATE INDEX original_held_desk ON original_held (desk_id, taken_at);
  CREATE TABLE original_returned (
    dossier_id uuid NOT NULL, no int NOT NULL,
    returned_at timestamptz NOT NULL, returned_by uuid NOT NULL REFERENCES officer, received_by text NOT NULL,
    PRIMARY KEY (dossier_id, no), FOREIGN KEY (dossier_id, no) REFERENCES original_held
  );`;

const PERSON = `
  CREATE INDEX dossier_person ON dossier ((answers #>> '{applicant,citizenNumber}'), procedure_id)
    WHERE resolved_at IS NULL AND ended_at IS NULL;`;
