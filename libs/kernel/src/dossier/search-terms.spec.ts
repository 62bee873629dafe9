import { searchTermsOf, type SearchTerms } from './search-terms';

const NOTHING: SearchTerms = { citizenNumber: null, phone: null, numberBackward: null, name: null, nameBackward: null };
const backward = (text: string): string => Array.from(text).reverse().join('');

test.each<[string, Partial<SearchTerms>]>([
  ['Nguyễn Thị Hoa', { name: 'nguyen thi hoa', nameBackward: 'hoa thi nguyen' }],
  ['  đặng   ', { name: 'dang', nameBackward: 'dang' }],
  ['h', {}],
  ['', {}],
  ['– ·', {}],
  ['001 185 012 345', { citizenNumber: '001185012345', numberBackward: backward('001185012345') }],
  ['012345678', { citizenNumber: '012345678', numberBackward: backward('012345678') }],
  ['0912-345 678', { phone: '0912345678', numberBackward: backward('0912345678') }],
  ['+84 912 345 678', { phone: '0912345678' }],
  ['000.00.16.H26-200303-0001', { numberBackward: backward('0000016h262003030001') }],
  ['H26-0001', { numberBackward: backward('h260001') }],
  ['01', {}],
])('“%s” is looked for as what it can be', (typed, terms) => {
  expect(searchTermsOf(typed)).toEqual({ ...NOTHING, ...terms });
});
