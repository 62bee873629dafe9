import fc from 'fast-check';
import { parseDate } from '../calendar/local-time';
import { normaliseDossierNumber } from './dossier-number';
import { formatProvisionalNumber, normaliseProvisionalNumber } from './provisional-number';

const DAY = parseDate('2025-11-25');

test('the mark of the computer, the day, the place in its order', () => {
  expect(formatProvisionalNumber('7KQ2', DAY, 3)).toBe('TAM-7KQ2-251125-0003');
  expect(normaliseProvisionalNumber(' tam-7kq2-251125-0003 ')).toBe('TAM-7KQ2-251125-0003');
});

test('is never a dossier number, nor the other way round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 40_000 }), (serial, day) => {
      const provisional = formatProvisionalNumber('0ABZ', day, serial);
      expect(normaliseProvisionalNumber(provisional)).toBe(provisional);
      expect(() => normaliseDossierNumber(provisional)).toThrow('number.malformed');
    }),
  );
  expect(() => normaliseProvisionalNumber('000.00.16.H26-200130-0007')).toThrow('number.provisional_malformed');
});

test.each(['', 'ABC', 'ABCDE', 'ABIL'])('mark %p is refused', (device) => {
  expect(() => formatProvisionalNumber(device, DAY, 1)).toThrow('number.provisional_malformed');
});

test('past 9999 it fails loudly', () => {
  expect(() => formatProvisionalNumber('7KQ2', DAY, 10_000)).toThrow('number.exhausted');
});
