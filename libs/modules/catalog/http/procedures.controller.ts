import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import { ProcedureShelf, type PublishedProcedure } from '../queries/procedure-shelf';
import { SearchProcedures } from '../queries/search-procedures.query';
import { ProcedureListView, ProcedureSummaryView, ProcedureView, SearchProceduresDto } from './procedures.dto';

const PAGE = 50;

@ApiTags('catalog')
@Controller('api/v1/procedures')
export class ProceduresController {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly searching: SearchProcedures,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The published e-services: search without accents, and how many each further choice would leave. */
  @Get()
  @Permit('anyone')
  async searchProcedures(@Query() query: SearchProceduresDto): Promise<ProcedureListView> {
    const {
      q = '',
      field = null,
      level = null,
      serviceLevel = null,
      audience = null,
      limit = PAGE,
      offset = 0,
    } = query;
    const now = await this.unitOfWork.read(PUBLIC, databaseNow);
    const search = { text: q, fieldId: field, level, serviceLevel, audience };
    const { found, ...rest } = await this.searching.search(search, now);
    return { items: found.slice(offset, offset + limit).map(summary), total: found.length, ...rest };
  }

  /** One procedure in the version in force today. */
  @Get(':id')
  @Permit('anyone')
  async getProcedure(@Param('id') id: string): Promise<ProcedureView> {
    const now = await this.unitOfWork.read(PUBLIC, databaseNow);
    return detail(await this.shelf.inForce(id, now));
  }
}

function summary({ procedure, version }: PublishedProcedure): ProcedureSummaryView {
  const { id, nationalCode, nameVi, nameEn, fieldId, level, audience } = procedure;
  const { serviceLevel, limitValue, limitUnit, feeVnd, illustrative } = version;
  const limit = { value: Number(limitValue), unit: limitUnit ?? '' };
  return { id, nationalCode, nameVi, nameEn, fieldId, level, serviceLevel, audience, limit, feeVnd, illustrative };
}

function detail(published: PublishedProcedure): ProcedureView {
  const { id: versionId, version, validFrom, validTo, papers, ...rest } = published.version;
  const { resultVi, legalBasisVi, extensionVi, feeNoteVi, source } = rest;
  const route = rest.route.map(({ weight: _, ...step }) => step);
  const texts = { resultVi, legalBasisVi, extensionVi, feeNoteVi, source };
  return Object.assign(summary(published), { versionId, version, validFrom, validTo, papers, route }, texts);
}
