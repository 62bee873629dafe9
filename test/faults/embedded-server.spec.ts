import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { DataFolder } from '@platform/config/data-folder';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';

jest.setTimeout(120_000);

let root: string;
let folder: DataFolder;
let server: EmbeddedPostgres;

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'motcua-embedded-'));
  chmodSync(root, 0o755);
  folder = new DataFolder(root, root);
  server = new EmbeddedPostgres(folder);
  await server.attach();
  await server.database('kept');
});

afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function answersAt(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.end();
  return rows[0]?.name === 'kept';
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const other = createServer();
    other.once('error', reject);
    other.listen(port, '127.0.0.1', () => resolve(other));
  });
}

const portOf = (url: string): number => Number(new URL(url).port);

describe('the embedded server', () => {
  // Found by killing: a session died, the server refused connections while it recovered, the watcher took it for gone,
  // chose another port for the one it could not start, and looked for the living server there for ever.
  test('is found where it says it listens, whatever was remembered', async () => {
    const before = server.urls('kept').app;
    writeFileSync(path.join(folder.server, 'port'), '1');
    await server.revive();
    expect(server.urls('kept').app).toBe(before);
    expect(await answersAt(before)).toBe(true);
  });

  test('comes back at the same place after kill −9', async () => {
    const before = server.urls('kept').app;
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.revive();
    expect(server.urls('kept').app).toBe(before);
    expect(await answersAt(before)).toBe(true);
  });

  test('comes back elsewhere when its port was taken meanwhile, and says so', async () => {
    const before = server.urls('kept').app;
    await server.stop();
    const other = await occupy(portOf(before));
    await server.revive();
    const after = server.urls('kept').app;
    expect(portOf(after)).not.toBe(portOf(before));
    expect(await answersAt(after)).toBe(true);
    other.close();
  });
});
