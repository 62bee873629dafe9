import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { NamesQuery } from '../queries/names.query';
import { DossierNamesView } from './names.dto';

@ApiTags('examination')
@Controller('api/v1/dossiers')
export class NamesController {
  constructor(private readonly names: NamesQuery) {}

  /** The names of what a dossier mentions by id: its procedure, desks and officers. */
  @Get(':id/names')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  listNames(@By() by: Principal, @Id('id') id: string): Promise<DossierNamesView> {
    return this.names.ofDossier(by, id);
  }
}
