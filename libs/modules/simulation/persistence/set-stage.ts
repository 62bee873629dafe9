import type { Client } from 'pg';
import { v5 } from 'uuid';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import { inventedName, SEED_NAMESPACE } from '@modules/installation';
import type { FileStore } from '@platform/storage/file-store';
import { planArrivals, type Arrival, type HistoryPlan } from '../behaviour/arrivals';
import type { InventedContent } from '../world/simulated-dossier';
import { SimulatedWorld } from '../world/simulated-world';
import { storeInventedContent } from './invented-paper';
import { readWorld } from './read-world';

const CITIZENS = 3_000;
/** Nobody can sign in with this: no hash has this form. */
const NO_PASSWORD = '!';

/** Where a history plays: nothing has happened yet. */
export interface Stage {
  readonly arrivals: readonly Arrival[];
  readonly world: SimulatedWorld;
  readonly times: WorkingTimes;
  readonly content: InventedContent;
}

/** The seeded house, invented citizens and the one invented paper, and who will come by this plan. */
export async function setStage(client: Client, plan: HistoryPlan, store: FileStore): Promise<Stage> {
  await addCitizens(client);
  const content = await storeInventedContent(client, store);
  const { facts, procedures, wards } = await readWorld(client);
  const times = facts.book.times(facts.book.currentVersion, '');
  const arrivals = planArrivals(plan, procedures, wards, times);
  return { arrivals, world: new SimulatedWorld(facts), times, content };
}

/** Invented citizens, so that online dossiers have applicants; nobody can sign in as one. */
async function addCitizens(client: Client): Promise<void> {
  const rows = Array.from({ length: CITIZENS }, (_, index) => ({
    id: v5(`simulated-citizen/${index}`, SEED_NAMESPACE),
    login: `simulated-${index}`,
    name: inventedName(5_000 + index),
  }));
  await client.query(
    `INSERT INTO account (id, kind, login, password_hash, name, simulated)
     SELECT id, 'citizen', login, $2, name, true FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, login text, name text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), NO_PASSWORD],
  );
}
