import fc from 'fast-check';
import { formatDate, parseDate } from '../calendar/local-time';
import { CARD_FAULTS, readIdentityCard, type CardFault, type IdentityCard } from './identity-card';

const TODAY = parseDate('2025-11-20');
const SCAN = '001190012345|012345678|Nguyễn Thị Hoa|02051990|Nữ|Số 5 ngõ 12 Hàng Bạc, Hoàn Kiếm, Hà Nội|25042021';

const read = (scan: string): IdentityCard => {
  const reading = readIdentityCard(scan, TODAY);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.card;
};
const faultOf = (scan: string): CardFault | null => {
  const reading = readIdentityCard(scan, TODAY);
  return 'fault' in reading ? reading.fault : null;
};
const withPart = (index: number, part: string): string => SCAN.split('|').with(index, part).join('|');

test('seven parts, as a scanner types them', () => {
  expect(read(`${SCAN}\r\n`)).toEqual({
    number: '001190012345',
    oldNumber: '012345678',
    fullName: 'Nguyễn Thị Hoa',
    born: '1990-05-02',
    sex: 'female',
    address: 'Số 5 ngõ 12 Hàng Bạc, Hoàn Kiếm, Hà Nội',
    issuedOn: '2021-04-25',
    doubts: [],
  });
});

test.each([
  ['decomposed letters come out composed', SCAN.normalize('NFD'), { fullName: 'Nguyễn Thị Hoa' }],
  ['no old number', withPart(1, ''), { oldNumber: null }],
  ['an old number of twelve digits', withPart(1, '001190012345'), { oldNumber: '001190012345' }],
  ['the year of birth only', withPart(3, '00001990'), { born: '1990' }],
  ['the year of birth alone', withPart(3, '1990'), { born: '1990' }],
  ['a name of the Ê Đê', withPart(2, "H'Wưn Niê Kdăm"), { fullName: "H'Wưn Niê Kdăm" }],
  ['another letter of theirs', withPart(2, 'Y Ñôn Niê'), { fullName: 'Y Ñôn Niê' }],
  ['a man', withPart(4, 'Nam'), { sex: 'male', doubts: ['number_and_sex_differ'] }],
  ['another year than the number says', withPart(3, '02051991'), { doubts: ['number_and_birth_differ'] }],
] as const)('%s', (_what, scan, expected) => expect(read(scan)).toMatchObject(expected));

test.each([
  ['an empty scan', '  \r\n', 'nothing'],
  ['a dossier number instead of a card', '000.00.16.H26-251120-0007', 'not_a_card'],
  ['a cable pulled half way', SCAN.slice(0, 40), 'cut_short'],
  ['two scans in one box', SCAN + SCAN, 'scanned_twice'],
  ['two scans, a line each', `${SCAN}\n${SCAN}`, 'garbled'],
  ['letters lost to the code page', withPart(2, 'Nguy?n Th? Hoa'), 'garbled'],
  ['letters lost on the way', withPart(2, 'Nguy\uFFFDn Thị Hoa'), 'garbled'],
  ['Backspaces of an input method', withPart(2, 'Nguye\b\bễn Thị Hoa'), 'garbled'],
  ['two tones on one syllable', withPart(2, 'Nguyễñ Thị Hoa'), 'garbled'],
  ['a tone on a consonant', withPart(2, 'Nguyễn Tḥị Hoa'.normalize('NFD')), 'garbled'],
  ['digits of an input method in a name', withPart(2, 'Nguye64n Thi5 Hoa'), 'garbled'],
  ['a number of eleven digits', withPart(0, '00119001234'), 'bad_number'],
  ['an old number cut', withPart(1, '0123'), 'bad_old_number'],
  ['nobody', withPart(2, ' '), 'name_missing'],
  ['a day that is not there', withPart(3, '30021990'), 'bad_birth_date'],
  ['somebody not born yet', withPart(3, '21112025'), 'bad_birth_date'],
  ['accents lost', withPart(4, 'Nu'), 'bad_sex'],
  ['nowhere', withPart(5, ''), 'address_missing'],
  ['issued tomorrow', withPart(6, '21112025'), 'bad_issue_date'],
  ['issued before birth', withPart(6, '01051990'), 'bad_issue_date'],
] as const)('%s is refused', (_what, scan, fault) => expect(faultOf(scan)).toBe(fault));

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const day = fc.integer({ min: parseDate('1930-01-01'), max: parseDate('2015-12-31') });
const written = (date: number): string => formatDate(date).split('-').reverse().join('');
const words = fc
  .array(fc.constantFrom('Nguyễn', 'Đặng', 'Thị', 'Văn', 'Ánh', 'Ngọc', 'Quỳnh', 'Ưng', 'Y', 'Kbuôr'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((each) => each.join(' '));
const card = fc
  .record({
    province: fc.integer({ min: 1, max: 96 }),
    rest: fc.integer({ min: 0, max: 999_999 }),
    birth: day,
    name: words,
    isMan: fc.boolean(),
    address: words,
  })
  .map(({ province, rest, birth, name, isMan, address }) => {
    const year = Number(formatDate(birth).slice(0, 4));
    const mark = (year >= 2000 ? 2 : 0) + (isMan ? 0 : 1);
    const number = `0${twoDigits(province)}${mark}${twoDigits(year % 100)}${String(rest).padStart(6, '0')}`;
    return {
      number,
      name,
      birth,
      address,
      scan: [number, '', name, written(birth), isMan ? 'Nam' : 'Nữ', `Số 7, ${address}`, '25042021'].join('|'),
    };
  });

test('whatever card is scanned is read as it is, without a doubt', () => {
  fc.assert(
    fc.property(card, ({ scan, number, name, birth, address }) => {
      const expected = { number, fullName: name, born: formatDate(birth), address: `Số 7, ${address}`, doubts: [] };
      expect(read(scan)).toMatchObject(expected);
      expect(read(scan.normalize('NFD'))).toMatchObject(expected);
    }),
  );
});

test('a card cut anywhere before its last part is never read as another card', () => {
  fc.assert(
    fc.property(card, fc.nat(), ({ scan }, at) => {
      const cut = scan.slice(0, at % (scan.length - 1));
      expect(faultOf(cut)).not.toBeNull();
    }),
  );
});

test('whatever is typed: a card or one of the faults, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (noise, parts) => {
      for (const scan of [noise, parts.join('|'), noise + SCAN, SCAN + noise]) {
        const fault = faultOf(scan);
        if (fault !== null) expect(CARD_FAULTS).toContain(fault);
      }
    }),
  );
});
