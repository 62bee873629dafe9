import { fork } from 'node:child_process';
import path from 'node:path';
import { Progress } from '../terminal/progress';
import type { Instance } from './instance';

interface HistoryMessage {
  readonly done: number;
  readonly total: number;
}

/**
 * Loads the simulated history in a process of its own, so that the site is usable meanwhile. Cut off, it goes on at the
 * next start where it stood.
 */
export function loadHistoryBeside(instance: Instance, say: (line: string) => void): { stop(): Promise<void> } {
  const child = fork(path.join(__dirname, '../main.js'), ['load-history'], {
    env: { ...process.env, MOTCUA_DATA: instance.folder.root },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let progress: Progress | null = null;
  child.on('message', ({ done, total }: HistoryMessage) => {
    if (done < total) progress ??= new Progress('simulated history', total);
    progress?.update(done);
    if (done === total) progress?.stop();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0 && code !== null)
        say(`the simulated history was not completed (${code}); the next start goes on with it`);
      resolve();
    });
  });
  return {
    // It ends with its batch, and is a user of the database until then.
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
