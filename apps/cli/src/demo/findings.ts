import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { verifyEvidence, type Verification } from '@modules/evidence';
import type { Town } from './town';

const LOOK_MS = 30;
/** The worker gets this long to fetch the last messages; real time. */
const FETCHING_MS = 60_000;

/** What a look at the whole house after the demonstration finds. Every number but the first is to be zero. */
export interface Findings {
  /** filings the house has acknowledged */
  readonly acknowledged: number;
  /** acknowledged, and not there for its citizen or in the database */
  readonly lost: readonly string[];
  /** in the house, and nobody was told of it; or more than once */
  readonly doubled: readonly string[];
  /** open work without a step, a step without anybody, messages that wait for nobody */
  readonly stuck: readonly string[];
  readonly states: Readonly<Record<string, number>>;
  readonly verification: Verification;
}

export async function findingsOf(
  town: Town,
  { owner, ownerUrl, idle }: { readonly owner: Client; readonly ownerUrl: string; readonly idle: readonly string[] },
): Promise<Findings> {
  const receipts = [...town.filed.values()].map(({ receipt }) => receipt);
  const { rows } = await owner.query<{ id: string; number: string; state: string }>(
    'SELECT id, number, state FROM dossier ORDER BY number',
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  const lost = receipts.filter(({ id, number }) => there.get(id)?.number !== number).map(({ number }) => number);
  const unknown = rows.filter(({ id }) => !town.filed.has(id)).map(({ number }) => number);
  const seen = await seenByCitizens(town);
  return {
    acknowledged: receipts.length,
    lost: [...lost, ...seen.missing],
    doubled: [...unknown, ...seen.surplus],
    stuck: [...idle, ...(await workNobodyHas(owner)), ...(await messagesLeft(owner))],
    states: countOf(rows.map(({ state }) => state)),
    verification: await verifyEvidence(ownerUrl),
  };
}

/** Every citizen compares "my dossiers" with the receipts they keep. */
async function seenByCitizens(
  town: Town,
): Promise<{ readonly missing: readonly string[]; readonly surplus: readonly string[] }> {
  const missing: string[] = [];
  const surplus: string[] = [];
  for (const citizen of await town.everybody()) {
    const mine = (await citizen.mine()).map(({ number }) => number);
    const kept = citizen.filings.map(({ receipt }) => receipt.number);
    missing.push(...kept.filter((number) => !mine.includes(number)));
    surplus.push(...mine.filter((number, index) => !kept.includes(number) || mine.indexOf(number) !== index));
  }
  return { missing, surplus };
}

/** In work, but on nobody's desk; or on a desk where nobody may do it. */
async function workNobodyHas(owner: Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ number: string; state: string }>(
    `SELECT d.number, d.state FROM dossier d
      WHERE d.state IN ('received', 'in_process', 'approved', 'refused')
        AND NOT EXISTS (SELECT FROM open_step s WHERE s.dossier_id = d.id AND s.action <> 'consult' AND s.officer_id IS NOT NULL)
      ORDER BY d.number`,
  );
  return rows.map(({ number, state }) => `${number} (${state}) is on nobody's desk`);
}

/** The last acts leave notices to their citizens behind: only what the worker does not fetch in good time is stuck. */
async function messagesLeft(owner: Client): Promise<readonly string[]> {
  const givenUpAt = Date.now() + FETCHING_MS;
  for (;;) {
    const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM outbox');
    const count = rows[0]?.count ?? 0;
    if (count === 0) return [];
    if (Date.now() > givenUpAt) return [`${count} messages are left in the outbox`];
    await sleep(LOOK_MS);
  }
}

function countOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
