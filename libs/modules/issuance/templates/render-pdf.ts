import { createRequire } from 'node:module';
import path from 'node:path';
import { PAPER_TEXTS } from '../texts/paper-texts';
import { TEMPLATES } from './forms';
import type { PaperFacts } from './paper-facts';

/** The package exports an instance, whose methods an ES import would lose. */
const pdfmake = createRequire(__filename)('pdfmake') as typeof import('pdfmake');

/** Times metrics and every Vietnamese letter in one file; the web's split subsets would lose letters in a PDF. */
const FACES = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const face = (name: string): string => path.join(FACES, name, `Tinos_${name}.ttf`);

let isReady = false;

/** The paper as a PDF. */
export async function renderPdf(facts: PaperFacts): Promise<Buffer> {
  prepare();
  const isForm = facts.kind !== 'result';
  const document = pdfmake.createPdf({
    // Circular 01/2018 art. 9: forms 01–05 are A5; a result is an administrative document, A4.
    pageSize: isForm ? 'A5' : 'A4',
    pageMargins: isForm ? [28, 26, 26, 26] : [85, 57, 50, 57],
    language: 'vi',
    info: { title: `${PAPER_TEXTS.titles[facts.kind]} ${facts.number}`, creator: 'Một Cửa' },
    defaultStyle: { font: 'Tinos', fontSize: isForm ? 10 : 13, lineHeight: 1.1 },
    content: TEMPLATES[facts.kind](facts),
  });
  return document.getBuffer();
}

/** Fonts are read from the package; nothing else may be read, and nothing fetched. */
function prepare(): void {
  if (isReady) return;
  pdfmake.setLocalAccessPolicy((file) => path.resolve(file).startsWith(FACES));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.addFonts({
    Tinos: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  });
  isReady = true;
}
