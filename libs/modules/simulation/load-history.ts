import { setImmediate as turn } from 'node:timers/promises';
import type { Client } from 'pg';
import { foldDeltas } from '@modules/reports';
import { connectOwner } from '@platform/database/owner-client';
import type { FileStore } from '@platform/storage/file-store';
import { formatDate } from '@kernel/calendar/local-time';
import { ARTICLE_HISTORY, type HistoryPlan } from './behaviour/arrivals';
import { deskOfficerOf } from './behaviour/commands';
import { copyRows, type CopyValue } from './persistence/copy-rows';
import { HISTORY_TABLES, historyRows, type HistoryTable } from './persistence/history-rows';
import { setStage } from './persistence/set-stage';
import { simulate } from './simulate';
import type { SimulatedDossier } from './world/simulated-dossier';
import type { SimulatedWorld } from './world/simulated-world';

/** Dossiers written in one transaction; also how often progress shows. */
const BATCH = 2_500;
/** Dossiers told before the sockets get their turn. */
const TURN = 10;
const HISTORY_KEY = 'history';

export interface HistoryProgress {
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  readonly plan?: HistoryPlan;
  readonly store: FileStore;
  readonly onProgress: (progress: HistoryProgress) => void;
  /** true stops after the batch at hand; the next load goes on from there */
  readonly isStopped?: () => boolean;
}

/**
 * Writes the simulated history, batch by batch, each with its counters in one transaction. The story is the same each
 * time it is told, so a load that was cut off tells it again from the start and writes from where it stood.
 */
export async function loadHistory(
  ownerUrl: string,
  { plan = ARTICLE_HISTORY, store, onProgress, isStopped = () => false }: LoadOptions,
): Promise<HistoryProgress> {
  const client = await connectOwner(ownerUrl);
  try {
    // One loader at a time, also across two starts.
    await client.query(`SELECT pg_advisory_lock(hashtext('load-history'))`);
    const total = plan.district + plan.ward;
    let { done } = await progressOf(client, total);
    onProgress({ done, total });
    if (done >= total) return { done, total };
    const stage = await setStage(client, plan, store);
    const { world } = stage;
    const write = async (batch: readonly SimulatedDossier[], told: number): Promise<void> => {
      await writeBatch(client, { batch, world, progress: { done: told, total } });
      done = told;
      onProgress({ done, total });
    };
    // While the database takes one batch in, the next is told.
    let writing: Promise<void> = Promise.resolve();
    let told = 0;
    let batch: SimulatedDossier[] = [];
    for (const dossier of simulate({ plan, ...stage })) {
      told += 1;
      if (told % TURN === 0) await turn();
      if (told <= done) continue;
      batch.push(dossier);
      if (batch.length < BATCH && told < total) continue;
      await writing;
      writing = write(batch, told);
      batch = [];
      if (isStopped()) break;
    }
    await writing;
    return { done, total };
  } finally {
    await client.end();
  }
}

async function progressOf(client: Client, total: number): Promise<HistoryProgress> {
  const { rows } = await client.query<{ value: HistoryProgress }>('SELECT value FROM installation WHERE key = $1', [
    HISTORY_KEY,
  ]);
  return rows[0]?.value ?? { done: 0, total };
}

interface BatchWrite {
  readonly batch: readonly SimulatedDossier[];
  readonly world: SimulatedWorld;
  readonly progress: HistoryProgress;
}

async function writeBatch(client: Client, { batch, world, progress }: BatchWrite): Promise<void> {
  const tables = Object.fromEntries(Object.keys(HISTORY_TABLES).map((table) => [table, []])) as unknown as Record<
    HistoryTable,
    (readonly CopyValue[])[]
  >;
  for (const dossier of batch) {
    const rows = historyRows(dossier, world.facts.book, uploaderOf(dossier, world));
    for (const table of Object.keys(tables) as HistoryTable[]) tables[table].push(...rows[table]);
  }
  await client.query('BEGIN');
  try {
    // A batch is repeated from the start if it is cut off, so nothing is lost by not waiting for the disk here.
    await client.query('SET LOCAL synchronous_commit = off');
    for (const table of Object.keys(tables) as HistoryTable[])
      await copyRows(client, table, HISTORY_TABLES[table], tables[table]);
    await foldDeltas(
      {
        query: async (text: string, values?: readonly unknown[]) =>
          (await client.query(text, [...(values ?? [])])).rows as never,
      },
      BATCH * 8,
    );
    if (progress.done === progress.total) await writeNumberCounters(client, world);
    await client.query(
      'INSERT INTO installation (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = now()',
      [HISTORY_KEY, JSON.stringify(progress)],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Papers filed online came from the citizen; all others were scanned by the officer of the desk who then filed them. */
function uploaderOf(dossier: SimulatedDossier, world: SimulatedWorld): string {
  return dossier.applicantId ?? world.accountOf(deskOfficerOf(dossier, world));
}

async function writeNumberCounters(client: Client, world: SimulatedWorld): Promise<void> {
  const rows = world.numbersGiven().map(({ agencyCode, day, last }) => [agencyCode, formatDate(day), last]);
  await copyRows(client, 'dossier_number_counter', ['agency_code', 'day', 'last'], rows);
}
