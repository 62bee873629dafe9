import { readdirSync, readFileSync } from 'node:fs';
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
});
