import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileStore } from './file-store';

let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-files-'));
  store = new FileStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const incoming = (): string[] => readdirSync(path.join(folder, 'incoming'));
const placeOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);

async function keep(content: Buffer): Promise<string> {
  const received = await store.receive(Readable.from([content]));
  await store.keep(received);
  return received.sha256;
}

describe('contents are kept by their hash', () => {
  test('a file arrives in pieces, is hashed on the way, and is read back as it came', async () => {
    const content = randomBytes(300_000);
    const pieces = [content.subarray(0, 10), content.subarray(10, 200_000), content.subarray(200_000)];
    const received = await store.receive(Readable.from(pieces));
    expect(received).toMatchObject({ sha256: sha256(content), size: content.length });
    expect(received.head.equals(content.subarray(0, 4_100))).toBe(true);
    expect(existsSync(placeOf(received.sha256))).toBe(false);
    await store.keep(received);
    expect(await buffer(store.read(received.sha256))).toEqual(content);
    expect(incoming()).toEqual([]);
  });

  test('the same content twice, also at the same time, is one file', async () => {
    const content = randomBytes(1_000);
    const hashes = await Promise.all([keep(content), keep(content), keep(content)]);
    expect(new Set(hashes)).toEqual(new Set([sha256(content)]));
    expect(readdirSync(path.dirname(placeOf(sha256(content))))).toEqual([sha256(content)]);
    expect(await store.hashOf(sha256(content))).toBe(sha256(content));
  });

  test('only this user can read them', async () => {
    const hash = await keep(Buffer.from('personal'));
    expect(statSync(placeOf(hash)).mode & 0o077).toBe(0);
    expect(statSync(path.dirname(placeOf(hash))).mode & 0o077).toBe(0);
  });

  test('an upload that breaks off leaves nothing', async () => {
    const broken = new Readable({
      read() {
        this.push(randomBytes(1_000));
        this.destroy(new Error('connection lost'));
      },
    });
    await expect(store.receive(broken)).rejects.toThrow('connection lost');
    expect(incoming()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['incoming']);
  });

  test('a discarded file is gone, and discarding a kept one does not touch it', async () => {
    const received = await store.receive(Readable.from([Buffer.from('a')]));
    await store.discard(received);
    expect(incoming()).toEqual([]);
    const kept = await store.receive(Readable.from([Buffer.from('b')]));
    await store.keep(kept);
    await store.discard(kept);
    expect(await store.hashOf(kept.sha256)).toBe(kept.sha256);
  });

  test('a content that was changed, cut or taken away is found out', async () => {
    const [changed, cut, gone] = [
      await keep(Buffer.from('one')),
      await keep(Buffer.from('two')),
      sha256(Buffer.from('')),
    ];
    writeFileSync(placeOf(changed), 'onE');
    writeFileSync(placeOf(cut), 'tw');
    expect(await store.hashOf(changed)).not.toBe(changed);
    expect(await store.hashOf(cut)).not.toBe(cut);
    expect(await store.hashOf(gone)).toBeNull();
  });

  test('filing the right content again heals a damaged file', async () => {
    const content = Buffer.from('right');
    const hash = await keep(content);
    writeFileSync(placeOf(hash), 'wrong');
    await keep(content);
    expect(await store.hashOf(hash)).toBe(hash);
  });
});

describe('what a crash left half received', () => {
  test('goes when it is old enough, and not before', async () => {
    const [old, fresh] = [
      await store.receive(Readable.from([Buffer.from('old')])),
      await store.receive(Readable.from([Buffer.from('fresh')])),
    ];
    const longAgo = new Date(Date.now() - 7_200_000);
    utimesSync(old.temporaryPath, longAgo, longAgo);
    expect(await store.sweepIncoming(3_600_000)).toBe(1);
    expect(incoming()).toEqual([path.basename(fresh.temporaryPath)]);
  });

  test('a store nobody has used yet has nothing to sweep', async () => {
    expect(await store.sweepIncoming(0)).toBe(0);
  });
});
