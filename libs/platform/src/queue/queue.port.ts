/** Every queue of the product. */
export const QUEUES = ['routing', 'sla', 'documents', 'payments', 'notifications', 'projections', 'bulk'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface QueuedJob {
  /** repeated adding under one id may or may not run twice: handlers never rely on it */
  readonly id?: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly delayMs?: number;
}

export interface ConsumeOptions {
  readonly concurrency: number;
  /** how long a worker may be silent before another takes its job [ms] */
  readonly lockMs?: number;
}

export type JobHandler = (job: {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempt: number;
}) => Promise<void>;

/**
 * The queue, behind a port: a wake-up call, never the truth. Delivery is at least once; a handler re-reads the state
 * and does nothing when there is nothing to do. Both backends pass the same contract suite.
 */
export abstract class QueuePort {
  abstract add(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void>;
  abstract consume(queue: QueueName, handler: JobHandler, options: ConsumeOptions): Promise<void>;
  /** Repeats a job on a six-field cron pattern in the time of Việt Nam; the same name replaces the schedule. */
  abstract repeat(queue: QueueName, name: string, pattern: string): Promise<void>;
  abstract waiting(queue: QueueName): Promise<number>;
  /** @throws DomainError `system.busy` when the store does not answer in time */
  abstract ping(): Promise<void>;
  /** Lets running jobs finish; never hangs. */
  abstract close(): Promise<void>;
}
