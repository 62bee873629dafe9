import type { Client } from 'pg';
import { canonicalJson } from '@kernel/text/canonical-json';
import type { FormPlan } from '../profile/plan-forms';
import { SeedError } from '../seed-files/seed-error';

/** All of them or none. */
export async function publishNewForms(client: Pick<Client, 'query'>, plan: FormPlan): Promise<void> {
  await client.query('BEGIN');
  try {
    await publishForms(client, plan);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Publishes the versions of forms that are not there yet; the one before ends the day before. A published version is
 * never changed: dossiers and drafts refer to it. A form that was changed in the house is the house's own from then on:
 * what a release brings for it would undo that change. @throws SeedError for a version that differs from the published one
 */
export async function publishForms(client: Pick<Client, 'query'>, { definitions, uses }: FormPlan): Promise<void> {
  const { rows: own } = await client.query<{ form_id: string }>(
    'SELECT DISTINCT form_id FROM form_definition WHERE published_by IS NOT NULL',
  );
  const ofTheHouse = new Set(own.map((each) => each.form_id));
  for (const { form_id, version, valid_from, definition } of definitions) {
    if (ofTheHouse.has(form_id)) continue;
    const { rows } = await client.query<{ definition: unknown }>(
      'SELECT definition FROM form_definition WHERE form_id = $1 AND version = $2',
      [form_id, version],
    );
    if (rows[0] === undefined) {
      await client.query(
        `UPDATE form_definition SET valid_to = $2::date - 1 WHERE form_id = $1 AND valid_to IS NULL AND valid_from < $2::date`,
        [form_id, valid_from],
      );
      await client.query(
        'INSERT INTO form_definition (form_id, version, valid_from, definition) VALUES ($1, $2, $3, $4)',
        [form_id, version, valid_from, JSON.stringify(definition)],
      );
    } else if (canonicalJson(rows[0].definition) !== canonicalJson(definition)) {
      throw new SeedError([
        {
          file: `forms/${form_id}.json`,
          record: `version ${version}`,
          problem: `was published with other contents; publish the change as version ${version + 1} with a later validFrom`,
        },
      ]);
    }
  }
  await client.query(
    `INSERT INTO form_use (procedure_id, form_id)
     SELECT procedure_id, form_id FROM jsonb_to_recordset($1::jsonb) AS planned (procedure_id text, form_id text)
     ON CONFLICT (procedure_id) DO UPDATE SET form_id = excluded.form_id`,
    [JSON.stringify(uses)],
  );
}
