import { Injectable, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { Settings } from '../config/settings';
import { ownNames, ownOrigin } from './own-origin';
import type { MotcuaRequest } from './request';

/** The addresses by which this site is reached. */
@Injectable()
export class SiteAddress {
  constructor(
    private readonly settings: Settings,
    @Optional() private readonly host?: HttpAdapterHost,
  ) {}

  /**
   * The address people type for this site: as configured, or as this request came when it names this machine. null when
   * nobody has configured one and the name is a strange one: nobody can be sent back to it.
   */
  known(request: MotcuaRequest): string | null {
    const { PUBLIC_URL } = this.settings;
    return PUBLIC_URL?.replace(/\/+$/, '') ?? ownOrigin(request.get('host'), ownNames());
  }

  /** The same for what only shows an address. */
  of(request: MotcuaRequest): string {
    return this.known(request) ?? this.local;
  }

  /** The same for a letter: whoever writes it has no request to go by. */
  get forLetters(): string {
    return this.settings.PUBLIC_URL?.replace(/\/+$/, '') ?? this.local;
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
