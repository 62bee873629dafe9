import { HOUR_MS, MINUTE_MS, type Instant } from '../calendar/local-time';
import { sendFrom } from './quiet-hours';

export const NOTICE_CHANNELS = ['email', 'sms', 'zalo'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** The channels a person lets us use. */
export type AllowedChannels = Readonly<Record<NoticeChannel, boolean>>;

/**
 * Decree 61/2018 art. 17(2): a filer is told by e-mail or SMS unless they say otherwise. A private messenger is a use of
 * the number beyond the dossier: it waits for explicit consent (Law 91/2025 art. 9).
 */
export const DEFAULT_CHANNELS: AllowedChannels = { email: true, sms: true, zalo: false };

/** Where a person can be reached at all. */
export interface Contacts {
  readonly email: string | null;
  readonly phone: string | null;
}

/** Where a notice goes: by the channels allowed, as far as they reach. */
export function addressesFor(
  allowed: AllowedChannels,
  { email, phone }: Contacts,
): Readonly<Partial<Record<NoticeChannel, string>>> {
  const known: Readonly<Record<NoticeChannel, string | null>> = { email, sms: phone, zalo: phone };
  return Object.fromEntries(
    NOTICE_CHANNELS.flatMap((channel) => {
      const address = known[channel];
      return allowed[channel] && address !== null ? [[channel, address]] : [];
    }),
  );
}

const WAITS: readonly number[] = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];

/** When a delivery that failed `attempts` times is tried again; null: it is given up. Retries keep the quiet hours too. */
export function nextTry(attempts: number, now: Instant): Instant | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : sendFrom(now + wait);
}
