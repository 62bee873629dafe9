import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { By, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskFilters } from '../queries/desk-filters';
import { DeskQueuesQuery } from '../queries/desk-queues.query';
import { sortOfQueue } from '../queries/queue-rules';
import { UnitLoadQuery } from '../queries/unit-load.query';
import { DeskDossierPageView, QueueCountsView, QueueDto, QueueFilterDto } from './desk-queues.dto';
import { UnitLoadView } from './unit-load.dto';

const PAGE = 25;

/** The lists an officer works from. */
@ApiTags('desk')
@Controller('api/v1')
export class DeskQueuesController {
  constructor(
    private readonly queues: DeskQueuesQuery,
    private readonly filters: DeskFilters,
    private readonly loads: UnitLoadQuery,
  ) {}

  /** One of the officer's queues, filtered and sorted, a page at a time. */
  @Get('dossiers')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listQueue(
    @By() by: Principal,
    @In() language: Language,
    @Query() { queue, sort = sortOfQueue(queue), dir = 'asc', limit = PAGE, after, ...wish }: QueueDto,
  ): Promise<DeskDossierPageView> {
    const filter = await this.filters.read(wish);
    return this.queues.page(by, { queue, filter, order: { sort, dir }, limit, after: after ?? null, language });
  }

  /** How many dossiers each queue of the officer holds now, under the same filters as the lists. */
  @Get('queues')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async countQueues(@By() by: Principal, @Query() wish: QueueFilterDto): Promise<QueueCountsView> {
    return { counts: await this.queues.counts(by, await this.filters.read(wish)) };
  }

  /** What each officer of the reader's units has in hand, who is away, and what lies in nobody's hands. */
  @Get('unit-load')
  @Permit('unit_head', 'supervisor', 'inspector')
  readUnitLoad(@By() by: Principal): Promise<UnitLoadView> {
    return this.loads.read(by);
  }
}
