import { prepareDatabase } from '@platform/database/prepare-database';
import { openInstance, type Instance } from './instance';
import { SupervisedProcess } from './child-process';
import { choosePort } from './free-port';

/** How often the embedded server is looked after [ms]. */
const WATCH_MS = 1_000;

export interface HouseOptions {
  readonly database?: string;
  /** further environment for both processes */
  readonly environment?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly onEvent: (line: string) => void;
}

/** The running product: database, api and worker, each started again when it dies. */
export class House {
  private readonly processes: SupervisedProcess[];
  private watch: NodeJS.Timeout | undefined;

  private constructor(
    readonly instance: Instance,
    readonly address: string,
    options: HouseOptions,
    port: number,
  ) {
    const { settings, folder, urls } = instance;
    const environment = {
      ...options.environment,
      DATABASE_APP_URL: urls.app,
      MOTCUA_DATA: folder.root,
      PORT: String(port),
      HOST: settings.HOST,
    };
    const plan = (name: string) => ({ name, entry: `apps/${name}/src/main.js`, environment, logFolder: folder.logs });
    const onCrash = (name: string, code: number | null, signal: string | null): void =>
      options.onEvent(`${name} ended (${signal ?? String(code)}); starting it again`);
    this.processes = [new SupervisedProcess(plan('api'), onCrash), new SupervisedProcess(plan('worker'), onCrash)];
  }

  /** Opens the installation and its database; nothing is started yet. */
  static async open(options: HouseOptions): Promise<House> {
    const instance = await openInstance(options.database);
    const { settings } = instance;
    const port = await choosePort(options.port ?? settings.PORT, settings.HOST, process.env['PORT'] !== undefined);
    const host = settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST;
    return new House(instance, `http://${host}:${port}`, options, port);
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
    if (server) this.watch = setInterval(() => void server.revive().catch(() => undefined), WATCH_MS);
  }

  /** Process ids by name, for those who want to see them die. */
  get pids(): { readonly api: number | null; readonly worker: number | null; readonly postgres: number | null } {
    const [api, worker] = this.processes;
    return { api: api?.pid ?? null, worker: worker?.pid ?? null, postgres: this.instance.server?.pid ?? null };
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await Promise.all(this.processes.map((each) => each.stop()));
    await this.instance.close();
  }
}
