import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { ProcedureLevel } from '@kernel/procedure/procedure-facts';
import type { Audience } from '../persistence/catalog.entities';
import { ProcedureShelf, type PublishedProcedure } from './procedure-shelf';
import { readingsOf, suggestionFor, vocabularyOf } from './search-words';

export interface ProcedureSearch {
  readonly text: string;
  readonly fieldId: string | null;
  readonly level: ProcedureLevel | null;
  readonly serviceLevel: 3 | 4 | null;
  readonly audience: Audience | null;
}

/** How many results each further choice would leave. */
export interface Facet {
  readonly value: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly count: number;
}

export interface ProcedureSearchResult {
  readonly found: readonly PublishedProcedure[];
  readonly facets: Readonly<Record<'field' | 'level' | 'serviceLevel' | 'audience', readonly Facet[]>>;
  /** what was probably meant, when nothing was found */
  readonly suggestion: string | null;
}

const LEVEL_NAMES: Readonly<Record<ProcedureLevel, { nameVi: string; nameEn: string }>> = {
  ward: { nameVi: 'Cấp phường', nameEn: 'Ward' },
  district: { nameVi: 'Cấp quận', nameEn: 'District' },
};

const AUDIENCE_NAMES: Readonly<Record<Audience, { nameVi: string; nameEn: string }>> = {
  person: { nameVi: 'Cá nhân, hộ gia đình', nameEn: 'People and households' },
  organisation: { nameVi: 'Tổ chức, doanh nghiệp', nameEn: 'Organisations and businesses' },
};

/** Search without accents over the published catalogue. Every word must be there; exact accents rank first. */
@Injectable()
export class SearchProcedures {
  constructor(private readonly shelf: ProcedureShelf) {}

  async search(search: ProcedureSearch, now: Instant): Promise<ProcedureSearchResult> {
    const readings = readingsOf(search.text, await this.shelf.synonyms());
    const published = await this.shelf.published(now);
    const matching = published.filter(({ procedure }) =>
      readings.some((words) => words.every((word) => procedure.searchText.includes(word))),
    );
    const found = matching.filter((each) => fits(each, search)).sort(byRank(search.text, readings[0] ?? []));
    const suggestion =
      matching.length > 0 ? null : suggestionFor(search.text, vocabularyOf(published.flatMap(namesOf)));
    return { found, facets: await this.facets(matching, search), suggestion };
  }

  private async facets(
    matching: readonly PublishedProcedure[],
    search: ProcedureSearch,
  ): Promise<ProcedureSearchResult['facets']> {
    const fields = await this.shelf.fields();
    const field = count(
      matching.filter((each) => fits(each, { ...search, fieldId: null })),
      ({ procedure }) => [procedure.fieldId],
    );
    const level = count(
      matching.filter((each) => fits(each, { ...search, level: null })),
      ({ procedure }) => [procedure.level],
    );
    const serviceLevel = count(
      matching.filter((each) => fits(each, { ...search, serviceLevel: null })),
      ({ version }) => [String(version.serviceLevel)],
    );
    const audience = count(
      matching.filter((each) => fits(each, { ...search, audience: null })),
      ({ procedure }) => procedure.audience,
    );
    return {
      field: named(field, (id) => fields.get(id) ?? { nameVi: id, nameEn: id }),
      level: named(level, (value) => LEVEL_NAMES[value as ProcedureLevel]),
      serviceLevel: named(serviceLevel, (value) => ({ nameVi: `Mức độ ${value}`, nameEn: `Level ${value}` })),
      audience: named(audience, (value) => AUDIENCE_NAMES[value as Audience]),
    };
  }
}

function fits(
  { procedure, version }: PublishedProcedure,
  { fieldId, level, serviceLevel, audience }: ProcedureSearch,
): boolean {
  return (
    (audience === null || procedure.audience.includes(audience)) &&
    (fieldId === null || procedure.fieldId === fieldId) &&
    (level === null || procedure.level === level) &&
    (serviceLevel === null || version.serviceLevel === serviceLevel)
  );
}

function namesOf({ procedure }: PublishedProcedure): readonly string[] {
  return [procedure.nameVi, procedure.nameEn];
}

function byRank(text: string, words: readonly string[]): (a: PublishedProcedure, b: PublishedProcedure) => number {
  const typed = text.normalize('NFC').trim().toLowerCase();
  const whole = words.join(' ');
  const rank = ({ procedure }: PublishedProcedure): number => {
    if (typed === '') return 0;
    if (procedure.nameVi.toLowerCase().includes(typed)) return 0;
    return foldVietnamese(procedure.nameVi).includes(whole) ? 1 : 2;
  };
  const names = new Intl.Collator('vi', { numeric: true });
  return (a, b) => rank(a) - rank(b) || names.compare(a.procedure.nameVi, b.procedure.nameVi);
}

function count(
  procedures: readonly PublishedProcedure[],
  keys: (each: PublishedProcedure) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of procedures.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function named(
  counts: ReadonlyMap<string, number>,
  nameOf: (value: string) => { readonly nameVi: string; readonly nameEn: string },
): readonly Facet[] {
  return [...counts]
    .map(([value, number]) => ({ value, nameVi: nameOf(value).nameVi, nameEn: nameOf(value).nameEn, count: number }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
