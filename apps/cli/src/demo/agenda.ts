import type { Instant } from '@kernel/calendar/local-time';

/** Something somebody will do, at a simulated time. */
export interface Task {
  /** the same key is never planned twice */
  readonly key: string;
  readonly at: Instant;
  run(): Promise<void>;
}

/** What is planned and what is being done. */
export class Agenda {
  private readonly planned = new Map<string, Task>();
  private readonly begun = new Map<string, Promise<void>>();

  constructor(
    private readonly atOnce: number,
    private readonly onFailure: (key: string, error: unknown) => void,
  ) {}

  has(key: string): boolean {
    return this.planned.has(key) || this.begun.has(key);
  }

  add(task: Task): void {
    if (!this.has(task.key)) this.planned.set(task.key, task);
  }

  /** Forgets what is planned under a key that is none of these any more. */
  keep(isWanted: (key: string) => boolean): void {
    for (const key of this.planned.keys()) if (!isWanted(key)) this.planned.delete(key);
  }

  /** Begins what is due, the longest waiting first, as far as hands are free. */
  begin(now: Instant): void {
    const due = [...this.planned.values()].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const task of due.slice(0, Math.max(0, this.atOnce - this.begun.size))) {
      this.planned.delete(task.key);
      const done = task
        .run()
        .catch((error: unknown) => this.onFailure(task.key, error))
        .finally(() => this.begun.delete(task.key));
      this.begun.set(task.key, done);
    }
  }

  /** How many are at it. */
  get running(): number {
    return this.begun.size;
  }

  /** When the next thing is planned for; null when nothing is. */
  get nextAt(): Instant | null {
    let next: Instant | null = null;
    for (const { at } of this.planned.values()) if (next === null || at < next) next = at;
    return next;
  }

  /** Resolves when something that runs has ended. */
  async oneDone(): Promise<void> {
    await Promise.race(this.begun.values());
  }
}
