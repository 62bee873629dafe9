import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of this checkout, from sources and from `dist` alike. */
export function projectRoot(): string {
  for (let folder = __dirname; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'motcua')
      return folder;
  }
  throw new Error('package.json of motcua not found');
}
