import { SetMetadata } from '@nestjs/common';
import type { OutboxMessage } from '../outbox/outbox';
import type { QueueName } from '../queue/queue.port';

/** A kind of work: which queue it waits in and what it carries. Data are ids; a handler reads the rest when it runs. */
export interface JobDefinition<Data extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> {
  readonly queue: QueueName;
  readonly name: string;
  /** the message that asks for it */
  message(data: Data): OutboxMessage;
}

const KNOWN = new Map<string, JobDefinition>();

/** @throws Error when two jobs share a name */
export function defineJob<Data extends Readonly<Record<string, string>>>(
  queue: QueueName,
  name: string,
): JobDefinition<Data> {
  if (KNOWN.has(name)) throw new Error(`job ${name} is defined twice`);
  const job = { queue, name, message: (data: Data) => ({ queue, name, data }) };
  KNOWN.set(name, job);
  return job;
}

export function knownJobs(): readonly JobDefinition[] {
  return [...KNOWN.values()];
}

export const HANDLED_JOB = 'motcua:job';
export const SWEEP = 'motcua:sweep';

/** Marks a provider as the one handler of a job. */
export const Handles = (job: JobDefinition<never>): ClassDecorator => SetMetadata(HANDLED_JOB, job);

/** Marks a provider as a sweep: it finds work by looking at the state, so that an emptied queue heals. */
export const Sweeps = (name: string): ClassDecorator => SetMetadata(SWEEP, name);

export interface Handler {
  /** Re-reads the state and does nothing when there is nothing to do: delivery is at least once. */
  handle(data: Readonly<Record<string, string>>): Promise<void>;
}

export interface Sweep {
  /** Returns how much it found. */
  sweep(): Promise<number>;
}
