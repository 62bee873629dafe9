import type { IntakeRecord } from './intake-record';

const NAME = 'motcua-intake';
const STORE = 'records';

/** Records this computer has not had an answer for, in the order they were made; scans and all. */
export async function keptRecords(): Promise<readonly IntakeRecord[]> {
  const records = (await request('readonly', (store) => store.getAll())) as IntakeRecord[];
  return records.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

export async function keepRecord(record: IntakeRecord): Promise<void> {
  await request('readwrite', (store) => store.put(record));
  changed();
}

export async function dropRecord(key: string): Promise<void> {
  await request('readwrite', (store) => store.delete(key));
  changed();
}

const listeners = new Set<() => void>();

export function onRecordsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the browser keeps nothing'));
  });
}

/** Settled when the browser has written it, not when it has been asked to. */
async function request(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
    });
  } finally {
    database.close();
  }
}
