import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { EXIT, Refusal } from '../terminal/command';

const RESTART_MS = 500;
const LONGEST_RESTART_MS = 10_000;
/** A process that lived so long was healthy: its next crash starts counting anew [ms]. */
const HEALTHY_MS = 60_000;
const STOP_MS = 25_000;

export interface ChildPlan {
  readonly name: string;
  /** compiled entry, relative to `dist` */
  readonly entry: string;
  /** asked at each start */
  readonly environment: () => Readonly<Record<string, string>>;
  readonly logFolder: string;
}

/** One process of the product, kept running: started again when it dies, stopped when asked. Its log goes to a file. */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private startedAt = 0;
  private failures = 0;
  private waiting: NodeJS.Timeout | undefined;
  private readonly log: WriteStream;

  constructor(
    private readonly plan: ChildPlan,
    private readonly onCrash: (name: string, code: number | null, signal: string | null) => void,
  ) {
    this.log = createWriteStream(path.join(plan.logFolder, `${plan.name}.log`), { flags: 'a', mode: 0o600 });
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Resolves when the process says it is ready. @throws Refusal when it ends before, with what it said last */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const last: string[] = [];
      const child = this.spawn((line) => {
        last.push(line);
        if (last.length > 20) last.shift();
      });
      const early = (code: number | null): void =>
        reject(
          new Refusal(
            `${this.plan.name} ended with ${String(code)} before it was ready\n${last.join('')}`,
            exitOf(code),
          ),
        );
      child.once('exit', early);
      child.once('message', () => {
        child.off('exit', early);
        child.once('exit', (code, signal) => this.exited(code, signal));
        resolve();
      });
    });
  }

  /** Ends it, to be started again with what is true now. */
  restart(): void {
    this.child?.kill('SIGTERM');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.waiting);
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) await ended(child);
    this.log.end();
  }

  private spawn(onError: (line: string) => void): ChildProcess {
    const { entry, environment } = this.plan;
    this.startedAt = Date.now();
    const child = fork(path.join(projectRoot(), 'dist', entry), [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...environment() },
    });
    child.stdout?.pipe(this.log, { end: false });
    child.stderr?.on('data', (chunk: Buffer) => {
      onError(chunk.toString());
      this.log.write(chunk);
    });
    this.child = child;
    return child;
  }

  private exited(code: number | null, signal: string | null): void {
    if (this.stopping) return;
    this.failures = Date.now() - this.startedAt > HEALTHY_MS ? 1 : this.failures + 1;
    this.onCrash(this.plan.name, code, signal);
    const wait = Math.min(RESTART_MS * 2 ** (this.failures - 1), LONGEST_RESTART_MS);
    this.waiting = setTimeout(() => {
      if (this.stopping) return;
      const child = this.spawn(() => undefined);
      child.once('exit', (again, by) => this.exited(again, by));
    }, wait);
  }
}

/** A wrong configuration is one whoever finds it. */
function exitOf(code: number | null): number {
  return code === EXIT.config ? EXIT.config : EXIT.failed;
}

/** Asks a process to end, and makes it when it does not. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    // 'close' and not 'exit': its last words are still on their way to the log.
    child.once('close', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
