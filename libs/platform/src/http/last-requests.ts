import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

/** Requests that have begun get so long to end when the process is stopped [ms]; less than the process itself gets. */
const LAST_MS = 10_000;

/** A caller who never ends its request must not make a clean stop a broken one: its line is cut. */
@Injectable()
export class LastRequests implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), LAST_MS).unref();
  }
}
