import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '@platform/config/project-root';
import { ensureDeskBuilt } from '../support/processes';

/** What comes before a clerk sees the first queue [bytes of gzip]; check 52. */
const SCRIPT_LIMIT = 260 * 1024;
/** What a clerk sees first. */
const FIRST_PAGE = 'src/queues/queue-page.tsx';
/** A page of its own comes when it is opened. */
const LAZY = ['src/dossier/dossier-page.tsx', 'src/intake/intake-page.tsx', 'src/settings/settings-page.tsx'];

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const DIST = path.join(projectRoot(), 'apps', 'desk', 'dist');

test('the desk begins with at most 260 KB of script, and what is not needed at once comes later', async () => {
  await ensureDeskBuilt();
  const manifest = JSON.parse(readFileSync(path.join(DIST, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const needed = new Set<string>();
  const follow = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const each of manifest[name]?.imports ?? []) follow(each);
  };
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry === true) follow(name);
  follow(FIRST_PAGE);
  const weight = (name: string): number => gzipSync(readFileSync(path.join(DIST, manifest[name]?.file ?? ''))).length;
  const total = [...needed].reduce((sum, name) => sum + weight(name), 0);
  expect(total).toBeLessThan(SCRIPT_LIMIT);
  expect(total).toBeGreaterThan(SCRIPT_LIMIT / 4);
  const lazy = Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports);
  expect(lazy).toEqual(expect.arrayContaining(LAZY));
  for (const page of LAZY) expect([page, needed.has(page)]).toEqual([page, false]);
});
