import { Controller, Delete, HttpCode, Post, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { Principal } from '@platform/auth/principal';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { DeskStream } from '../stream/desk-stream';
import { Presence } from '../use-cases/presence.use-case';
import { ReadersView } from './presence.dto';

/** A place of the log of transactions, as the stream itself gave it. */
const PLACE = /^\d{1,19}$/;

/** What changes while a desk is open. */
@ApiTags('desk')
@Controller('api/v1')
export class LiveController {
  constructor(
    private readonly stream: DeskStream,
    private readonly presence: Presence,
  ) {}

  /**
   * Server-sent events: `queues` (a dossier of the units read has changed; `resync` when some of it was missed for good),
   * `presence` (somebody opened or closed one), `ping`. Goes on from `Last-Event-ID`.
   */
  @Sse('desk/stream')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  listen(@By() by: Principal, @Req() request: MotcuaRequest): Observable<MessageEvent> {
    const after = request.headers['last-event-id'];
    return this.stream.open(by, typeof after === 'string' && PLACE.test(after) ? after : null);
  }

  /** Says, every 20 seconds, that the dossier is open at this desk; answers who else has it open. */
  @Post('dossiers/:id/presence')
  @HttpCode(200)
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async beat(@By() by: Principal, @Id('id') id: string): Promise<ReadersView> {
    return { others: await this.presence.beat(by, id) };
  }

  /** Says that it was closed. */
  @Delete('dossiers/:id/presence')
  @HttpCode(204)
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  leave(@By() by: Principal, @Id('id') id: string): Promise<void> {
    return this.presence.leave(by, id);
  }
}
