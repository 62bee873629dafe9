import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { GENERATED_PAGES } from './generate/pages';

const FOLDER = path.join(projectRoot(), 'docs', 'generated');

describe('docs/generated says what the code says; `npm run docs:generate` renews it', () => {
  test.each(Object.entries(GENERATED_PAGES))('%s', (name, write) => {
    expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(write());
  });

  test('and holds nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(GENERATED_PAGES).sort());
  });

  test('the command writes exactly these', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-docs-'));
    execFileSync('npm', ['run', '--silent', 'docs:generate', '--', folder], { cwd: projectRoot(), stdio: 'pipe' });
    for (const [name, write] of Object.entries(GENERATED_PAGES))
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(write());
    rmSync(folder, { recursive: true });
  }, 120_000);
});
