import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller than one packet: nothing to gain. */
const SMALLEST = 1_400;

/** Beside every text file a `.br` and a `.gz`, so that the server compresses nothing while people wait. */
export function precompressed() {
  let folder = '';
  return {
    name: 'precompressed',
    configResolved({ build }) {
      folder = path.join(build.outDir, 'assets');
    },
    closeBundle() {
      for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
        const content = readFileSync(path.join(folder, name));
        if (content.length < SMALLEST) continue;
        writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(content, QUALITY));
      }
    },
  };
}

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
