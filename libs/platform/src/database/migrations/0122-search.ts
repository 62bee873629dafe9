import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** Finding any dossier by number, name, phone or citizen number, and the journal of which officer has seen it. */
export class Search1700000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH);
    await secure(runner, 'dossier_search', { SELECT: OF_VISIBLE, UPDATE: OF_VISIBLE, INSERT: ANYBODY_HERE });
    await grant(runner, 'dossier_search', 'SELECT, INSERT, UPDATE');
    await runner.query(FILL);
    await runner.query(JOURNAL);
    await secure(runner, 'dossier_read', { SELECT: OF_VISIBLE, INSERT: OF_VISIBLE });
    await grant(runner, 'dossier_read', 'SELECT, INSERT');
    await runner.query('DROP INDEX dossier_person');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OF_VISIBLE = `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;
const ANYBODY_HERE = `(SELECT app_kind()) IN ('citizen','officer','system')`;

/**
 * A row beside each dossier, in plain columns. Behind row-level security only operators that cannot leak may use an
 * index: comparisons of columns are such, the functions and patterns an index on an expression would need are not.
 */
const SEARCH = `
  CREATE TABLE dossier_search (
    dossier_id uuid PRIMARY KEY REFERENCES dossier,
    number_backward text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL, name_backward text COLLATE "C" NOT NULL,
    citizen_number text COLLATE "C", phone text COLLATE "C"
  );
  COMMENT ON TABLE dossier_search IS 'What a dossier is found by; follows the dossier by trigger and proves nothing.';
  CREATE INDEX dossier_search_number ON dossier_search (number_backward);
  CREATE INDEX dossier_search_name ON dossier_search (name);
  CREATE INDEX dossier_search_name_backward ON dossier_search (name_backward);
  CREATE INDEX dossier_search_citizen ON dossier_search (citizen_number) WHERE citizen_number IS NOT NULL;
  CREATE INDEX dossier_search_phone ON dossier_search (phone) WHERE phone IS NOT NULL;
  CREATE FUNCTION words_backward(folded text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(word, ' ' ORDER BY place DESC) FROM string_to_table(folded, ' ') WITH ORDINALITY AS w (word, place) $$;
  CREATE FUNCTION note_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE folded text := coalesce(fold_vietnamese(NEW.applicant_name), '');
    BEGIN
      INSERT INTO dossier_search VALUES (
        NEW.id, reverse(translate(lower(NEW.number), '.-', '')), folded, coalesce(words_backward(folded), ''),
        NEW.answers #>> '{applicant,citizenNumber}', NEW.answers #>> '{applicant,phone}')
      ON CONFLICT (dossier_id) DO UPDATE SET name = excluded.name, name_backward = excluded.name_backward,
        citizen_number = excluded.citizen_number, phone = excluded.phone;
      RETURN NULL;
    END $$;
  CREATE TRIGGER dossier_is_noted AFTER INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION note_for_search();
  CREATE TRIGGER dossier_is_noted_again AFTER UPDATE OF applicant_name, answers ON dossier FOR EACH ROW
    WHEN (OLD.applicant_name <> NEW.applicant_name OR OLD.answers <> NEW.answers) EXECUTE FUNCTION note_for_search();`;

const FILL = `
  INSERT INTO dossier_search
  SELECT id, reverse(translate(lower(number), '.-', '')), fold_vietnamese(applicant_name),
         coalesce(words_backward(fold_vietnamese(applicant_name)), ''),
         answers #>> '{applicant,citizenNumber}', answers #>> '{applicant,phone}' FROM dossier`;

/** Once an hour for each officer and dossier: a page that refreshes itself is one look. */
const JOURNAL = `
  CREATE TABLE dossier_read (
    dossier_id uuid NOT NULL REFERENCES dossier, officer_id uuid NOT NULL REFERENCES officer,
    kind text NOT NULL CHECK (kind IN ('opened', 'found')), hour timestamptz NOT NULL,
    unit_id text NOT NULL REFERENCES unit, at timestamptz NOT NULL,
    PRIMARY KEY (dossier_id, hour, officer_id, kind)
  );
  COMMENT ON TABLE dossier_read IS 'Append-only: which officer has seen whose data, for the person concerned and for inspectors.';
  CREATE INDEX dossier_read_officer ON dossier_read (officer_id, at);`;
