import type { DataFolder } from '@platform/config/data-folder';
import { prepareDatabase } from '@platform/database/prepare-database';
import type { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { openInstance, type Instance } from './instance';
import { SupervisedProcess } from './child-process';
import { choosePort } from './free-port';

/** How often the embedded server is looked after [ms]. */
const WATCH_MS = 1_000;

export interface HouseOptions {
  /** a database made anew under this name instead of the installation's */
  readonly throwAway?: string;
  /** further environment for both processes */
  readonly environment?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** where files and logs of both processes go; the installation's own folder when not given */
  readonly folder?: DataFolder;
  readonly onEvent: (line: string) => void;
}

/** The running product: database, api and worker, each started again when it dies. */
export class House {
  private readonly processes: readonly SupervisedProcess[];
  private watch: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  /** where the processes were told the database is */
  private toldUrl: string;

  private constructor(
    readonly instance: Instance,
    readonly address: string,
    { environment = {}, folder = instance.folder, onEvent }: HouseOptions,
    port: number,
  ) {
    this.toldUrl = instance.urls.app;
    const environmentNow = (): Readonly<Record<string, string>> => ({
      ...environment,
      DATABASE_APP_URL: this.toldUrl,
      MOTCUA_DATA: folder.root,
      PORT: String(port),
      HOST: instance.settings.HOST,
    });
    const onCrash = (name: string, code: number | null, signal: string | null): void =>
      onEvent(`${name} ended (${signal ?? String(code)}); starting it again`);
    this.processes = ['api', 'worker'].map(
      (name) =>
        new SupervisedProcess(
          { name, entry: `apps/${name}/src/main.js`, environment: environmentNow, logFolder: folder.logs },
          onCrash,
        ),
    );
  }

  /** Opens the installation and its database; nothing is started yet. */
  static async open(options: HouseOptions): Promise<House> {
    const instance = await openInstance(options.throwAway);
    const { PORT, HOST } = instance.settings;
    try {
      const port = await choosePort(options.port ?? PORT, HOST, process.env['PORT'] !== undefined);
      return new House(instance, `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${port}`, options, port);
    } catch (error) {
      await instance.close();
      throw error;
    }
  }

  async prepare(): Promise<readonly string[]> {
    return prepareDatabase(this.instance.urls);
  }

  /** @throws Error when a process does not come up; then nothing is left running */
  async start(): Promise<void> {
    try {
      await Promise.all(this.processes.map((each) => each.start()));
    } catch (error) {
      await this.stop();
      throw error;
    }
    const { server } = this.instance;
    if (server) this.lookAfter(server);
  }

  /** Process ids by name, for those who want to see them die. */
  get pids(): { readonly api: number | null; readonly worker: number | null; readonly postgres: number | null } {
    const [api, worker] = this.processes;
    return { api: api?.pid ?? null, worker: worker?.pid ?? null, postgres: this.instance.server?.pid ?? null };
  }

  /** Stops both processes; the database stays for a last look. */
  async close(): Promise<void> {
    clearTimeout(this.watch);
    this.watch = undefined;
    await this.looking;
    await Promise.all(this.processes.map((each) => each.stop()));
  }

  /** Once, however often it is asked. */
  async stop(): Promise<void> {
    this.stopped ??= this.close().then(() => this.instance.close());
    await this.stopped;
  }

  private lookAfter(server: EmbeddedPostgres): void {
    this.watch = setTimeout(() => {
      this.looking = this.revive(server)
        .catch(() => undefined)
        .then(() => {
          if (this.watch !== undefined) this.lookAfter(server);
        });
    }, WATCH_MS);
  }

  /** When its port was taken meanwhile, the server comes back on another one, and the processes have to be told. */
  private async revive(server: EmbeddedPostgres): Promise<void> {
    await server.revive();
    const { app } = this.instance.urls;
    if (app === this.toldUrl) return;
    this.toldUrl = app;
    for (const each of this.processes) each.restart();
  }
}
