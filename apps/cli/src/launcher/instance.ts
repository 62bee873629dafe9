import { DataFolder } from '@platform/config/data-folder';
import { dataFolderOf } from '@platform/config/installation';
import { readSettings, type Settings } from '@platform/config/settings';
import { APP_ROLE } from '@platform/database/migrations/grant';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';

export const MAIN_DATABASE = 'motcua';

/** The installation a command works on: its folder, and its database, started when nobody else has. */
export interface Instance {
  readonly settings: Settings;
  readonly folder: DataFolder;
  readonly urls: DatabaseUrls;
  /** null with DATABASE_URL */
  readonly server: EmbeddedPostgres | null;
  /** Stops the embedded server if this process was its last user. */
  close(): Promise<void>;
}

/** Starts or attaches to the database of this installation. @throws SettingsError */
export async function openInstance(database = MAIN_DATABASE): Promise<Instance> {
  const settings = readSettings(process.env);
  const folder = dataFolderOf(settings);
  if (settings.DATABASE_URL !== undefined) {
    const urls = {
      owner: asSystem(settings.DATABASE_URL),
      app: settings.DATABASE_APP_URL ?? appUrl(settings.DATABASE_URL, folder),
    };
    return { settings, folder, urls, server: null, close: () => Promise.resolve() };
  }
  const server = new EmbeddedPostgres(folder);
  await server.attach();
  return { settings, folder, server, urls: await server.database(database), close: () => server.release() };
}

/** Runs a command's work on the installation and leaves the database as it was found: running or not. */
export async function withInstance<T>(work: (instance: Instance) => Promise<T>): Promise<T> {
  const instance = await openInstance();
  try {
    return await work(instance);
  } finally {
    await instance.close();
  }
}

/** The same server under the role the processes run under, with the password this installation made for it. */
function appUrl(owner: string, folder: DataFolder): string {
  const url = new URL(owner);
  url.username = APP_ROLE;
  url.password = folder.secrets().app;
  return url.toString();
}

/** The owner's sessions see all rows; without BYPASSRLS they say so to row-level security. */
function asSystem(owner: string): string {
  const url = new URL(owner);
  if (!url.searchParams.has('options')) url.searchParams.set('options', '-c app.kind=system');
  // URLSearchParams writes spaces as '+', which libpq would take literally.
  return url.toString().replace(/\+/g, '%20');
}
