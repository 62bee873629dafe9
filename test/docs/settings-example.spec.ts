import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { readSettings, SETTING_NAMES, Settings } from '@platform/config/settings';

const LINES = readFileSync(path.join(projectRoot(), 'config', 'env', 'motcua.env.example'), 'utf8').split('\n');
const SHOWN = LINES.flatMap((line) => {
  const [, name, value] = /^#?([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [[name, value ?? ''] as const];
});

describe('config/env/motcua.env.example', () => {
  test('has every setting once, and no other', () => {
    expect(SHOWN.map(([name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  test('explains each one', () => {
    const bare = LINES.filter((line, index) => /^#?[A-Z_]+=/.test(line) && !LINES[index - 1]?.startsWith('# '));
    expect(bare).toEqual([]);
  });

  test('shows the default where there is one, and a valid example where there is none', () => {
    const defaults = new Settings();
    const withDefault = SHOWN.filter(([name]) => Reflect.get(defaults, name) !== undefined);
    expect(readSettings(Object.fromEntries(withDefault))).toEqual(defaults);
    expect(() => readSettings(Object.fromEntries(SHOWN))).not.toThrow();
  });

  test('read as it is, it changes nothing', () => {
    expect(LINES.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
