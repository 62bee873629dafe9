import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** The dossier row (a projection of its events), the append-only log, and the database's own copy of the legal moves. */
export class Dossiers1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOSSIER);
    await runner.query(EVENTS);
    await runner.query(LEGAL_MOVES);
    await runner.query(INDEXES);
    await this.secureRows(runner);
    await grant(runner, 'dossier', `SELECT, INSERT, UPDATE (${MUTABLE})`);
    await grant(runner, 'dossier_event', 'SELECT, INSERT');
    await grant(runner, 'legal_move', 'SELECT');
    await grant(runner, 'dossier_number_counter', 'SELECT, INSERT, UPDATE');
    await grant(runner, 'draft', 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }

  private async secureRows(runner: QueryRunner): Promise<void> {
    await secure(runner, 'dossier', { SELECT: VISIBLE, UPDATE: VISIBLE, INSERT: VISIBLE });
    await secure(runner, 'dossier_event', {
      SELECT: OF_VISIBLE,
      INSERT: `(SELECT app_kind()) IN ('citizen','officer','system')`,
    });
    await secure(runner, 'draft', { ALL: `(SELECT app_kind()) = 'system' OR account_id = (SELECT app_account())` });
    await secure(runner, 'document', {
      SELECT: DOCUMENT_VISIBLE,
      UPDATE: DOCUMENT_VISIBLE,
      INSERT: `uploaded_by = (SELECT app_account())`,
    });
  }
}

/** All a dossier row may change; its number, procedure version, filer and dates of filing it keeps for life. */
const MUTABLE = [
  'state',
  'version',
  'last_hash',
  'last_event_at',
  'unit_ids',
  'received_at',
  'due_at',
  'judged_by',
  'missed_at',
  'alert_from',
  'clock_round',
  'resolved_at',
  'ended_at',
  'verdict',
  'awaiting_routing',
  'body',
  'answers',
  'answers_hash',
].join(', ');

const VISIBLE = `
  (SELECT app_kind()) = 'system'
  OR ((SELECT app_kind()) = 'officer' AND unit_ids && (SELECT app_units()))
  OR ((SELECT app_kind()) = 'citizen' AND applicant_id = (SELECT app_account()))
  OR ((SELECT app_kind()) = 'public' AND number = (SELECT app_lookup('number')) AND lookup_secret = (SELECT app_lookup('secret')))`;

const OF_VISIBLE = `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;

const DOCUMENT_VISIBLE = `
  (SELECT app_kind()) = 'system' OR uploaded_by = (SELECT app_account())
  OR (dossier_id IS NOT NULL AND EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id))`;

const DOSSIER = `
  CREATE TABLE dossier (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    lookup_secret text NOT NULL,
    state text NOT NULL, version int NOT NULL, last_hash bytea NOT NULL, last_event_at timestamptz NOT NULL,
    procedure_id text NOT NULL REFERENCES procedure, procedure_version_id uuid NOT NULL REFERENCES procedure_version,
    level text NOT NULL, field_id text NOT NULL, channel text NOT NULL, delivery text NOT NULL,
    applicant_id uuid REFERENCES account, applicant_name text NOT NULL,
    ward_unit_id text NOT NULL REFERENCES unit, receiving_desk_id text NOT NULL REFERENCES desk,
    competent_unit_id text NOT NULL REFERENCES unit, reporting_unit_id text NOT NULL REFERENCES unit,
    -- units that have or had a step of it: who may see it
    unit_ids text[] NOT NULL,
    submitted_at timestamptz NOT NULL, received_at timestamptz, resolved_at timestamptz, ended_at timestamptz,
    due_at timestamptz, judged_by timestamptz, missed_at timestamptz, alert_from timestamptz, clock_round int NOT NULL,
    verdict text CHECK (verdict IN ('before','on','late')),
    awaiting_routing boolean NOT NULL,
    -- the rest of the fold: clock ledger, steps, supplements, papers
    body jsonb NOT NULL,
    -- personal data lives here and not in the events, which carry its hash
    answers jsonb NOT NULL, answers_hash text NOT NULL
  );
  CREATE TABLE dossier_number_counter (
    agency_code text NOT NULL, day date NOT NULL, last int NOT NULL, PRIMARY KEY (agency_code, day)
  );
  CREATE TABLE draft (
    id uuid PRIMARY KEY, account_id uuid NOT NULL REFERENCES account,
    procedure_version_id uuid NOT NULL REFERENCES procedure_version,
    data jsonb NOT NULL, version int NOT NULL,
    created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
  );
  CREATE INDEX draft_account ON draft (account_id, updated_at DESC);
  CREATE INDEX draft_expiry ON draft (expires_at);`;

const EVENTS = `
  CREATE TABLE dossier_event (
    dossier_id uuid NOT NULL,
    seq int NOT NULL CHECK (seq > 0),
    type text NOT NULL,
    at timestamptz NOT NULL,
    -- json, not jsonb: the stored text is what was hashed
    actor json NOT NULL, payload json NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (dossier_id, seq)
  );
  COMMENT ON TABLE dossier_event IS
    'Append-only: the app role has SELECT and INSERT. hash = SHA-256 over the previous hash and the stored text.';
  CREATE INDEX dossier_event_at ON dossier_event (at);`;

const LEGAL_MOVES = `
  CREATE TABLE legal_move (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
  COMMENT ON TABLE legal_move IS 'Written by motcua migrate from the kernel''s table of transitions; compared at every boot.';
  CREATE FUNCTION refuse_illegal_move() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE was text := CASE TG_OP WHEN 'INSERT' THEN 'draft' ELSE OLD.state END;
    BEGIN
      IF NOT EXISTS (SELECT FROM legal_move WHERE from_state = was AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'a dossier cannot go from % to %', was, NEW.state USING ERRCODE = 'check_violation';
      END IF;
      IF TG_OP = 'UPDATE' AND NEW.version <= OLD.version THEN
        RAISE EXCEPTION 'a dossier''s version only grows' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER dossier_moves_legally BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION refuse_illegal_move();
  -- The owner loads whole simulated histories at once; everybody else begins at the beginning.
  CREATE TRIGGER dossier_begins_legally BEFORE INSERT ON dossier FOR EACH ROW
    WHEN (current_user = 'motcua_app') EXECUTE FUNCTION refuse_illegal_move();`;

const INDEXES = `
  CREATE INDEX dossier_applicant ON dossier (applicant_id, submitted_at DESC) WHERE applicant_id IS NOT NULL;
  CREATE INDEX dossier_units ON dossier USING gin (unit_ids);
  CREATE INDEX dossier_received ON dossier (reporting_unit_id, received_at, id) WHERE received_at IS NOT NULL;
  CREATE INDEX dossier_resolved ON dossier (reporting_unit_id, resolved_at, id) WHERE resolved_at IS NOT NULL;
  CREATE INDEX dossier_waits_for_receipt ON dossier (receiving_desk_id, submitted_at) WHERE state = 'submitted';
  CREATE INDEX dossier_open ON dossier (reporting_unit_id, judged_by) INCLUDE (level, field_id, channel, procedure_id, received_at, missed_at)
    WHERE received_at IS NOT NULL AND resolved_at IS NULL AND ended_at IS NULL;
  CREATE INDEX dossier_late ON dossier (resolved_at) INCLUDE (reporting_unit_id, level, field_id, channel, procedure_id, judged_by, missed_at)
    WHERE verdict = 'late';
  CREATE INDEX dossier_left ON dossier (ended_at) INCLUDE (reporting_unit_id, level, field_id, channel, procedure_id, state)
    WHERE ended_at IS NOT NULL AND resolved_at IS NULL AND received_at IS NOT NULL;
  CREATE INDEX dossier_to_route ON dossier (last_event_at) WHERE awaiting_routing;
  CREATE INDEX dossier_alert ON dossier (alert_from) WHERE alert_from IS NOT NULL;
  CREATE INDEX dossier_unanswered ON dossier (last_event_at) WHERE state = 'supplement_before';`;
