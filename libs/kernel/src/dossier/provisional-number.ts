import { formatShortDate, type LocalDay } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import { LAST_SERIAL } from './dossier-number';

/** The mark of one counter's computer: four signs of Crockford's base 32, so that two desks without network never meet. */
const DEVICE = /^[0-9A-HJKMNP-TV-Z]{4}$/;
const NUMBER = /^TAM-[0-9A-HJKMNP-TV-Z]{4}-\d{6}-\d{4}$/;

/**
 * `TAM-7KQ2-251125-0003`: what a receipt says while the network is away (*tạm*, for now). No agency stands in it, so
 * nobody can take it for a dossier number. @throws DomainError `number.exhausted` | `number.provisional_malformed`
 */
export function formatProvisionalNumber(device: string, day: LocalDay, serial: number): string {
  if (!DEVICE.test(device)) throw new DomainError('number.provisional_malformed');
  if (serial > LAST_SERIAL) throw new DomainError('number.exhausted', { agencyCode: device, serial });
  return `TAM-${device}-${formatShortDate(day)}-${String(serial).padStart(4, '0')}`;
}

/** Forgives case and spaces, as people type from paper. @throws DomainError `number.provisional_malformed` */
export function normaliseProvisionalNumber(text: string): string {
  const number = text.toUpperCase().replace(/\s+/g, '');
  if (!NUMBER.test(number)) throw new DomainError('number.provisional_malformed', { field: 'provisional.number' });
  return number;
}
