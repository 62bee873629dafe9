import { formatShortDate, type LocalDay } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';

/** Circular 01/2018 art. 19 allows four digits a day and agency. */
export const LAST_SERIAL = 9_999;

const AGENCY_CODE = /^[A-Z0-9]{3}(\.[A-Z0-9]{2,3}){2,3}$/;
const NUMBER = /^([A-Z0-9]{3}(?:\.[A-Z0-9]{2,3}){2,3})-(\d{6})-(\d{4})$/;
/** Crockford's base 32: no I, L, O, U to be misread from paper. */
const SECRET_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SECRET_LENGTH = 8;

/** @throws DomainError `number.bad_agency_code` */
export function checkAgencyCode(code: string): string {
  if (!AGENCY_CODE.test(code)) throw new DomainError('number.bad_agency_code', { code });
  return code;
}

/**
 * `000.00.16.H26-200130-0007`: agency, day received, place in that day's order.
 * @throws DomainError `number.exhausted` past 9999 rather than a number of five digits or a second 0001
 */
export function formatDossierNumber(agencyCode: string, day: LocalDay, serial: number): string {
  if (serial > LAST_SERIAL) throw new DomainError('number.exhausted', { agencyCode, serial });
  return `${checkAgencyCode(agencyCode)}-${formatShortDate(day)}-${String(serial).padStart(4, '0')}`;
}

/** Forgives case and spaces, as people type from paper. @throws DomainError `number.malformed` */
export function normaliseDossierNumber(text: string): string {
  const number = text.toUpperCase().replace(/\s+/g, '');
  if (!NUMBER.test(number)) throw new DomainError('number.malformed', { field: 'number' });
  return number;
}

/** Numbers can be guessed, so looking one up takes this second word too: 40 bits from `bytes` (at least 8 of them). */
export function secretFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, SECRET_LENGTH), (byte) => SECRET_ALPHABET[byte & 31]).join('');
}

/** What people confuse is read as what was printed: o→0, i and l→1; spaces and dashes are dropped. */
export function normaliseSecret(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
