import { parseDate } from '../calendar/local-time';
import { formatDossierNumber, normaliseDossierNumber, normaliseSecret, secretFrom } from './dossier-number';

test('agency, day received, place in the day (Circular 01/2018 art. 19)', () => {
  expect(formatDossierNumber('000.00.16.H26', parseDate('2020-01-30'), 7)).toBe('000.00.16.H26-200130-0007');
});

test('past 9999 it fails loudly instead of printing five digits', () => {
  expect(formatDossierNumber('000.00.16.H26', 0, 9_999)).toMatch(/-9999$/);
  expect(() => formatDossierNumber('000.00.16.H26', 0, 10_000)).toThrow('number.exhausted');
});

test.each(['', 'H26', '000-00-16-H26', '000.00.16.h26', '000.00.16.H26.99.1'])('agency code %p is refused', (code) => {
  expect(() => formatDossierNumber(code, 0, 1)).toThrow('number.bad_agency_code');
});

test('numbers typed from paper are understood', () => {
  expect(normaliseDossierNumber(' 000.00.16.h26-200130-0007 ')).toBe('000.00.16.H26-200130-0007');
  expect(() => normaliseDossierNumber('000.00.16.H26-20130-7')).toThrow('number.malformed');
});

test('the secret uses no letters that are misread, and forgives those who misread', () => {
  expect(secretFrom(Uint8Array.from({ length: 8 }, (_, i) => i * 33))).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(normaliseSecret('o1il-abcd')).toBe('0111ABCD');
});
