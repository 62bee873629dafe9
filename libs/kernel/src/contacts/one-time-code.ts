import { HOUR_MS, MINUTE_MS, type Instant } from '../calendar/local-time';

/** Six digits, one use, ten minutes. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
/** Wrong tries, then the code is spent. */
export const MOST_TRIES = 5;

export interface CodeLimit {
  readonly most: number;
  readonly withinMs: number;
}

/** Codes for one phone or address: 50 guesses a day at most, one chance in 20,000. */
export const PER_TARGET: readonly CodeLimit[] = [
  { most: 3, withinMs: 15 * MINUTE_MS },
  { most: 10, withinMs: 24 * HOUR_MS },
];
/** Codes asked for from one place, whoever they are for: nobody floods a town with messages. */
export const PER_ORIGIN: readonly CodeLimit[] = [{ most: 20, withinMs: HOUR_MS }];

/** When another code may be asked for, after those sent (the newest first); null: now. */
export function nextCodeAt(sent: readonly Instant[], limits: readonly CodeLimit[], now: Instant): Instant | null {
  const waits = limits.flatMap(({ most, withinMs }) => {
    const oldest = sent[most - 1];
    return oldest !== undefined && oldest + withinMs > now ? [oldest + withinMs] : [];
  });
  return waits.length === 0 ? null : Math.max(...waits);
}

/** Six digits from four random bytes; the bias is below one in 4,000. */
export function codeFrom(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return String((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % 1_000_000).padStart(6, '0');
}
