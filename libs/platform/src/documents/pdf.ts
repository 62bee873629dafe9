import { createRequire } from 'node:module';
import path from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** The package exports an instance, whose methods an ES import would lose. */
const pdfmake = createRequire(__filename)('pdfmake') as typeof import('pdfmake');

/** Times metrics and every Vietnamese letter in one file; the web's split subsets would lose letters in a PDF. */
const FACES = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const face = (name: string): string => path.join(FACES, name, `Tinos_${name}.ttf`);

let isReady = false;

/** A document as a PDF, in the one typeface there is. */
export async function makePdf({ defaultStyle, ...document }: TDocumentDefinitions): Promise<Buffer> {
  prepare();
  return pdfmake
    .createPdf({
      ...document,
      info: { creator: 'Một Cửa', ...document.info },
      defaultStyle: { lineHeight: 1.1, ...defaultStyle, font: 'Tinos' },
    })
    .getBuffer();
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
