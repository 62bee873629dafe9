import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A data folder of one's own, for commands that start a database by themselves. */
export class OwnFolder {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'motcua-own-'));

  constructor() {
    // Run by root, the server is another user and has to come through here.
    chmodSync(this.root, 0o755);
  }

  /** Settings that lead nowhere else. */
  get environment(): Readonly<Record<string, string>> {
    return { MOTCUA_DATA: this.root, DATABASE_URL: '', DATABASE_APP_URL: '', REDIS_URL: '', LOG_LEVEL: 'silent' };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
