import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../errors/error-facts';

/**
 * Who uses the embedded server: a file a process. The last one to leave stops the server, so that `motcua report`
 * beside a running `motcua start` neither starts a second server nor takes the first away.
 */
export class ProcessUsers {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  enter(): void {
    writeFileSync(this.own, '');
  }

  /** true when nobody else is left */
  leave(): boolean {
    rmSync(this.own, { force: true });
    return this.others().length === 0;
  }

  private others(): string[] {
    return readdirSync(this.folder).filter((name) => {
      if (isAlive(Number(name))) return true;
      rmSync(path.join(this.folder, name), { force: true });
      return false;
    });
  }

  private get own(): string {
    return path.join(this.folder, String(process.pid));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return errorCode(error) === 'EPERM';
  }
}
