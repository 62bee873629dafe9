import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import pino from 'pino';
import { LOGGER } from '../logging/logger';
import { QueuePort, type JobHandler, type QueueName } from '../queue/queue.port';
import { defineJob, Handles, type Handler } from './define-job';
import { JobRuntime } from './job-runtime';

const GREET = defineJob<{ readonly name: string }>('notifications', 'greet');

const greeted: string[] = [];

@Injectable()
@Handles(GREET)
class Greeter implements Handler {
  handle({ name = '' }: Readonly<Record<string, string>>): Promise<void> {
    greeted.push(name);
    return Promise.resolve();
  }
}

@Injectable()
@Handles(GREET)
class SecondGreeter extends Greeter {}

/** A queue that only remembers who consumes it. */
class QueueOnPaper extends QueuePort {
  readonly consumers = new Map<QueueName, JobHandler>();
  consume(queue: QueueName, handler: JobHandler): Promise<void> {
    this.consumers.set(queue, handler);
    return Promise.resolve();
  }
  add = (): Promise<void> => Promise.resolve();
  repeat = (): Promise<void> => Promise.resolve();
  waiting = (): Promise<number> => Promise.resolve(0);
  ping = (): Promise<void> => Promise.resolve();
  close = (): Promise<void> => Promise.resolve();
}

async function boot(handlers: readonly (new () => Handler)[]): Promise<QueueOnPaper> {
  const queue = new QueueOnPaper();
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [
      ...handlers,
      JobRuntime,
      { provide: QueuePort, useValue: queue },
      { provide: LOGGER, useValue: pino({ level: 'silent' }) },
    ],
  }).compile();
  await module.init();
  return queue;
}

describe('jobs and their handlers are joined at the start', () => {
  test('only queues with a handler are consumed, and a job reaches its handler', async () => {
    const { consumers } = await boot([Greeter]);
    expect([...consumers.keys()]).toEqual(['notifications']);
    await consumers.get('notifications')?.({ name: 'greet', data: { name: 'Hoa' }, attempt: 1 });
    expect(greeted).toEqual(['Hoa']);
  });

  test('a job nobody handles stops the boot', async () => {
    await expect(boot([])).rejects.toThrow('jobs without a handler: greet');
  });

  test('two handlers of one job stop the boot', async () => {
    await expect(boot([Greeter, SecondGreeter])).rejects.toThrow('job greet has two handlers');
  });

  test('two jobs of one name cannot be defined', () => {
    expect(() => defineJob('sla', 'greet')).toThrow('job greet is defined twice');
  });

  test('a job of a later release, still in the queue, fails and is tried again', async () => {
    const { consumers } = await boot([Greeter]);
    await expect(consumers.get('notifications')?.({ name: 'sing', data: {}, attempt: 1 })).rejects.toThrow(
      'no handler for job sing',
    );
  });
});
