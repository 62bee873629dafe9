import type { Transaction } from '../database/unit-of-work';
import { QUEUES } from '../queue/queue.port';

/** Work to be done after the commit, written with the act that makes it necessary. */
export interface OutboxMessage {
  readonly queue: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function addToOutbox(tx: Transaction, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `INSERT INTO outbox (queue, name, data) SELECT m.queue, m.name, m.data FROM jsonb_to_recordset($1::jsonb) AS m(queue text, name text, data jsonb)`,
    [JSON.stringify(messages)],
    'outbox-add',
  );
}

export const KNOWN_QUEUES = `queue IN (${QUEUES.map((name) => `'${name}'`).join(', ')})`;

/** How many messages wait for queues this release does not have, by queue. */
export const WAITING_FOR_NOBODY = `SELECT queue, count(*)::int AS count FROM outbox WHERE NOT ${KNOWN_QUEUES} GROUP BY queue ORDER BY queue`;
