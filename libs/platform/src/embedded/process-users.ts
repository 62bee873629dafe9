import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf, isStill } from './process-identity';

/**
 * Who uses the embedded server: a file a process. The last one to leave stops the server, so that `motcua report`
 * beside a running `motcua start` neither starts a second server nor takes the first away.
 */
export class ProcessUsers {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  enter(): void {
    writeFileSync(this.own, birthOf(process.pid));
  }

  /** true when nobody else is left */
  leave(): boolean {
    rmSync(this.own, { force: true });
    return this.others().length === 0;
  }

  private others(): string[] {
    return readdirSync(this.folder).filter((name) => {
      const file = path.join(this.folder, name);
      if (isStill(Number(name), noteIn(file))) return true;
      rmSync(file, { force: true });
      return false;
    });
  }

  private get own(): string {
    return path.join(this.folder, String(process.pid));
  }
}

/** Empty when its process has just left. */
function noteIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
