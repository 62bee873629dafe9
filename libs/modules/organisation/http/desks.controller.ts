import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { By } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskPeopleQuery } from '../queries/desk-people.query';
import { DeskListView, DeskOfficerListView } from './desks.dto';

@ApiTags('organisation')
@Controller('api/v1/desks')
export class DesksController {
  constructor(private readonly people: DeskPeopleQuery) {}

  /** The desks there are today. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listDesks(@By() by: Principal): Promise<DeskListView> {
    return { items: await this.people.desks(by) };
  }

  /** Who works at a desk today, and who of them is there. */
  @Get(':desk/officers')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listDeskOfficers(@By() by: Principal, @Param('desk') desk: string): Promise<DeskOfficerListView> {
    return { items: await this.people.at(by, desk) };
  }
}
