import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** Forms that are changed in the house: the copy being worked on, and who published a version. */
export class FormEdits1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await grant(runner, 'form_edit', 'SELECT, INSERT, UPDATE, DELETE');
    await grant(runner, 'form_definition', 'INSERT, UPDATE (valid_to)');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

/** A version superseded on its first day was never in force: it ends the day before it began. */
const TABLES = `
  ALTER TABLE form_definition
    ADD COLUMN published_by uuid REFERENCES officer, ADD COLUMN published_at timestamptz,
    DROP CONSTRAINT form_definition_check,
    ADD CHECK (valid_to IS NULL OR valid_to >= valid_from - 1),
    ADD CHECK ((published_by IS NULL) = (published_at IS NULL));
  CREATE TABLE form_edit (
    form_id text PRIMARY KEY,
    based_on int NOT NULL, definition jsonb NOT NULL, revision int NOT NULL CHECK (revision > 0),
    edited_by uuid NOT NULL REFERENCES officer, edited_at timestamptz NOT NULL,
    FOREIGN KEY (form_id, based_on) REFERENCES form_definition (form_id, version)
  );`;
