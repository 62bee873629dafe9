import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, secure } from './grant';

/** What is on whose desk, the lines of Form 05, the marks of the escalation ladder, and the facts reports count. */
export class Work1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS);
    await runner.query(FACTS);
    await runner.query(MARKS);
    await secure(runner, 'open_step', { ALL: OF_VISIBLE });
    await secure(runner, 'hand_over', { SELECT: OF_VISIBLE, INSERT: `(SELECT app_kind()) IN ('officer','system')` });
    await secure(runner, 'sla_mark', { SELECT: OF_VISIBLE, INSERT: `(SELECT app_kind()) = 'system'` });
    await grant(runner, 'open_step', 'SELECT, INSERT, UPDATE, DELETE');
    await grant(runner, 'hand_over', 'SELECT, INSERT');
    await grant(runner, 'sla_mark', 'SELECT, INSERT');
    await grant(runner, 'sla_delta', 'SELECT, INSERT, UPDATE, DELETE');
    await grant(runner, 'sla_counter', 'SELECT, INSERT, UPDATE');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const OF_VISIBLE = `(SELECT app_kind()) = 'system' OR EXISTS (SELECT FROM dossier WHERE dossier.id = dossier_id)`;

const STEPS = `
  CREATE TABLE open_step (
    dossier_id uuid NOT NULL, no int NOT NULL,
    action text NOT NULL, desk_id text NOT NULL REFERENCES desk, unit_id text NOT NULL REFERENCES unit,
    officer_id uuid REFERENCES officer,
    opened_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
    PRIMARY KEY (dossier_id, no)
  );
  CREATE INDEX open_step_officer ON open_step (officer_id, due_at) WHERE officer_id IS NOT NULL;
  CREATE INDEX open_step_desk ON open_step (desk_id, due_at);
  CREATE TABLE hand_over (
    dossier_id uuid NOT NULL, seq int NOT NULL, to_desk_id text NOT NULL REFERENCES desk,
    from_desk_id text NOT NULL REFERENCES desk, to_officer_id uuid REFERENCES officer,
    at timestamptz NOT NULL, due_at timestamptz NOT NULL,
    timing text NOT NULL CHECK (timing IN ('before','on','late')),
    PRIMARY KEY (dossier_id, seq, to_desk_id)
  );
  CREATE INDEX hand_over_receiver ON hand_over (to_officer_id, at DESC);`;

const FACTS = `
  CREATE TABLE sla_delta (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id uuid NOT NULL, seq int NOT NULL,
    day date NOT NULL, unit_id text NOT NULL, level text NOT NULL, field_id text NOT NULL, channel text NOT NULL, procedure_id text NOT NULL,
    received int NOT NULL, early int NOT NULL, on_time int NOT NULL, late int NOT NULL, withdrawn int NOT NULL, stopped int NOT NULL
  );
  -- One row a period and cell of a cube; '' in a column the cube does not divide by. A report reads one cube only, so
  -- its cost follows months and units, never the number of dossiers.
  CREATE TABLE sla_counter (
    cube text NOT NULL, grain text NOT NULL CHECK (grain IN ('day','month')), period date NOT NULL,
    unit_id text NOT NULL, level text NOT NULL, field_id text NOT NULL, channel text NOT NULL, procedure_id text NOT NULL,
    received int NOT NULL, early int NOT NULL, on_time int NOT NULL, late int NOT NULL, withdrawn int NOT NULL, stopped int NOT NULL,
    PRIMARY KEY (cube, grain, period, unit_id, level, field_id, channel, procedure_id)
  ) WITH (fillfactor = 70);`;

const MARKS = `
  CREATE TABLE sla_mark (
    dossier_id uuid NOT NULL, clock_round int NOT NULL, rung text NOT NULL,
    due_at timestamptz NOT NULL, marked_at timestamptz NOT NULL,
    told uuid[] NOT NULL,
    -- when the next rung will be reached; null at the top
    next_at timestamptz,
    -- the wall that makes a rung fire once, whatever is delivered twice
    PRIMARY KEY (dossier_id, clock_round, rung)
  );
  CREATE INDEX sla_mark_told ON sla_mark USING gin (told);`;
