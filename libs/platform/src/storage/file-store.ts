import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A received file that nobody has decided about yet. */
export interface ReceivedFile {
  readonly temporaryPath: string;
  readonly sha256: string;
  readonly size: number;
  /** the first bytes, to tell what it is */
  readonly head: Buffer;
}

/** Enough for every signature `file-type` knows of the types we accept [bytes]. */
const HEAD_BYTES = 4_100;
/** No transaction that points at new bytes takes longer [ms]. */
const RECENT_MS = 3_600_000;

/**
 * Contents by their hash. A file is received under a temporary name while it is hashed, forced to disk, renamed to its
 * hash and the folder forced to disk; only then may a row point at it. So a row never lacks its bytes, whatever dies.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  async receive(stream: Readable): Promise<ReceivedFile> {
    const incoming = path.join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporaryPath = path.join(incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    const watch = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        hash.update(chunk);
        size += chunk.length;
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
        yield chunk;
      }
    };
    try {
      await pipeline(stream, watch, createWriteStream(temporaryPath, { mode: 0o600, flush: true }));
    } catch (error) {
      await rm(temporaryPath, { force: true });
      throw error;
    }
    return { temporaryPath, sha256: hash.digest('hex'), size, head };
  }

  /** Makes a received file permanent. The same content twice is one file. */
  async keep({ temporaryPath, sha256 }: ReceivedFile): Promise<void> {
    const target = this.pathOf(sha256);
    const parent = path.dirname(target);
    const isNewFolder = (await mkdir(parent, { recursive: true, mode: 0o700 })) !== undefined;
    await rename(temporaryPath, target);
    await syncFolder(parent);
    if (isNewFolder) await syncFolder(this.folder);
  }

  async discard({ temporaryPath }: Pick<ReceivedFile, 'temporaryPath'>): Promise<void> {
    await rm(temporaryPath, { force: true });
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** The hash of what is really there; null when nothing is. */
  async hashOf(sha256: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.read(sha256)) hash.update(chunk as Buffer);
    } catch {
      return null;
    }
    return hash.digest('hex');
  }

  /** Removes what a crash left half received, older than `ageMs` [ms]. Returns how many. */
  async sweepIncoming(ageMs: number): Promise<number> {
    const incoming = path.join(this.folder, 'incoming');
    const names = await readdir(incoming).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const file = path.join(incoming, name);
      const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Date.now());
      if (age < ageMs) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  /** Whether a content was received so lately that a row about it may not be written yet. */
  async isRecent(sha256: string): Promise<boolean> {
    const received = (await stat(this.pathOf(sha256)).catch(() => null))?.mtimeMs ?? 0;
    return Date.now() - received < RECENT_MS;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Where a content is, for a reader that wants a file. */
  pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** A rename is durable when its folder is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
