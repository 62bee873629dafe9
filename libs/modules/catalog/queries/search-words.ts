import { distance } from 'fastest-levenshtein';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';

/** Ways to read what was typed: the words themselves, and with each phrase people say replaced by the catalogue's. */
export function readingsOf(
  text: string,
  synonyms: readonly { readonly said: string; readonly means: string }[],
): readonly (readonly string[])[] {
  const folded = foldVietnamese(text);
  const readings = [folded];
  for (const { said, means } of synonyms) {
    if (` ${folded} `.includes(` ${said} `)) readings.push(` ${folded} `.replace(` ${said} `, ` ${means} `).trim());
  }
  return [...new Set(readings)].map((reading) => reading.split(' ').filter((word) => word !== ''));
}

/** How many letters may be wrong in a word of this length. */
function tolerance(word: string): number {
  return word.length <= 3 ? 0 : word.length === 4 ? 1 : 2;
}

/**
 * What was probably meant: each unknown word replaced by the nearest word of the catalogue, as the catalogue writes it.
 * null when a word is like none, or nothing was mistyped.
 */
export function suggestionFor(text: string, vocabulary: ReadonlyMap<string, string>): string | null {
  const words = foldVietnamese(text)
    .split(' ')
    .filter((word) => word !== '');
  const known = words.map((word) => (vocabulary.has(word) ? word : nearest(word, vocabulary)));
  if (words.length === 0 || known.includes(null) || known.every((word, index) => word === words[index])) return null;
  return known.map((word) => vocabulary.get(word ?? '') ?? word).join(' ');
}

function nearest(word: string, vocabulary: ReadonlyMap<string, string>): string | null {
  let best: string | null = null;
  let bestDistance = tolerance(word) + 1;
  for (const candidate of vocabulary.keys()) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const apart = distance(word, candidate);
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

/** Every word of the texts, folded, with how it is mostly written there. */
export function vocabularyOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const written of text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)) {
      if (written === '') continue;
      const folded = foldVietnamese(written);
      const counts = spellings.get(folded) ?? new Map<string, number>();
      spellings.set(folded, counts.set(written, (counts.get(written) ?? 0) + 1));
    }
  }
  return new Map(
    [...spellings].map(([folded, counts]) => [folded, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? folded]),
  );
}
