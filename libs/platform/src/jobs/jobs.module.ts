import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OutboxRelay } from '../outbox/outbox-relay';
import { UnknownQueues } from '../outbox/unknown-queues.sweep';
import { JobRuntime } from './job-runtime';
import { Sweeper } from './sweeper';

/** What makes a process a worker: it relays, consumes and sweeps. */
@Module({
  imports: [DiscoveryModule],
  providers: [OutboxRelay, UnknownQueues, JobRuntime, Sweeper],
  exports: [OutboxRelay, Sweeper],
})
export class JobsModule {}
