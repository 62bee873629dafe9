import { contactOf } from '../contacts/contact';
import { foldVietnamese } from '../text/fold-vietnamese';

/** What a typed text may be: each that it can be is looked for. Everything is in the form it lies in the index. */
export interface SearchTerms {
  /** 9 digits of the old card, 12 of the citizen number */
  readonly citizenNumber: string | null;
  readonly phone: string | null;
  /** the end of a dossier number without its marks, the last character first: what is copied by hand is the end */
  readonly numberBackward: string | null;
  /** the name from its beginning; the last word may be unfinished */
  readonly name: string | null;
  /** whole words from the last, the given name, backward */
  readonly nameBackward: string | null;
}

const SHORTEST_NUMBER = 3;
const SHORTEST_NAME = 2;

export function searchTermsOf(typed: string): SearchTerms {
  const plain = typed.normalize('NFC').trim();
  const digits = plain.replace(/[\s.-]/g, '');
  const contact = contactOf(plain);
  const folded = foldVietnamese(plain);
  const isName = folded.length >= SHORTEST_NAME && !/\d/.test(folded);
  return {
    citizenNumber: /^(\d{9}|\d{12})$/.test(digits) ? digits : null,
    phone: contact?.channel === 'sms' ? contact.address : null,
    numberBackward: numberBackward(plain),
    name: isName ? folded : null,
    nameBackward: isName ? wordsBackward(folded) : null,
  };
}

/** "nguyen thi hoa" → "hoa thi nguyen" */
export function wordsBackward(folded: string): string {
  return folded.split(' ').reverse().join(' ');
}

function numberBackward(text: string): string | null {
  const bare = text.toLowerCase().replace(/[.\s-]/g, '');
  return /\d/.test(bare) && /^[a-z0-9]+$/.test(bare) && bare.length >= SHORTEST_NUMBER
    ? Array.from(bare).reverse().join('')
    : null;
}
