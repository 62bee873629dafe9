import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { By } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { AlertsQuery } from '../queries/alerts.query';
import { ListOf } from '@platform/http/list-of';

export class AlertView {
  readonly dossierId!: string;
  readonly number!: string;
  /** due_soon, overdue, overdue_2_days, overdue_5_days */
  readonly rung!: string;
  readonly dueAt!: string;
  readonly markedAt!: string;
}

export class AlertListView {
  @ListOf(AlertView) readonly items!: readonly AlertView[];
}

@ApiTags('sla')
@Controller('api/v1/alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsQuery) {}

  /** What the escalation ladder has told the signed-in officer about open dossiers. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor')
  async listAlerts(@By() by: Principal): Promise<AlertListView> {
    return { items: await this.alerts.mine(by) };
  }
}
