import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/**
 * Notices and their deliveries, what people allow and consent to; accounts that are a phone or an e-mail address, and
 * the one-time codes that open them. No address is kept with a notice or a code.
 */
export class Notifications1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICES);
    await runner.query(WISHES);
    await runner.query(CONTACTS);
    await secure(runner, 'notice', { SELECT: VISIBLE, INSERT: SYSTEM_ONLY });
    await secure(runner, 'notice_delivery', { SELECT: OF_NOTICE, INSERT: SYSTEM_ONLY, UPDATE: SYSTEM_ONLY });
    await secure(runner, 'notice_preference', { ALL: OWN });
    await secure(runner, 'consent_record', { SELECT: OWN, INSERT: OWN });
    await secure(runner, 'one_time_code', { ALL: SYSTEM_ONLY });
    await grant(runner, 'notice', 'SELECT, INSERT');
    await grant(runner, 'notice_delivery', `SELECT, INSERT, UPDATE (${MUTABLE})`);
    await grant(runner, 'notice_preference', 'SELECT, INSERT, UPDATE');
    await grant(runner, 'consent_record', 'SELECT, INSERT');
    await grant(runner, 'one_time_code', 'SELECT, INSERT, UPDATE (tries, confirmed_at), DELETE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const MUTABLE = 'state, attempts, not_before, taken_until, sent_at, sender, problem';

const SYSTEM_ONLY = `(SELECT app_kind()) = 'system'`;
const VISIBLE = `${SYSTEM_ONLY} OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)
  OR EXISTS (SELECT FROM draft WHERE draft.id = draft_id)`;
const OF_NOTICE = `${SYSTEM_ONLY} OR EXISTS (SELECT FROM notice WHERE notice.id = notice_id)`;
const OWN = `${SYSTEM_ONLY} OR account_id = (SELECT app_account())`;

const NOTICES = `
  CREATE TABLE notice (
    id uuid PRIMARY KEY,
    -- the change it is about: told once, however often it is reported
    effect_key text NOT NULL UNIQUE,
    -- a draft may be gone before its notice
    dossier_id uuid REFERENCES dossier, draft_id uuid,
    kind text NOT NULL,
    -- number of the dossier's event it tells of: a later one may make it old news
    seq int,
    -- dates, amounts and counts; nothing about the person
    params jsonb NOT NULL,
    raised_at timestamptz NOT NULL,
    CHECK ((dossier_id IS NULL) <> (draft_id IS NULL))
  );
  CREATE INDEX notice_dossier ON notice (dossier_id, raised_at) WHERE dossier_id IS NOT NULL;
  CREATE INDEX notice_draft ON notice (draft_id) WHERE draft_id IS NOT NULL;
  CREATE TABLE notice_delivery (
    notice_id uuid NOT NULL REFERENCES notice,
    channel text NOT NULL CHECK (channel IN ('email','sms','zalo')),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','sent','failed','unwanted','superseded')),
    attempts int NOT NULL DEFAULT 0,
    -- by the clock of the house: night, or the next try
    not_before timestamptz NOT NULL,
    -- by the real one: until then a worker has it in hand
    taken_until timestamptz,
    sent_at timestamptz,
    -- smtp, or log where it was only pretended
    sender text,
    -- why the last try failed, as a code
    problem text,
    PRIMARY KEY (notice_id, channel)
  );
  CREATE INDEX notice_delivery_due ON notice_delivery (not_before) WHERE state = 'waiting';
  CREATE INDEX notice_delivery_failed ON notice_delivery (not_before) WHERE state = 'failed';
  CREATE INDEX payment_event_paid ON payment_event (at) WHERE type IN ('PaymentBooked','CashReceived');`;

const WISHES = `
  CREATE TABLE notice_preference (
    account_id uuid PRIMARY KEY REFERENCES account,
    language text NOT NULL CHECK (language IN ('vi','en')),
    channels text[] NOT NULL,
    changed_at timestamptz NOT NULL
  );
  CREATE TABLE consent_record (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    purpose text NOT NULL, given boolean NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX consent_record_account ON consent_record (account_id, purpose, id DESC);`;

const CONTACTS = `
  -- A phone or an e-mail address that was proven, and no more: it cannot sign in by name.
  ALTER TABLE account ALTER COLUMN login DROP NOT NULL, ALTER COLUMN password_hash DROP NOT NULL,
    ADD CONSTRAINT account_opens_somehow CHECK (
      CASE WHEN login IS NULL THEN kind = 'citizen' AND password_hash IS NULL AND (phone IS NULL) <> (email IS NULL)
           ELSE password_hash IS NOT NULL END);
  CREATE TABLE one_time_code (
    id uuid PRIMARY KEY,
    -- keyed hashes: neither the address nor the code can be read from here
    target_hash bytea NOT NULL, origin_hash bytea NOT NULL, code_hash bytea NOT NULL,
    -- the account it opens again; none: a new one
    account_id uuid REFERENCES account,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    tries int NOT NULL DEFAULT 0,
    confirmed_at timestamptz
  );
  CREATE INDEX one_time_code_target ON one_time_code (target_hash, created_at);
  CREATE INDEX one_time_code_origin ON one_time_code (origin_hash, created_at);
  CREATE INDEX one_time_code_age ON one_time_code (created_at);`;
