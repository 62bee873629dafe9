import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@kernel/sla/ratio';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { By, Id, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { FilledFormQuery } from '../queries/filled-form.query';
import { FilledFormView } from './filled-form.dto';

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class FilledFormController {
  constructor(private readonly filled: FilledFormQuery) {}

  /** The e-form of a dossier in words, in the language asked for; 404 for one that came without an e-form. */
  @Get(':id/form')
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async getFilledForm(@By() by: Principal, @Id('id') id: string, @In() language: Language): Promise<FilledFormView> {
    const form = await this.filled.read(by, id, language);
    if (form === null) throw new DomainError('form.unknown');
    return form;
  }
}
