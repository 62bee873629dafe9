import { spawn, type StdioOptions } from 'node:child_process';
import path from 'node:path';

interface UserIds {
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs one of the server's own programs, as another user when told to. @throws Error with what it complained of */
export async function runProgram(command: string, args: readonly string[], ids: UserIds): Promise<void> {
  // A Ctrl-C between the fork and its own group still reaches it: it has done nothing yet, and is begun once more.
  if ((await runOnce(command, args, ids)) === null) return;
  if ((await runOnce(command, args, ids)) === 'SIGINT') throw new Error('ended with SIGINT');
}

/** @returns the signal of a terminal that cut it off */
function runOnce(command: string, args: readonly string[], ids: UserIds): Promise<'SIGINT' | null> {
  return new Promise((resolve, reject) => {
    // The server inherits the pipes of its starter and would keep them open for ever: a log file, never a pipe.
    const stdio: StdioOptions = path.basename(command) === 'pg_ctl' ? 'ignore' : ['ignore', 'ignore', 'pipe'];
    // The server needs nothing of our environment, which may hold secrets. A group of its own: a Ctrl-C of the terminal is
    // for us, and half a cluster helps nobody.
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
    const child = spawn(command, args, { ...ids, cwd: '/', env, stdio, detached: true, windowsHide: true });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve(null);
      else if (signal === 'SIGINT') resolve(signal);
      else reject(new Error(`ended with ${String(code ?? signal)} ${complaint.trim()}`.trim()));
    });
  });
}
