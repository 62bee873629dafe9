import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';

export interface Document {
  /** from the project */
  readonly name: string;
  readonly text: string;
}

export function read(name: string): Document {
  return { name, text: readFileSync(path.join(projectRoot(), name), 'utf8') };
}

/** Every page people read: at the top, in `docs`, and where a folder explains itself. */
export function allDocuments(): readonly Document[] {
  const inDocs = readdirSync(path.join(projectRoot(), 'docs'), { recursive: true, encoding: 'utf8' });
  const top = readdirSync(projectRoot());
  const names = [
    ...top,
    ...inDocs.map((name) => path.join('docs', name)),
    path.join('data', 'README.md'),
    path.join('docker', 'README.md'),
  ];
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map(read);
}

/** The blocks marked `sh`, in order. */
export function shellBlocks({ text }: Document): readonly string[] {
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
}
