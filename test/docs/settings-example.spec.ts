import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { readSettings, SETTING_NAMES, Settings } from '@platform/config/settings';

const LINES = readFileSync(path.join(projectRoot(), 'config', 'env', 'motcua.env.example'), 'utf8').split('\n');
const GIVEN = LINES.flatMap((line) => {
  const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [[name, value ?? ''] as const];
});

describe('config/env/motcua.env.example', () => {
  test('has every setting once, and no other', () => {
    expect(GIVEN.map(([name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  test('shows the values that hold when nothing is set', () => {
    expect(readSettings(Object.fromEntries(GIVEN))).toEqual(new Settings());
  });

  test('explains each one', () => {
    const bare = LINES.filter((line, index) => /^[A-Z_]+=/.test(line) && !LINES[index - 1]?.startsWith('# '));
    expect(bare).toEqual([]);
  });

  test('can be read by a shell and by systemd: no spaces or quotes in a value', () => {
    expect(GIVEN.filter(([, value]) => /[\s'"$`;]/.test(value))).toEqual([]);
  });
});
