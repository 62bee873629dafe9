import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { projectRoot } from '@platform/config/project-root';

/** A file that takes longer than this is made to [ms]. */
const LONGEST_MS = 20_000;
/** A thread that needs more memory is stopped, not the process [MB]. */
const MOST_MEMORY_MB = 768;

export interface ContentWork {
  pages: {
    readonly input: { readonly path: string };
    readonly result: { readonly pages: number | null; readonly isLocked: boolean };
  };
  pixels: {
    readonly input: { readonly path: string };
    readonly result: { readonly width: number; readonly height: number; readonly data: Uint8Array };
  };
  merge: {
    readonly input: { readonly parts: readonly ({ readonly pdfPath: string } | { readonly jpeg: Uint8Array })[] };
    readonly result: { readonly pdf: Uint8Array };
  };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** One thread for all files, begun when the first comes and begun again when a file has killed it. */
@Injectable()
export class ContentWorker implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  /** @throws Error when the file cannot be worked on, or takes too long */
  run<Kind extends keyof ContentWork>(
    work: Kind,
    input: ContentWork[Kind]['input'],
  ): Promise<ContentWork[Kind]['result']> {
    return new Promise((resolve, reject) => {
      const no = (this.last += 1);
      const timer = setTimeout(() => this.stop(`${work} took too long`), LONGEST_MS);
      this.waiting.set(no, { resolve: resolve as Waiting['resolve'], reject, timer });
      this.begun().postMessage({ no, work, input });
    });
  }

  private begun(): Worker {
    if (this.thread !== null) return this.thread;
    // From the sources, as the portal's assets are: there is nothing to build.
    const file = path.join(projectRoot(), 'libs', 'modules', 'documents', 'inspection', 'content-worker.cjs');
    const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    thread.unref();
    thread.on('message', ({ no, result, error }: { no: number; result?: unknown; error?: string }) => {
      const waiting = this.waiting.get(no);
      if (waiting === undefined) return;
      this.waiting.delete(no);
      clearTimeout(waiting.timer);
      if (error === undefined) waiting.resolve(result);
      else waiting.reject(new Error(error));
    });
    thread.on('error', (error) => this.stop(error.message));
    this.thread = thread;
    return thread;
  }

  /** Whoever waits with the file at fault waits in vain too, and may try again. */
  private stop(why: string): void {
    const { thread } = this;
    this.thread = null;
    for (const [no, { reject, timer }] of this.waiting) {
      this.waiting.delete(no);
      clearTimeout(timer);
      reject(new Error(why));
    }
    thread?.terminate().catch(() => undefined);
  }
}
