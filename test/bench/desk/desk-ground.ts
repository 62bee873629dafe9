import { Client } from 'pg';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { superuserUrl } from '../ground';
import { leaveOpen, multiply } from '../report/multiply';

/** In hand of the house on a working day, whatever the length of its history. */
export const OPEN = 1_000;
const LATE_ONE = 20;

/** Cuts the history to its first dossiers, or multiplies it, and leaves the same number of dossiers in hand. */
export async function growTo(
  urls: DatabaseUrls,
  password: string,
  total: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(urls, password) });
  await client.connect();
  try {
    await multiply(client, total, say);
    await client.query('SET session_replication_role = replica');
    await client.query(
      `DELETE FROM dossier WHERE id IN (SELECT id FROM dossier ORDER BY received_at, id OFFSET ${total})`,
    );
    await client.query('DELETE FROM dossier_search WHERE NOT EXISTS (SELECT FROM dossier WHERE id = dossier_id)');
    await client.query(NOTE_COPIES);
    await leaveOpen(client, OPEN, LATE_ONE);
    await client.query(OPEN_STEPS);
    // What autovacuum does by itself within minutes of such a load.
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** What the trigger notes of each dossier, which is asleep during such a load. */
const NOTE_COPIES = `
  INSERT INTO dossier_search
  SELECT id, reverse(translate(lower(number), '.-', '')), fold_vietnamese(applicant_name),
         words_backward(fold_vietnamese(applicant_name)), NULL, NULL FROM dossier ON CONFLICT DO NOTHING`;

/** Each in the hands of an officer of the unit that answers for it. */
const OPEN_STEPS = `
  INSERT INTO open_step (dossier_id, no, action, desk_id, unit_id, officer_id, opened_at, due_at)
  SELECT d.id, 1, 'process', p.desk_id, p.unit_id, p.officer_id, d.received_at, d.judged_by
    FROM dossier d CROSS JOIN LATERAL (
      SELECT r.desk_id, r.unit_id, r.officer_id FROM officer_role r
       WHERE r.unit_id = d.reporting_unit_id AND r.desk_id IS NOT NULL AND r.role = 'specialist' ORDER BY r.officer_id LIMIT 1) p
   WHERE d.ended_at IS NULL AND d.state = 'in_process'`;
