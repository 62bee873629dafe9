import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { OrganisationDirectory } from '../queries/organisation-directory';
import { RecordAbsence, type Absence } from '../use-cases/record-absence.use-case';
import { RecordAbsenceDto } from './absences.dto';
import { UnitListView } from './units.dto';

@ApiTags('organisation')
@Controller('api/v1')
export class OrganisationController {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly absences: RecordAbsence,
  ) {}

  /** The district, its divisions and wards. */
  @Get('units')
  @Permit('anyone')
  async listUnits(): Promise<UnitListView> {
    const units = await this.directory.units();
    const items = units.map(
      ({ id, kind, parentId, nameVi, nameEn, officialCode, agencyCode, agencyCodeIsPlaceholder, validTo }) => ({
        id,
        kind,
        parentId,
        nameVi,
        nameEn,
        officialCode,
        agencyCode,
        agencyCodeIsPlaceholder,
        validTo,
      }),
    );
    return { items };
  }

  /** Records that an officer is away, and who stands in. */
  @Post('absences')
  @Permit('unit_head')
  async recordAbsence(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { officerId, substituteId, from, to, reason }: RecordAbsenceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Absence> {
    const request = { officerId, substituteId: substituteId ?? null, from, to, reason };
    return sendAnswer(response, await this.absences.record(by, key, request));
  }

  /** Ends an absence now. */
  @Post('absences/:id/end')
  @Permit('unit_head')
  async endAbsence(
    @By() by: Principal,
    @Once('bare') key: CommandKey,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    return sendAnswer(response, await this.absences.end(by, key, id));
  }
}
