import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { projectRoot } from '@platform/config/project-root';

/** A thread that needs more memory is stopped, not the process [MB]. */
const MOST_MEMORY_MB = 768;
/** Buffers are not counted by the engine's own limit: what the process grows by while a file is looked at [bytes]. */
const MOST_GROWTH = 1_000_000_000;
const LOOK_MS = 200;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** red, green, blue, opacity */
  readonly data: Uint8Array;
}

export interface ContentWork {
  pages: {
    readonly input: { readonly path: string };
    readonly result: { readonly pages: number | null; readonly isLocked: boolean };
  };
  page: {
    /** `index` from 0; longer side [px] */
    readonly input: { readonly path: string; readonly index: number; readonly side: number };
    readonly result: Pixels;
  };
  pixels: {
    readonly input: { readonly path: string };
    readonly result: Pixels;
  };
  merge: {
    readonly input: { readonly parts: readonly ({ readonly pdfPath: string } | { readonly jpeg: Uint8Array })[] };
    readonly result: { readonly pdf: Uint8Array };
  };
}

/** A file that takes longer than this is made to [ms]. A picture of a page is a courtesy and worth less waiting. */
const LONGEST_MS: Readonly<Record<keyof ContentWork, number>> = {
  pages: 20_000,
  page: 10_000,
  pixels: 20_000,
  merge: 20_000,
};

interface Task {
  readonly work: keyof ContentWork;
  readonly input: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One thread for all files, begun when the first comes and begun again when a file has killed it. It works on one file
 * at a time: so it is known which one killed it, and the others have only waited.
 */
@Injectable()
export class ContentWorker implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting: Task[] = [];
  private current: { readonly task: Task; readonly over: AbortController } | null = null;

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  /** @throws Error when the file cannot be worked on, or takes too long */
  run<Kind extends keyof ContentWork>(
    work: Kind,
    input: ContentWork[Kind]['input'],
  ): Promise<ContentWork[Kind]['result']> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ work, input, resolve: resolve as Task['resolve'], reject });
      this.next();
    });
  }

  private next(): void {
    const task = this.current === null ? this.waiting.shift() : undefined;
    if (task === undefined) return;
    const { work, input } = task;
    this.current = { task, over: this.watched(work) };
    this.begun().postMessage({ work, input });
  }

  /** Stops the thread when it takes too long or too much, until it is over. */
  private watched(work: keyof ContentWork): AbortController {
    const [over, before] = [new AbortController(), process.memoryUsage.rss()];
    const timer = setTimeout(() => this.stop(`${work} took too long`), LONGEST_MS[work]);
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH) this.stop(`${work} took too much memory`);
    }, LOOK_MS);
    over.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(looking);
    });
    return over;
  }

  private begun(): Worker {
    if (this.thread !== null) return this.thread;
    // From the sources, as the portal's assets are: there is nothing to build.
    const file = path.join(projectRoot(), 'libs', 'modules', 'documents', 'inspection', 'content-worker.cjs');
    // What an engine grumbles about a bad file is no news: `stderr` keeps it out of the log.
    const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB }, stderr: true });
    thread.unref();
    const isOurs = (): boolean => this.thread === thread;
    thread.on('message', ({ result, error }: { result?: unknown; error?: string }) => {
      if (isOurs()) this.settle((task) => (error === undefined ? task.resolve(result) : task.reject(new Error(error))));
    });
    thread.on('error', (error) => {
      if (isOurs()) this.stop(error.message);
    });
    this.thread = thread;
    return thread;
  }

  private settle(how: (task: Task) => void): void {
    if (this.current === null) return;
    const { task, over } = this.current;
    this.current = null;
    over.abort();
    how(task);
    this.next();
  }

  private stop(why: string): void {
    const { thread } = this;
    this.thread = null;
    thread?.terminate().catch(() => undefined);
    this.settle((task) => task.reject(new Error(why)));
  }
}
