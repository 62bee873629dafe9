import { Client, escapeIdentifier } from 'pg';
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
  /** Removes a throw-away database for good; refused for the installation's own. */
  drop(): Promise<void>;
  /** Stops the embedded server if this process was its last user. */
  close(): Promise<void>;
}

/**
 * Starts or attaches to the database of this installation. `throwAway` names a database beside it that is made anew
 * instead: for what must never touch the installation's own data. @throws SettingsError
 */
export async function openInstance(throwAway?: string): Promise<Instance> {
  const settings = readSettings(process.env);
  const folder = dataFolderOf(settings);
  if (settings.DATABASE_URL !== undefined) return onServer(settings, settings.DATABASE_URL, throwAway);
  const server = new EmbeddedPostgres(folder);
  await server.attach();
  const name = throwAway ?? MAIN_DATABASE;
  try {
    if (throwAway !== undefined) await server.dropDatabase(name, 'unless used');
    await server.database(name);
  } catch (error) {
    await server.release();
    throw error;
  }
  return {
    settings,
    folder,
    server,
    // Asked each time: a server that was started again may listen on another port.
    get urls() {
      return server.urls(name);
    },
    drop: () => (throwAway === undefined ? refuseToDrop() : server.dropDatabase(name)),
    close: () => server.release(),
  };
}

/** What Ctrl-C ends with, by the shell's custom: 128 and the number of SIGINT. */
const INTERRUPTED = 130;
const SIGNS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a command's work on the installation and leaves the database as it was found: running or not, also when it is
 * interrupted. What was under way in the database is rolled back there, unless the work ends in its own way.
 */
export async function withInstance<T>(
  work: (instance: Instance) => Promise<T>,
  { endsItself = false }: { readonly endsItself?: boolean } = {},
): Promise<T> {
  const opening = openInstance();
  const interrupt = (): void => void opening.then((each) => each.close()).finally(() => process.exit(INTERRUPTED));
  if (!endsItself) for (const sign of SIGNS) process.once(sign, interrupt);
  const instance = await opening;
  try {
    return await work(instance);
  } finally {
    for (const sign of SIGNS) process.off(sign, interrupt);
    await instance.close();
  }
}

/** The installation on a server of the operator's. */
async function onServer(settings: Settings, main: string, throwAway?: string): Promise<Instance> {
  const folder = dataFolderOf(settings);
  if (throwAway !== undefined) await statements(main, [...dropping(throwAway), making(throwAway)]);
  const at = (url: string): string => (throwAway === undefined ? url : withDatabase(url, throwAway));
  const owner = at(main);
  const app = settings.DATABASE_APP_URL === undefined ? appUrl(owner, folder) : at(settings.DATABASE_APP_URL);
  return {
    settings,
    folder,
    server: null,
    urls: { owner: asSystem(owner), app },
    drop: () => (throwAway === undefined ? refuseToDrop() : statements(main, dropping(throwAway))),
    close: () => Promise.resolve(),
  };
}

async function statements(url: string, texts: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}

function dropping(name: string): readonly string[] {
  return [`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`];
}

function making(name: string): string {
  return `CREATE DATABASE ${escapeIdentifier(name)}`;
}

function withDatabase(given: string, name: string): string {
  const url = new URL(given);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}

function refuseToDrop(): Promise<never> {
  return Promise.reject(new Error("the installation's own database is never dropped"));
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
