import { Injectable } from '@nestjs/common';
import type { Language } from '@kernel/sla/ratio';
import { ProcedureShelf } from '@modules/catalog';
import { OrganisationDirectory } from '@modules/organisation';
import { reportTexts } from '../texts/report-texts';
import type { Grouping } from './report-scope';

/** How the keys of a report are called by people. */
@Injectable()
export class ReportNames {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly shelf: ProcedureShelf,
  ) {}

  /** Names of the keys of a grouping; a key without one is its own name. */
  async of(by: Grouping, language: Language): Promise<(key: string) => string> {
    const names = await this.read(by, language);
    return (key) => names.get(key) ?? key;
  }

  /** What a report is about; null when that is everything. */
  async ofScope(
    { unitId, level }: { readonly unitId: string | null; readonly level: 'ward' | 'district' | null },
    language: Language,
  ): Promise<string | null> {
    const parts = [
      unitId === null ? '' : (await this.of('unit', language))(unitId),
      level === null ? '' : reportTexts(language).levels[level],
    ].filter((part) => part !== '');
    return parts.length === 0 ? null : parts.join(', ');
  }

  private async read(by: Grouping, language: Language): Promise<ReadonlyMap<string, string>> {
    const named = (each: { readonly nameVi: string; readonly nameEn: string }): string =>
      language === 'vi' ? each.nameVi : each.nameEn;
    const { levels, channels } = reportTexts(language);
    switch (by) {
      case 'unit':
        return new Map((await this.directory.units()).map((unit) => [unit.id, named(unit)]));
      case 'field':
        return new Map([...(await this.shelf.fields())].map(([id, field]) => [id, named(field)]));
      case 'procedure':
        return this.procedures(named);
      case 'level':
        return new Map(Object.entries(levels));
      case 'channel':
        return new Map(Object.entries(channels));
      case 'month':
        return new Map();
    }
  }

  private async procedures(
    named: (each: { readonly nameVi: string; readonly nameEn: string }) => string,
  ): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.shelf.all()).map((procedure) => [procedure.id, named(procedure)]));
  }
}
