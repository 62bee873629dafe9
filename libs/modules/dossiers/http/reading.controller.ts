import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { etagOf } from '@platform/http/answer';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DossierDetailQuery } from '../queries/dossier-detail.query';
import { ExplainClockQuery } from '../queries/explain-clock.query';
import { HandOversQuery } from '../queries/hand-overs.query';
import { MyDossiersQuery } from '../queries/my-dossiers.query';
import { dossierView } from './dossier-view';
import { ClockView, DossierPageView, DossierView, HandOverListView, PageDto } from './reading.dto';

const PAGE = 25;

@ApiTags('dossiers')
@Controller('api/v1')
export class ReadingController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly mine: MyDossiersQuery,
    private readonly clocks: ExplainClockQuery,
    private readonly handOvers: HandOversQuery,
  ) {}

  /** The citizen's own dossiers, newest first. */
  @Get('my/dossiers')
  @Permit('citizen')
  listMyDossiers(@By() by: Principal, @Query() { limit = PAGE, after }: PageDto): Promise<DossierPageView> {
    return this.mine.page(by, { limit, after: after ?? null });
  }

  /** One dossier as the reader may see it, with what the reader may do. Its version is the ETag. */
  @Get('dossiers/:id')
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async getDossier(
    @By() by: Principal,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierView> {
    const detail = await this.details.read(by, id);
    // The tag is for If-Match. The page depends on the reader and on the hour as well, so nobody may keep it.
    response.setHeader('ETag', etagOf(detail.dossier.version)).setHeader('Cache-Control', 'no-store');
    return dossierView(detail);
  }

  /** Why this date: the ledger of the clock and the days counted. */
  @Get('dossiers/:id/clock')
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  explainClock(@By() by: Principal, @Id('id') id: string): Promise<ClockView> {
    return this.clocks.read(by, id);
  }

  /** The control sheet of the dossier (Form 05). */
  @Get('dossiers/:id/hand-overs')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listHandOvers(@By() by: Principal, @Id('id') id: string): Promise<HandOverListView> {
    return { items: await this.handOvers.read(by, id) };
  }
}
