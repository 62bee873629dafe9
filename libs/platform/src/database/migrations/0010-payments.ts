import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** Orders to pay, walks to the gateway, their append-only log, and the ledger in double entry. */
export class Payments1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDERS);
    await runner.query(LEDGER);
    await runner.query(GATEWAY);
    await runner.query(WALLS);
    await runner.query(SANDBOX);
    await this.secureRows(runner);
    // Nothing here is ever changed: what happens is added.
    for (const table of APPEND_ONLY) await grant(runner, table, 'SELECT, INSERT');
    await grant(runner, 'payment_move', 'SELECT');
    await grant(runner, 'sandbox_payment', 'SELECT, INSERT, UPDATE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }

  private async secureRows(runner: QueryRunner): Promise<void> {
    await secure(runner, 'payment_order', { SELECT: ORDER_VISIBLE, INSERT: OF_DOSSIER });
    await secure(runner, 'payment_link', { SELECT: LINK_VISIBLE, INSERT: OF_DOSSIER });
    await secure(runner, 'cash_receipt', { SELECT: OF_ORDER, INSERT: OF_ORDER });
    await secure(runner, 'payment_attempt', { SELECT: OF_ORDER, INSERT: OF_ORDER });
    await secure(runner, 'payment_event', { SELECT: OF_ORDER, INSERT: OF_ORDER });
    await secure(runner, 'ledger_entry', { SELECT: OF_ORDER, INSERT: OF_ORDER });
    await secure(runner, 'ledger_posting', { SELECT: OF_ORDER, INSERT: OF_ORDER });
    await secure(runner, 'payment_finding', { SELECT: OF_ORDER, INSERT: SYSTEM_ONLY });
    await secure(runner, 'payment_finding_closed', { SELECT: OF_FINDING, INSERT: OF_FINDING });
    await secure(runner, 'gateway_message', { SELECT: SYSTEM_ONLY, INSERT: SYSTEM_ONLY });
  }
}

const APPEND_ONLY = [
  'payment_order',
  'payment_link',
  'cash_receipt',
  'payment_attempt',
  'payment_event',
  'ledger_entry',
  'ledger_posting',
  'payment_finding',
  'payment_finding_closed',
  'gateway_message',
  'reconciliation_run',
];

const SYSTEM_ONLY = `(SELECT app_kind()) = 'system'`;
const OF_DOSSIER = `${SYSTEM_ONLY} OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;
/** Whoever has the link sees that one link and its order; a token is known by its hash only. */
const LINK_VISIBLE = `${OF_DOSSIER}
  OR ((SELECT app_kind()) = 'public' AND encode(token_hash, 'hex') = (SELECT app_lookup('secret')))`;
const ORDER_VISIBLE = `${OF_DOSSIER}
  OR ((SELECT app_kind()) = 'public' AND EXISTS (SELECT FROM payment_link l WHERE l.order_id = payment_order.id))`;
const OF_ORDER = `${SYSTEM_ONLY} OR EXISTS (SELECT FROM payment_order o WHERE o.id = order_id)`;
const OF_FINDING = `${SYSTEM_ONLY} OR EXISTS (SELECT FROM payment_finding f WHERE f.id = finding_id)`;

const ORDERS = `
  ALTER TABLE procedure_version ADD COLUMN fee_terms jsonb;
  CREATE TABLE payment_order (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    number text NOT NULL UNIQUE,
    -- what a stranger with the link may read, so that the dossier itself stays closed to them
    dossier_number text NOT NULL, procedure_id text NOT NULL REFERENCES procedure,
    purpose text NOT NULL CHECK (purpose IN ('fee','obligation')),
    amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
    created_at timestamptz NOT NULL
  );
  CREATE INDEX payment_order_dossier ON payment_order (dossier_id);
  CREATE TABLE payment_link (
    token_hash bytea PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES payment_order, dossier_id uuid NOT NULL REFERENCES dossier,
    created_at timestamptz NOT NULL, created_by uuid NOT NULL
  );
  CREATE INDEX payment_link_order ON payment_link (order_id);
  CREATE TABLE cash_receipt (
    desk_id text NOT NULL REFERENCES desk, receipt text NOT NULL,
    order_id uuid NOT NULL REFERENCES payment_order,
    PRIMARY KEY (desk_id, receipt)
  );
  CREATE TABLE payment_attempt (
    reference text PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES payment_order,
    started_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
  );
  CREATE INDEX payment_attempt_order ON payment_attempt (order_id);
  CREATE INDEX payment_attempt_started ON payment_attempt (started_at, reference);
  CREATE TABLE payment_event (
    order_id uuid NOT NULL REFERENCES payment_order,
    seq int NOT NULL CHECK (seq > 0),
    type text NOT NULL,
    -- of the order after the event
    state text NOT NULL,
    -- the attempt it is about
    reference text REFERENCES payment_attempt,
    at timestamptz NOT NULL,
    actor json NOT NULL, payload json NOT NULL,
    -- two who saw the same order cannot both go on from there
    PRIMARY KEY (order_id, seq)
  );
  CREATE INDEX payment_event_reference ON payment_event (reference) WHERE reference IS NOT NULL;
  -- The wall against booking the money of one attempt twice, whatever is delivered twice.
  CREATE UNIQUE INDEX payment_event_booked_once ON payment_event (reference) WHERE type IN ('PaymentBooked','SurplusBooked');`;

const LEDGER = `
  CREATE TABLE ledger_entry (
    order_id uuid NOT NULL, seq int NOT NULL, at timestamptz NOT NULL,
    PRIMARY KEY (order_id, seq), FOREIGN KEY (order_id, seq) REFERENCES payment_event
  );
  CREATE TABLE ledger_posting (
    order_id uuid NOT NULL, seq int NOT NULL,
    account text NOT NULL CHECK (account IN ('gateway','cash','fees','obligations','owed_back')),
    -- debit is positive, credit negative
    amount_vnd bigint NOT NULL CHECK (amount_vnd <> 0),
    PRIMARY KEY (order_id, seq, account), FOREIGN KEY (order_id, seq) REFERENCES ledger_entry
  );
  CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE total numeric; sides int;
    BEGIN
      SELECT coalesce(sum(amount_vnd), 0), count(*) INTO total, sides
        FROM ledger_posting WHERE order_id = NEW.order_id AND seq = NEW.seq;
      IF total <> 0 OR sides < 2 THEN
        RAISE EXCEPTION 'a ledger entry has at least two sides and sums to zero' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;
  CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();
  CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();`;

const GATEWAY = `
  CREATE TABLE gateway_message (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text NOT NULL, source text NOT NULL CHECK (source IN ('ipn','query')),
    outcome text NOT NULL, amount_vnd bigint, response_code text NOT NULL, transaction_no text NOT NULL,
    -- what it was answered, or meant
    answer text NOT NULL,
    heard_at timestamptz NOT NULL
  );
  COMMENT ON TABLE gateway_message IS 'Words with a right signature only: a forged one cannot fill the table.';
  CREATE INDEX gateway_message_reference ON gateway_message (reference, heard_at DESC);
  CREATE TABLE payment_finding (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES payment_order,
    reference text NOT NULL, kind text NOT NULL, details jsonb NOT NULL,
    found_at timestamptz NOT NULL,
    UNIQUE (reference, kind)
  );
  CREATE TABLE payment_finding_closed (
    finding_id uuid PRIMARY KEY REFERENCES payment_finding,
    closed_at timestamptz NOT NULL, closed_by uuid NOT NULL, note text NOT NULL
  );
  CREATE TABLE reconciliation_run (
    id uuid PRIMARY KEY,
    day date NOT NULL, ran_at timestamptz NOT NULL,
    attempts int NOT NULL, unanswered int NOT NULL, booked int NOT NULL, closed int NOT NULL, findings int NOT NULL
  );
  CREATE INDEX reconciliation_run_day ON reconciliation_run (day, ran_at DESC);`;

const WALLS = `
  CREATE TABLE payment_move (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
  COMMENT ON TABLE payment_move IS 'Written by motcua migrate from the kernel''s table of payment transitions.';
  CREATE FUNCTION refuse_illegal_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE was text := (SELECT state FROM payment_event WHERE order_id = NEW.order_id AND seq = NEW.seq - 1);
    BEGIN
      IF NEW.seq = 1 AND NEW.state = 'created' THEN RETURN NEW; END IF;
      IF was IS NULL OR NOT EXISTS (SELECT FROM payment_move WHERE from_state = was AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'a payment cannot go from % to %', was, NEW.state USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER payment_moves_legally BEFORE INSERT ON payment_event
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_payment();`;

const SANDBOX = `
  CREATE TABLE sandbox_payment (
    reference text PRIMARY KEY,
    -- the fields of the request, as they came
    request jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('open','paid','declined','cancelled')),
    response_code text NOT NULL, transaction_no text NOT NULL, bank_code text NOT NULL, pay_date text NOT NULL,
    -- announcements that are still to be delivered, as queries
    held jsonb NOT NULL,
    arrived_at timestamptz NOT NULL
  );
  COMMENT ON TABLE sandbox_payment IS
    'SIMULATION: the books of the gateway sandbox of a demonstration. Empty where a real gateway is set up.';`;
