import type { Instant } from '@kernel/calendar/local-time';
import type { Transaction } from './unit-of-work';

/**
 * Time comes from the database: one clock for all processes, and the only one the demonstration can move
 * (`clock_now()`, migration 0001).
 */
export async function databaseNow(tx: Transaction): Promise<Instant> {
  const [row] = await tx.query<{ now: Date }>('SELECT clock_now() AS now', [], 'clock-now');
  if (!row) throw new Error('clock_now() returned nothing');
  return row.now.getTime();
}
