import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** E-forms as data, drafts that know their form and hold their papers, and what is known of a stored content. */
export class Forms1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORMS);
    await runner.query(DRAFTS);
    await runner.query(CONTENTS);
    for (const table of ['form_definition', 'form_use']) await grant(runner, table, 'SELECT');
    await secure(runner, 'draft_paper', {
      ALL: `(SELECT app_kind()) = 'system' OR account_id = (SELECT app_account())`,
    });
    await grant(runner, 'draft_paper', 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const FORMS = `
  CREATE TABLE form_definition (
    form_id text NOT NULL, version int NOT NULL CHECK (version > 0),
    valid_from date NOT NULL, valid_to date,
    definition jsonb NOT NULL,
    PRIMARY KEY (form_id, version),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE UNIQUE INDEX form_definition_current ON form_definition (form_id) WHERE valid_to IS NULL;
  CREATE TABLE form_use (procedure_id text PRIMARY KEY REFERENCES procedure, form_id text NOT NULL);
  CREATE FUNCTION refuse_form_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'valid_to' = to_jsonb(NEW) - 'valid_to' AND OLD.valid_to IS NULL THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'form_definition is immutable: publish a new version' USING ERRCODE = 'restrict_violation';
    END $$;
  CREATE TRIGGER form_definition_is_final BEFORE UPDATE OR DELETE ON form_definition
    FOR EACH ROW EXECUTE FUNCTION refuse_form_change();`;

const DRAFTS = `
  ALTER TABLE draft
    ADD COLUMN form_id text, ADD COLUMN form_version int,
    -- what became of it: a filed draft is kept, empty, so that a second press leads to the dossier
    ADD COLUMN dossier_id uuid,
    ADD FOREIGN KEY (form_id, form_version) REFERENCES form_definition,
    ADD CHECK ((form_id IS NULL) = (form_version IS NULL));
  CREATE TABLE draft_paper (
    id uuid PRIMARY KEY,
    draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account,
    paper text NOT NULL, position int NOT NULL, name text NOT NULL,
    -- neither: on its way · a document: arrived · a fault: refused, and why
    document_id uuid REFERENCES document, fault jsonb,
    announced_at timestamptz NOT NULL,
    CHECK (document_id IS NULL OR fault IS NULL)
  );
  CREATE INDEX draft_paper_draft ON draft_paper (draft_id, paper, position);
  CREATE INDEX draft_paper_document ON draft_paper (document_id) WHERE document_id IS NOT NULL;`;

const CONTENTS = `
  ALTER TABLE stored_content
    -- null: not counted, because it is no document of pages or could not be read that far
    ADD COLUMN page_count int CHECK (page_count > 0),
    ADD COLUMN thumbnail bytea CHECK (length(thumbnail) < 65536);`;
