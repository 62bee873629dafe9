import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps the desk's lists the same price however long the history grows. */
export class DeskLists1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLD);
    await runner.query(IN_HAND);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

/**
 * The kernel's `foldVietnamese` for what lies in tables; a test holds the two against each other. The collation is named
 * because another server's may lower other letters.
 */
const FOLD = `
  CREATE FUNCTION fold_vietnamese(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(
      lower(translate(regexp_replace(normalize(given, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd') COLLATE "C"),
      '[^a-z0-9]+', ' ', 'g')) $$;`;

/**
 * Everything that is in somebody's hands, and nothing of what is over: each queue is a part of it. What row-level
 * security asks for is in the index too, else each entry would cost a visit to the table.
 */
const IN_HAND = `
  DROP INDEX dossier_waits_for_receipt;
  CREATE INDEX dossier_in_hand ON dossier (state, receiving_desk_id)
    INCLUDE (id, unit_ids, applicant_id, number, lookup_secret, received_at, resolved_at, due_at, judged_by, missed_at, alert_from,
             submitted_at, procedure_id, field_id, level, channel, ended_at)
    WHERE ended_at IS NULL;`;
