import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { By, Id, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { ReadsOfDossier } from '../queries/reads-of-dossier.query';
import { SearchDossiers } from '../queries/search-dossiers.query';
import { FoundDossiersView, ReadListView, SearchDto } from './search.dto';

@ApiTags('desk')
@Controller('api/v1/dossiers')
export class SearchController {
  constructor(
    private readonly search: SearchDossiers,
    private readonly reads: ReadsOfDossier,
  ) {}

  /** Any dossier the officer may see, open or over. What is typed is personal and so is in no address. */
  @Post('search')
  @HttpCode(200)
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  searchDossiers(@By() by: Principal, @In() language: Language, @Body() { q }: SearchDto): Promise<FoundDossiersView> {
    return this.search.find(by, q, language);
  }

  /** Which officers have looked at it, the newest first. */
  @Get(':id/reads')
  @Permit('citizen', 'supervisor', 'inspector')
  async listReads(@By() by: Principal, @Id('id') id: string): Promise<ReadListView> {
    return { items: await this.reads.read(by, id) };
  }
}
