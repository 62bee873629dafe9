import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { withLock } from '@platform/embedded/start-lock';
import { motcua } from './motcua';
import { testFolder } from './test-server';

/** The compiled product is up to date afterwards: whoever asks first compiles, the others wait. */
export async function ensureBuilt(): Promise<void> {
  await withLock(path.join(testFolder().root, 'build.lock'), async () => {
    const { code, stderr } = await motcua(['help']);
    if (code !== 0) throw new Error(stderr);
  });
}

/** The staff application is up to date afterwards, in the same way. */
export async function ensureDeskBuilt(): Promise<void> {
  await withLock(path.join(testFolder().root, 'desk.lock'), async () => {
    const child = spawn(process.execPath, [path.join(projectRoot(), 'bin', 'build-desk')], { stdio: 'ignore' });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error('the desk cannot be built: npm run build:desk says why');
  });
}

/** A process of the product under test: what it says, how it ends. */
export class TestProcess {
  stdout = '';
  stderr = '';
  readonly messages: unknown[] = [];
  /** exit code, or the signal that killed it */
  readonly ended: Promise<number | string | null>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    child.on('message', (message) => this.messages.push(message));
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  }

  /** A compiled entry, relative to `dist`. */
  static async fork(entry: string, environment: Readonly<Record<string, string>>): Promise<TestProcess> {
    await ensureBuilt();
    const child = fork(path.join(projectRoot(), 'dist', entry), [], {
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new TestProcess(child);
  }

  /** The operator's command, in a process group of its own, so that a Ctrl-C can be sent to all of it. */
  static async motcua(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<TestProcess> {
    await ensureBuilt();
    const child = spawn(process.execPath, [path.join(projectRoot(), 'bin', 'motcua'), ...args], {
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new TestProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** To all processes of its group, as a terminal does. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Ours without what other tests of this process have set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const strange = /^(MOTCUA_|DATABASE_|REDIS_URL$|PORT$|HOST$|LOG_LEVEL$|SWEEP_|RELAY_|MAX_UPLOAD)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !strange.test(name)));
}
