import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { ListOf } from '@platform/http/list-of';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { Moment, Text } from '@platform/http/validation';
import { AsOfQuery } from '../queries/as-of.query';

class AsOfDto {
  /** an instant that has been */
  @Moment() readonly asOf!: string;
}

class QueueAsOfDto extends AsOfDto {
  @Text(1, 100) readonly desk!: string;
}

class StepAsOfView {
  readonly no!: number;
  readonly action!: string;
  readonly deskId!: string;
  readonly officerId!: string | null;
  readonly openedAt!: string | null;
  readonly dueAt!: string | null;
}

class DossierAsOfView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  readonly version!: number;
  readonly procedureId!: string;
  readonly reportingUnitId!: string;
  readonly channel!: string;
  readonly submittedAt!: string;
  readonly receivedAt!: string | null;
  readonly dueAt!: string | null;
  readonly isOverdue!: boolean;
  readonly resolvedAt!: string | null;
  readonly verdict!: string | null;
  /** in whose hands it was */
  @ListOf(StepAsOfView) readonly steps!: readonly StepAsOfView[];
}

class QueueAsOfView {
  readonly deskId!: string;
  readonly asOf!: string;
  readonly total!: number;
  @ListOf(DossierAsOfView) readonly items!: readonly DossierAsOfView[];
}

/** As it stood at a past instant, folded again from the events up to it. */
@ApiTags('reports')
@Controller('api/v1/as-of')
export class AsOfController {
  constructor(private readonly asOf: AsOfQuery) {}

  /** A dossier: state, dates, and in whose hands it was. */
  @Get('dossiers/:id')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  dossierAsOf(@By() by: Principal, @Id() id: string, @Query() { asOf }: AsOfDto): Promise<DossierAsOfView> {
    return this.asOf.dossier(by, id, asOf);
  }

  /** What lay on a desk. */
  @Get('queues')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  queueAsOf(@By() by: Principal, @Query() { asOf, desk }: QueueAsOfDto): Promise<QueueAsOfView> {
    return this.asOf.queue(by, desk, asOf);
  }
}
