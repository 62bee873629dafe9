import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { SETTING_NAMES } from '@platform/config/settings';
import { COMMANDS } from '../../apps/cli/src/commands';
import { TestHouse } from '../support/test-house';
import { allDocuments, read } from './documents';

const DOCUMENTS = allDocuments();
const README = read('README.md').text;

/** All first groups of a pattern, in a text. */
function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function isThere(...parts: readonly string[]): boolean {
  return existsSync(path.join(projectRoot(), ...parts));
}

/** A path in this project, as these pages write one. */
const PATH = /`((?:apps|libs|config|data|docker|docs|bin|test|\.githooks|\.ci)\/[\w./-]+)`/g;

describe.each(DOCUMENTS)('$name', ({ name, text }) => {
  test('its links lead somewhere', () => {
    const targets = all(text, /\]\(([^)\s#]+)[^)]*\)/g).filter((target) => !/^https?:/.test(target));
    expect(targets.filter((target) => !isThere(path.dirname(name), target))).toEqual([]);
  });

  test('the files and folders it names exist', () => {
    // Except the operator's own, which is kept out of it.
    expect(all(text, PATH).filter((each) => !isThere(each) && !each.endsWith('/.env'))).toEqual([]);
  });

  test('the commands it names exist', () => {
    const { scripts } = JSON.parse(read('package.json').text) as { scripts: Record<string, string> };
    expect(all(text, /\bnpm run ([\w:-]+)/g).filter((script) => scripts[script] === undefined)).toEqual([]);
    const commands = COMMANDS.map((command) => command.name);
    expect(all(text, /`(?:bin\/)?motcua ([a-z-]+)/g).filter((command) => !commands.includes(command))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  test('has every folder on its map', () => {
    const folders = ['apps', 'libs/kernel/src', 'libs/platform/src', 'libs/modules', 'test'].flatMap((parent) =>
      readdirSync(path.join(projectRoot(), parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`),
    );
    const { text } = read('CONTRIBUTING.md');
    expect(folders.filter((folder) => !new RegExp(`^\\| \`${folder}/?\``, 'm').test(text))).toEqual([]);
  });
});

test('the hooks git may be told to use can be run', () => {
  const hooks = readdirSync(path.join(projectRoot(), '.githooks'));
  expect(hooks.sort()).toEqual(['pre-commit', 'pre-push']);
  for (const hook of hooks) expect(statSync(path.join(projectRoot(), '.githooks', hook)).mode & 0o111).toBe(0o111);
});

describe('docs/adr', () => {
  test('every decision is listed, and fits on a page', () => {
    const files = readdirSync(path.join(projectRoot(), 'docs', 'adr')).filter((file) => file !== 'README.md');
    const list = read('docs/adr/README.md').text;
    expect(files.filter((file) => !list.includes(`(${file})`))).toEqual([]);
    expect(files.filter((file) => read(path.join('docs/adr', file)).text.split('\n').length > 61)).toEqual([]);
  });
});

describe('README.md', () => {
  test('has every setting', () => {
    const table = README.slice(README.indexOf('## Configuration'));
    const named = new Set(all(table, /`([A-Z_]{4,})`/g));
    expect(SETTING_NAMES.filter((setting) => !named.has(setting))).toEqual([]);
  });

  test('shows pictures a slow line can carry', () => {
    const pictures = all(README, /!\[[^\]]+\]\(([^)]+)\)/g);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(statSync(path.join(projectRoot(), picture)).size).toBeLessThan(200_000);
  });

  test('names demonstration accounts that can sign in', async () => {
    const section = README.slice(README.indexOf('### Demonstration accounts'), README.indexOf('## What it is not'));
    const password = /Password of all: `([^`]+)`/.exec(section)?.[1] ?? '';
    const rows = section.split('\n').filter((line) => /^\| [a-z]/.test(line) && line.includes('`'));
    const logins = rows.flatMap((row) => all(row, /`([^`]+)`/g));
    expect(logins.length).toBeGreaterThan(10);
    const house = await TestHouse.open({ worker: false });
    try {
      for (const login of logins) await house.client().signIn(login, password);
    } finally {
      await house.close();
    }
  });
});
