import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../errors/error-facts';
import { birthOf, isStill } from './process-identity';

const PATIENCE_MS = 90_000;
const STEP_MS = 50;
/** Between creating and writing, a lock is empty for an instant; one that stays empty lost its holder there [ms]. */
const INSTANT_MS = 5_000;

/** Runs `work` while no other process of this installation does. A lock whose holder died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (!take(file)) {
    if (Date.now() > until) throw new Error(`Another process holds ${file}`);
    await sleep(STEP_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  if (create(file)) return true;
  if (!isHeld(file)) forget(file);
  return false;
}

/** Of two who saw a dead holder, the slower must not remove the lock of the faster: one at a time looks again. */
function forget(file: string): void {
  const guard = `${file}.takeover`;
  if (create(guard)) {
    if (!isHeld(file)) rmSync(file, { force: true });
    rmSync(guard, { force: true });
  } else if (!isHeld(guard)) rmSync(guard, { force: true });
}

function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(file: string): boolean {
  try {
    const [pid = '', ...birth] = readFileSync(file, 'utf8').split(' ');
    return pid === '' ? Date.now() - statSync(file).mtimeMs < INSTANT_MS : isStill(Number(pid), birth.join(' '));
  } catch {
    return false;
  }
}
