import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProcedureShelf } from '@modules/catalog';
import { DossierDetailQuery, FilledFormQuery } from '@modules/dossiers';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { FilledFormPage } from '../pages/filled-form.page';

/** The e-form of a filed dossier. */
@ApiExcludeController()
@Controller('ho-so/:id/noi-dung')
export class FilledFormPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly filled: FilledFormQuery,
    private readonly shelf: ProcedureShelf,
  ) {}

  @Get()
  @Permit('citizen')
  async show(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const { principal, language } = context;
    const { dossier } = await this.details.read(principal, id);
    const procedure = await this.shelf.procedure(dossier.procedureId);
    const props = {
      dossier: { id, number: dossier.number },
      procedureName: procedure?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? dossier.procedureId,
      filled: await this.filled.read(principal, id, language),
    };
    sendPage(response, <FilledFormPage context={context} {...props} />);
  }
}
