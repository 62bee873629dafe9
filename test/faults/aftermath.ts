import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { verifyEvidence } from '@modules/evidence';
import { FileStore } from '@platform/storage/file-store';
import type { Receipt } from '../../apps/cli/src/demo/robots/wire';
import type { Crowd } from './crowd';
import type { FaultyHouse } from './faulty-house';

/** A finding is a sentence; there is to be none. */
export type Findings = readonly string[];

const SETTLE_MS = 60_000;
/** Acknowledged filings sent once more under their own key. */
const REPEATED = 50;

interface Left {
  readonly outbox: number;
  readonly unrouted: number;
}

/** Waits until nothing is left to be done by itself. Returns how long that took [s], or null when it never came. */
export async function untilSettled(faulty: FaultyHouse): Promise<number | null> {
  const begun = Date.now();
  while (Date.now() - begun < SETTLE_MS) {
    const left = await faulty.asOwner(leftToDo).catch(() => null);
    const ready = await isReady(faulty.house.address);
    if (ready && left?.outbox === 0 && left.unrouted === 0) return (Date.now() - begun) / 1000;
    await sleep(100);
  }
  return null;
}

export async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/ready`)).status === 200;
  } catch {
    return false;
  }
}

async function leftToDo(owner: Client): Promise<Left> {
  const { rows } = await owner.query<Left>(
    `SELECT (SELECT count(*) FROM outbox)::int AS outbox,
            (SELECT count(*) FROM dossier WHERE awaiting_routing AND state IN ('received', 'in_process', 'approved', 'refused'))::int AS unrouted`,
  );
  return rows[0] ?? { outbox: -1, unrouted: -1 };
}

/** What was asked about meanwhile may have left notices and routes behind: stuck is what the worker does not come to. */
async function leftInTheEnd(owner: Client): Promise<Left> {
  const begun = Date.now();
  for (;;) {
    const left = await leftToDo(owner);
    if ((left.outbox === 0 && left.unrouted === 0) || Date.now() - begun > SETTLE_MS) return left;
    await sleep(100);
  }
}

/** Everything that must be true of the house after any number of deaths. */
export async function aftermath(faulty: FaultyHouse, crowd: Crowd): Promise<Findings> {
  const receipts = crowd.citizens.flatMap(({ filings }) => filings.map(({ receipt }) => receipt));
  const { instance } = faulty.house;
  const verification = await verifyEvidence(instance.urls.owner);
  const inDatabase = await faulty.asOwner(async (owner) => [
    ...(await onceEach(owner, receipts)),
    ...(await numbersWithoutGap(owner)),
    ...(await nothingStuck(owner)),
    ...(await papersWhole(owner, instance.folder.files)),
  ]);
  return [
    ...inDatabase,
    ...(await seenByCitizens(crowd)),
    ...(await sameAnswerAgain(crowd)),
    ...verification.first.map(({ kind, where, stored, computed }) => `${kind} ${where}: ${stored} is not ${computed}`),
    ...crowd.refusals.map((refusal) => `an officer met an unexpected refusal: ${refusal}`),
  ];
}

async function onceEach(owner: Client, receipts: readonly Receipt[]): Promise<Findings> {
  const { rows } = await owner.query<{ id: string; number: string }>('SELECT id, number FROM dossier');
  const there = new Map(rows.map(({ id, number }) => [id, number]));
  const acknowledged = new Set(receipts.map(({ id }) => id));
  return [
    ...receipts.filter(({ id, number }) => there.get(id) !== number).map(({ number }) => `${number} is lost`),
    ...rows.filter(({ id }) => !acknowledged.has(id)).map(({ number }) => `${number} was never acknowledged`),
    ...(acknowledged.size === receipts.length ? [] : ['one dossier was acknowledged twice']),
  ];
}

/** Numbers of an agency's day run from 1 to the counter without a gap. */
async function numbersWithoutGap(owner: Client): Promise<Findings> {
  const { rows } = await owner.query<{ agency: string; last: number; count: number; highest: number }>(
    `SELECT c.agency_code AS agency, c.last, count(d.*)::int AS count, coalesce(max(right(d.number, 4)::int), 0) AS highest
       FROM dossier_number_counter c
       LEFT JOIN dossier d ON d.number LIKE c.agency_code || '-' || to_char(c.day, 'YYMMDD') || '-%'
      GROUP BY c.agency_code, c.day, c.last`,
  );
  return rows
    .filter(({ last, count, highest }) => last !== count || last !== highest)
    .map(({ agency, last, count }) => `${agency} counted to ${last} and gave ${count} numbers`);
}

async function nothingStuck(owner: Client): Promise<Findings> {
  const { outbox, unrouted } = await leftInTheEnd(owner);
  const { rows } = await owner.query<{ number: string; state: string }>(
    `SELECT number, state FROM dossier d WHERE state IN ('received', 'in_process', 'approved', 'refused') AND NOT EXISTS (
       SELECT FROM open_step s WHERE s.dossier_id = d.id AND s.action <> 'consult' AND s.officer_id IS NOT NULL)`,
  );
  return [
    ...(outbox === 0 ? [] : [`${outbox} messages are left in the outbox`]),
    ...(unrouted === 0 ? [] : [`${unrouted} dossiers wait for a route`]),
    ...rows.map(({ number, state }) => `${number} (${state}) is on nobody's desk`),
  ];
}

/** Each paper of each dossier is its own document with its own bytes, and there is nothing beside them. */
async function papersWhole(owner: Client, folder: string): Promise<Findings> {
  const { rows } = await owner.query<{ id: string; sha256: string; dossier_id: string | null; filed: boolean }>(
    `SELECT t.id, t.sha256, t.dossier_id, d.body->'papers' @> jsonb_build_array(jsonb_build_object('documentId', t.id::text)) AS filed
       FROM document t LEFT JOIN dossier d ON d.id = t.dossier_id`,
  );
  const { rows: contents } = await owner.query<{ sha256: string }>('SELECT sha256 FROM stored_content');
  const store = new FileStore(folder);
  const findings = rows.filter(({ filed }) => !filed).map(({ id }) => `document ${id} belongs to no dossier`);
  for (const { sha256 } of contents)
    if ((await store.hashOf(sha256)) !== sha256) findings.push(`the bytes of ${sha256} are missing or damaged`);
  const known = new Set(contents.map(({ sha256 }) => sha256));
  const orphans = filesIn(folder).filter((name) => !known.has(name));
  return [...findings, ...orphans.map((name) => `file ${name} belongs to no document`)];
}

/** Kept contents; what a death left half received lies in `incoming` and is swept after an hour. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'incoming')
    .flatMap((name) => readdirSync(path.join(folder, name)));
}

async function seenByCitizens({ citizens }: Crowd): Promise<Findings> {
  const findings: string[] = [];
  for (const { filings, ...citizen } of citizens.map((each) => ({ filings: each.filings, mine: () => each.mine() }))) {
    const kept = filings.map(({ receipt }) => receipt.number).sort();
    const mine = (await citizen.mine()).map(({ number }) => number).sort();
    if (kept.join() !== mine.join()) findings.push(`a citizen keeps ${kept.length} receipts and sees ${mine.length}`);
  }
  return findings;
}

/** A filing sent once more under its own key is answered as before. */
async function sameAnswerAgain({ citizens }: Crowd): Promise<Findings> {
  const findings: string[] = [];
  const sample = citizens.flatMap(({ client, filings }) => filings.map((filing) => ({ client, filing })));
  const step = Math.max(1, Math.floor(sample.length / REPEATED));
  for (const { client, filing } of sample.filter((_, index) => index % step === 0)) {
    const { key, body, receipt } = filing;
    const again = await client.post<Receipt>('/api/v1/dossiers', body, { key });
    if (again.status !== 201 || again.body.number !== receipt.number)
      findings.push(`${receipt.number} sent again was answered with ${again.status} ${again.body.number}`);
  }
  return findings;
}
