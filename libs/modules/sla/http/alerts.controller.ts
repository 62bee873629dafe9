import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { By } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { AlertsQuery } from '../queries/alerts.query';
import { AlertListView } from './alerts.dto';

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
