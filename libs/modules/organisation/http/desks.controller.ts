import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { ListOf } from '@platform/http/list-of';
import { By } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskPeopleQuery } from '../queries/desk-people.query';

export class DeskView {
  readonly id!: string;
  readonly unitId!: string;
  /** one_stop, leader, expert */
  readonly kind!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly unitNameVi!: string;
  readonly unitNameEn!: string;
}

export class DeskListView {
  @ListOf(DeskView) readonly items!: readonly DeskView[];
}

export class DeskOfficerView {
  readonly id!: string;
  readonly name!: string;
  readonly titleVi!: string;
  /** held at this desk today */
  @ListOf(String) readonly roles!: readonly string[];
  readonly isPresent!: boolean;
  /** when the officer is expected back; null when present */
  readonly absentUntil!: string | null;
}

export class DeskOfficerListView {
  @ListOf(DeskOfficerView) readonly items!: readonly DeskOfficerView[];
}

/** Desks and their people, for choosing where a dossier goes. */
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
