import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { birthOf } from './process-identity';
import { ProcessUsers } from './process-users';
import { withLock } from './start-lock';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-lock-'));
  file = path.join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** No system gives a process this number. */
const NOBODY = 2 ** 30;
const another = (): string => `${process.pid} born another day`;

describe('the start lock', () => {
  test('one at a time, in whatever order they come', async () => {
    let [inside, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(file, work)));
    expect({ most, left: existsSync(file) }).toEqual({ most: 1, left: false });
  });

  test.each([
    ['a process that is gone', `${NOBODY} whenever`],
    ['a process whose number another has now', another()],
    ['the number alone of a process that is gone', String(NOBODY)],
  ])('is taken over from %s', async (_who, content) => {
    writeFileSync(file, content);
    expect(await withLock(file, () => Promise.resolve(readFileSync(file, 'utf8')))).toBe(
      `${process.pid} ${birthOf(process.pid)}`,
    );
  });

  test('is taken over from one that died between making and writing it', async () => {
    writeFileSync(file, '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, () => Promise.resolve('mine'))).toBe('mine');
  });

  test('a takeover that was cut off hinders nobody', async () => {
    writeFileSync(file, another());
    writeFileSync(`${file}.takeover`, another());
    expect(await withLock(file, () => Promise.resolve('mine'))).toBe('mine');
  });

  test('a folder that is not there is said at once', async () => {
    await expect(withLock(path.join(folder, 'nowhere', 'start.lock'), () => Promise.resolve())).rejects.toThrow(
      'ENOENT',
    );
  });

  test('is given back when the work fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });
});

describe('the users of the server', () => {
  test('the last one to leave is told so', () => {
    const users = new ProcessUsers(folder);
    users.enter();
    writeFileSync(path.join(folder, String(process.ppid)), birthOf(process.ppid));
    expect(users.leave()).toBe(false);
    rmSync(path.join(folder, String(process.ppid)));
    expect(users.leave()).toBe(true);
  });

  test.each([
    ['who is gone', NOBODY, ''],
    ['whose number another has now', process.ppid, 'born another day'],
  ])('one %s uses nothing', (_who, pid, note) => {
    const users = new ProcessUsers(folder);
    writeFileSync(path.join(folder, String(pid)), note);
    expect(users.leave()).toBe(true);
    expect(existsSync(path.join(folder, String(pid)))).toBe(false);
  });
});
