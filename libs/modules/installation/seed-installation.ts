import { Client } from 'pg';
import { PasswordGate } from '@modules/identity';
import { publishNewForms } from './persistence/publish-forms';
import { isSeeded, writeSeed } from './persistence/write-seed';
import { planSeed } from './plan-seed';

/** Every invented person signs in with this; it is printed by `motcua start` and shown on the sign-in page. */
export const DEMO_PASSWORD = 'motcua-demo-2020';
const DEMO_CITIZENS = 3;

export interface SeedOptions {
  /** folder of units.json, procedures.json, holidays.json */
  readonly folder: string;
  /** with invented officers and citizens */
  readonly demo: boolean;
}

/** Seeds an empty database; one that was seeded before gets the forms published since. @throws SeedError before anything is written */
export async function seedInstallation(
  ownerUrl: string,
  { folder, demo }: SeedOptions,
): Promise<'seeded' | 'was seeded'> {
  const plan = await planSeed(folder);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (await isSeeded(client)) {
      await publishNewForms(client, plan.forms);
      return 'was seeded';
    }
    await writeSeed(
      client,
      plan,
      demo ? { passwordHash: await new PasswordGate().hash(DEMO_PASSWORD), citizens: DEMO_CITIZENS } : null,
    );
    return 'seeded';
  } finally {
    await client.end();
  }
}
