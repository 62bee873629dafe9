import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isOpenToAll } from '../embedded/native-binaries';
import { errorCode } from '../errors/error-facts';

/** Passwords made on the first start and kept beside the data they open. */
export interface InstanceSecrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Where root keeps what another user must be able to enter. */
const OPEN_FOLDER = '/var/lib/motcua';

/**
 * The folder of one installation: secrets, files, and the embedded server's data. Root may work from a folder closed
 * to others (its home is 0700), which the server's own user cannot enter; then the server's part lies elsewhere.
 */
export class DataFolder {
  readonly root: string;

  constructor(configured: string, projectRoot: string) {
    this.root = path.resolve(projectRoot, configured === '' ? '.motcua' : configured);
  }

  get files(): string {
    return this.made('files', 0o700);
  }

  get logs(): string {
    return this.made('logs', 0o700);
  }

  get exists(): boolean {
    return existsSync(path.join(this.root, 'secrets.json'));
  }

  get isServerPartElsewhere(): boolean {
    mkdirSync(this.root, { recursive: true, mode: 0o755 });
    return process.getuid?.() === 0 && !isOpenToAll(this.root);
  }

  /** The folder that holds the server's data and its run files; enterable by the server's user. */
  get server(): string {
    const name = createHash('sha256').update(this.root).digest('hex').slice(0, 12);
    const folder = this.isServerPartElsewhere ? path.join(OPEN_FOLDER, name) : path.join(this.root, 'server');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return folder;
  }

  get sharedBinaries(): string {
    return path.join(OPEN_FOLDER, 'postgresql-18.4');
  }

  secrets(): InstanceSecrets {
    const file = path.join(this.root, 'secrets.json');
    mkdirSync(this.root, { recursive: true, mode: 0o755 });
    const fresh = { superuser: secret(), owner: secret(), app: secret() };
    try {
      // 'wx': of two first starts at once, one writes and both read the same.
      writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    return JSON.parse(readFileSync(file, 'utf8')) as InstanceSecrets;
  }

  private made(name: string, mode: number): string {
    const folder = path.join(this.root, name);
    mkdirSync(folder, { recursive: true, mode });
    return folder;
  }
}

function secret(): string {
  return randomBytes(24).toString('hex');
}
