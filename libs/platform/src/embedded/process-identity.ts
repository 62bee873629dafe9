import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from '../errors/error-facts';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * When a process was born, as a text to compare; empty when there is none, or no way to know. Numbers of dead processes
 * are given to others, after a restart of the machine within seconds: number and birth together are one process.
 */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') return birthOnLinux(pid);
  return process.platform === 'win32' ? '' : askPs(pid, 'lstart');
}

/** Whether the process of this number is the one that was noted down. */
export function isStill(pid: number, birth: string): boolean {
  return isAlive(pid) && (birth === '' || birthOf(pid) === birth);
}

/** The program a process runs; empty when it cannot be known. */
export function programOf(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/comm`).trim();
  return process.platform === 'win32' ? '' : askPs(pid, 'comm');
}

/** Fields of `/proc/<pid>/stat` after the name, which may hold anything: state first, birth in ticks since the boot. */
const STATE = 0;
const BORN = 19;

function birthOnLinux(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const born = fields[BORN];
  // A zombie does nothing any more, and where nobody collects it, it stays for ever.
  if (born === undefined || fields[STATE] === 'Z') return '';
  return `${read('/proc/sys/kernel/random/boot_id').trim()}/${born}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function askPs(pid: number, field: string): string {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
