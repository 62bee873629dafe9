import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import type { Language } from '@kernel/sla/ratio';
import { ProcedureShelf } from '@modules/catalog';
import { CalendarShelf, OrganisationDirectory } from '@modules/organisation';
import { inNameOrder } from './desk-order';
import type { DeskLore } from './desk-rows';

/** Names and calendars that the rows of a list are told with; all of it is in memory. */
@Injectable()
export class DeskLoreShelf {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly directory: OrganisationDirectory,
  ) {}

  async at(now: Instant, language: Language): Promise<DeskLore> {
    const procedures = new Map((await this.procedures.all()).map((procedure) => [procedure.id, procedure]));
    const officers = await this.directory.officers();
    const name = language === 'vi' ? 'nameVi' : 'nameEn';
    return {
      now,
      book: await this.calendars.current(),
      procedureName: (id) => procedures.get(id)?.[name] ?? id,
      officerName: (id) => officers.get(id)?.name ?? null,
    };
  }

  async proceduresInNameOrder(): Promise<readonly string[]> {
    return inNameOrder(await this.procedures.all());
  }
}
