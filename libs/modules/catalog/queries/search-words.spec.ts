import { readingsOf, suggestionFor, vocabularyOf } from './search-words';

const VOCABULARY = vocabularyOf([
  'Đăng ký khai sinh',
  'Đăng ký khai tử',
  'Cấp bản sao trích lục hộ tịch',
  'Birth registration',
  'Đăng ký kết hôn',
]);

describe('what was probably meant', () => {
  test.each([
    ['khai sinhh', 'khai sinh'],
    ['Khai sinnh', 'khai sinh'],
    ['dang kyy ket honn', null],
    ['đăng ký kêt hônn', 'đăng ký kết hôn'],
    ['trich lucc', 'trích lục'],
    ['birht registration', 'birth registration'],
  ])('%s → %s', (typed, meant) => expect(suggestionFor(typed, VOCABULARY)).toBe(meant));

  test.each([['khai sinh'], ['KHAI SINH'], ['zzzz'], ['khai zzzz'], ['']])('nothing to suggest for “%s”', (typed) =>
    expect(suggestionFor(typed, VOCABULARY)).toBeNull(),
  );
});

describe('readings', () => {
  const synonyms = [{ said: 'so do', means: 'giay chung nhan dat' }];
  test('words people say stand for words of the catalogue', () =>
    expect(readingsOf('làm Sổ đỏ', synonyms)).toEqual([
      ['lam', 'so', 'do'],
      ['lam', 'giay', 'chung', 'nhan', 'dat'],
    ]));
  test('only as whole words', () => expect(readingsOf('hồ sơ đóng', synonyms)).toEqual([['ho', 'so', 'dong']]));
});
