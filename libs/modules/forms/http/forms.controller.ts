import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '@kernel/errors/domain-error';
import { ProcedureShelf } from '@modules/catalog';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import { FormShelf } from '../queries/form-shelf';
import { FormView } from './forms.dto';

@ApiTags('catalog')
@Controller('api/v1/procedures')
export class FormsController {
  constructor(
    private readonly shelf: FormShelf,
    private readonly procedures: ProcedureShelf,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The e-form a procedure is filed with today, as data: what to ask, when, and what an answer may be. */
  @Get(':id/form')
  @Permit('anyone')
  async getForm(@Param('id') id: string): Promise<FormView> {
    const now = await this.unitOfWork.read(PUBLIC, databaseNow);
    const { procedure } = await this.procedures.inForce(id, now);
    const form = await this.shelf.formOf(procedure.id, now);
    if (form === null) throw new DomainError('form.unknown', { form: procedure.id });
    return { ...form, pages: form.pages.map((page) => ({ ...page })) };
  }
}
