import { formatDate, parseDate, type LocalDay } from '../calendar/local-time';

/** What the QR code of a citizen identity card says, as a scanner types it. */
export interface IdentityCard {
  readonly number: string;
  /** nine or twelve digits; null when the card names none */
  readonly oldNumber: string | null;
  readonly fullName: string;
  /** `1960-05-02`, or `1960` where the card knows the year only */
  readonly born: string;
  readonly sex: 'male' | 'female';
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  /** what does not fit together and still may be right: said to the clerk, never a refusal */
  readonly doubts: readonly CardDoubt[];
}

/** The number carries the year of birth and the sex; cards whose number says otherwise exist. */
export type CardDoubt = 'number_and_birth_differ' | 'number_and_sex_differ';

/** Why a scan cannot be used, one sentence each on the clerk's screen. */
export const CARD_FAULTS = [
  'nothing',
  'not_a_card',
  'cut_short',
  'scanned_twice',
  'garbled',
  'bad_number',
  'bad_old_number',
  'bad_birth_date',
  'bad_sex',
  'bad_issue_date',
  'name_missing',
  'address_missing',
] as const;
export type CardFault = (typeof CARD_FAULTS)[number];

export type CardReading = { readonly card: IdentityCard } | { readonly fault: CardFault };

/** number | old number | name | day of birth | sex | address | day of issue */
const PARTS = 7;
const LONGEST = 1_000;

/**
 * Reads a scan. What an input method or a bad cable has changed is refused whole: half a name on a legal paper is
 * worse than a second scan. `today` is the day of the reader's clock.
 */
export function readIdentityCard(scan: string, today: LocalDay): CardReading {
  const text = scan.replace(/^[\s\uFEFF]+|\s+$/g, '').normalize('NFC');
  const shape = faultOfShape(text);
  if (shape !== null) return { fault: shape };
  const parts = partsOf(text);
  const fault = faultOfWords(parts);
  if (fault !== null) return { fault };
  const [born, sex, issuedOn] = [birthOf(parts.birth, today), sexOf(parts.sex), dayOf(parts.issue, today)];
  if (born === null) return { fault: 'bad_birth_date' };
  if (sex === null) return { fault: 'bad_sex' };
  if (issuedOn === null || issuedOn < born) return { fault: 'bad_issue_date' };
  const { number, oldNumber, name, address } = parts;
  const facts = { number, fullName: name, born, sex, address, issuedOn };
  return { card: { ...facts, oldNumber: oldNumber === '' ? null : oldNumber, doubts: doubtsOf(facts) } };
}

type Parts = Readonly<Record<'number' | 'oldNumber' | 'name' | 'birth' | 'sex' | 'address' | 'issue', string>>;

function partsOf(text: string): Parts {
  const [number = '', oldNumber = '', name = '', birth = '', sex = '', address = '', issue = ''] = text
    .split('|')
    .map((part) => part.trim().replace(/\s+/g, ' '));
  return { number, oldNumber, name, birth, sex, address, issue };
}

/** What is wrong with a part whatever day it is. */
function faultOfWords({ number, oldNumber, name, address }: Parts): CardFault | null {
  if (!/^0\d{11}$/.test(number)) return 'bad_number';
  if (!/^(\d{9}|\d{12})?$/.test(oldNumber)) return 'bad_old_number';
  if (name === '') return 'name_missing';
  if (address === '') return 'address_missing';
  return isMangled(name) || isMangled(address.replace(/\d/g, '')) ? 'garbled' : null;
}

/** What can be said of a scan before its parts are looked at. */
function faultOfShape(text: string): CardFault | null {
  if (text === '') return 'nothing';
  const bars = text.split('|').length - 1;
  if (bars === 0) return 'not_a_card';
  if (hasNoise(text)) return 'garbled';
  if (bars >= PARTS) return 'scanned_twice';
  return bars < PARTS - 1 ? 'cut_short' : null;
}

/** Signs no card carries: control characters (an input method's Backspaces among them), the mark of a lost letter. */
function hasNoise(text: string): boolean {
  return text.length > LONGEST || /[\p{Cc}\p{Co}\p{Cn}\uFFFD?]/u.test(text);
}

/**
 * Vietnamese as an input method leaves it after typing over a scanner: a syllable with two tones, a mark on a letter
 * that takes none, or digits inside a name. Letters foreign to Vietnamese are left alone: names of the Ê Đê or the
 * Ba Na have them.
 */
function isMangled(text: string): boolean {
  if (/\d/.test(text)) return true;
  return text.split(/[\s,.;/()-]+/).some((syllable) => {
    const marks = syllable.normalize('NFD');
    const tones = marks.match(TONE)?.length ?? 0;
    const loneMarks = /(^|[^\p{L}\p{M}])\p{M}/u.test(marks) || MARK_ON_CONSONANT.test(marks);
    return tones > 1 || loneMarks;
  });
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** ñ is a letter of the Ê Đê. */
const MARK_ON_CONSONANT = /[b-df-hj-np-tvwxz][\u0300\u0301\u0302\u0306\u0309\u031B\u0323]|[b-df-hj-mp-tvwxz]\u0303/iu;

function sexOf(word: string): 'male' | 'female' | null {
  const lower = word.toLowerCase();
  if (lower === 'nam') return 'male';
  return lower === 'nữ' ? 'female' : null;
}

/** `ddmmyyyy`, of the past. */
function dayOf(digits: string, today: LocalDay): string | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  try {
    const read = parseDate(`${year ?? ''}-${month ?? ''}-${day ?? ''}`);
    return read <= today ? formatDate(read) : null;
  } catch {
    return null;
  }
}

/** Day and month are zeros, or missing, where they are not known: people born before they were written down. */
function birthOf(digits: string, today: LocalDay): string | null {
  const year = /^(?:0000)?((?:19|20)\d{2})$/.exec(digits)?.[1];
  if (year !== undefined) return `${year}-01-01` <= formatDate(today) ? year : null;
  return dayOf(digits, today);
}

/** Digit 4 is the century and the sex (0 and 1 the 1900s, 2 and 3 the 2000s; even is male), 5 and 6 the year. */
function doubtsOf({ number, born, sex }: Pick<IdentityCard, 'number' | 'born' | 'sex'>): readonly CardDoubt[] {
  const mark = Number(number[3]);
  const year = `${19 + Math.floor(mark / 2)}${number.slice(4, 6)}`;
  const doubts: CardDoubt[] = [];
  if (year !== born.slice(0, 4)) doubts.push('number_and_birth_differ');
  if ((mark % 2 === 0 ? 'male' : 'female') !== sex) doubts.push('number_and_sex_differ');
  return doubts;
}
