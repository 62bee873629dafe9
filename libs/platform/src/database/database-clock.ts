import type { Instant } from '@kernel/calendar/local-time';
import type { Transaction } from './unit-of-work';

/**
 * Time comes from the database: one clock for all processes, and the only one the demonstration can move
 * (`clock_now()`, migration 0001). It is read with BEGIN, so asking costs nothing and is answered the same all through.
 */
export function databaseNow(tx: Pick<Transaction, 'beganAt'>): Promise<Instant> {
  return Promise.resolve(tx.beganAt);
}
