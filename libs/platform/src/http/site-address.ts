import { Injectable, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { Settings } from '../config/settings';
import type { MotcuaRequest } from './request';

/** The addresses by which this site is reached. */
@Injectable()
export class SiteAddress {
  constructor(
    private readonly settings: Settings,
    @Optional() private readonly host?: HttpAdapterHost,
  ) {}

  /** The address people type for this site: as configured, or as this request came. */
  of(request: MotcuaRequest): string {
    const { PUBLIC_URL } = this.settings;
    return (PUBLIC_URL ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`).replace(/\/+$/, '');
  }

  /** As a process on this machine reaches the API. */
  get local(): string {
    const host = this.settings.HOST === '0.0.0.0' ? '127.0.0.1' : this.settings.HOST;
    return `http://${host}:${this.listeningPort ?? this.settings.PORT}`;
  }

  /** The port in use, which with PORT=0 is another than the one configured. */
  private get listeningPort(): number | null {
    // A worker has a host without an adapter, whatever the type says.
    const adapter: { getHttpServer(): Partial<Server> } | undefined = this.host?.httpAdapter;
    const server = adapter?.getHttpServer();
    const address = server?.address?.();
    return typeof address === 'object' && address !== null ? address.port : null;
  }
}
