import { Client } from 'pg';
import { PasswordGate } from '@modules/identity';
import { publishNewForms } from './persistence/publish-forms';
import { isSeeded, writeSeed } from './persistence/write-seed';
import type { SeedPlan } from './plan-seed';

/** Every invented person signs in with this; it is printed by `motcua start` and shown on the sign-in page. */
export const DEMO_PASSWORD = 'motcua-demo-2020';
const DEMO_CITIZENS = 3;
/** Any number no other advisory lock of ours has. */
const SEED_LOCK = 7_224_272;

export interface SeedOptions {
  /** the files, checked as a whole (`planSeed`): who seeds has to have read them before anything is touched */
  readonly plan: SeedPlan;
  /** with invented officers and citizens */
  readonly demo: boolean;
}

/** Seeds an empty database; one that was seeded before gets the forms published since. Of two at once, the second finds it done. */
export async function seedInstallation(
  ownerUrl: string,
  { plan, demo }: SeedOptions,
): Promise<'seeded' | 'was seeded'> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
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
