import { parseDate } from '@kernel/calendar/local-time';
import type { SeedFiles } from '../seed-files/read-seed-files';
import type { SeedProblem } from '../seed-files/seed-error';
import type { UnitRecord } from '../seed-files/seed-records';

export interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly parent_id: string | null;
  readonly official_code: string | null;
  readonly agency_code: string | null;
  readonly agency_code_is_placeholder: boolean;
  readonly name_vi: string;
  readonly short_name_vi: string;
  readonly name_en: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly verified: boolean;
  readonly source: string;
  readonly sort_order: number;
}

export interface DeskRow {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: 'one_stop' | 'leader' | 'expert';
  readonly name_vi: string;
  readonly name_en: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface OrganisationPlan {
  readonly units: readonly UnitRow[];
  readonly desks: readonly DeskRow[];
}

const ALWAYS = '1900-01-01';
parseDate(ALWAYS);

/**
 * Units and their desks. The files say that the district and its wards ended on 30/06/2025; the profile "Hoàn Kiếm 2020"
 * plays them as if still there, so no last day is set.
 */
export function planOrganisation(
  { units, wardDesks }: Pick<SeedFiles, 'units' | 'wardDesks'>,
  problems: SeedProblem[],
): OrganisationPlan {
  const known = new Set(units.map(({ id }) => id));
  for (const { id, parent } of units) {
    if (parent !== null && !known.has(parent))
      problems.push({ file: 'units.json', record: id, problem: `parent ${parent} does not exist` });
  }
  for (const { id, problem } of circles(units)) problems.push({ file: 'units.json', record: id, problem });
  if (!units.some(({ kind }) => kind === 'district'))
    problems.push({ file: 'units.json', record: '(file)', problem: 'there is no district' });
  const agencies = agencyCodes(units);
  return {
    units: units.map((unit, index) => unitRow(unit, index, agencies.get(unit.id) ?? null)),
    desks: units.flatMap((unit) => desksOf(unit, wardDesks)),
  };
}

/** Units that lie below themselves: whoever asks for their district, or for all below them, would never end. */
function circles(units: readonly UnitRecord[]): readonly { readonly id: string; readonly problem: string }[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units.flatMap(({ id }) => {
    const way: string[] = [];
    for (let at = parents.get(id) ?? null; at !== null && !way.includes(at); at = parents.get(at) ?? null) way.push(at);
    return way.includes(id) ? [{ id, problem: `is below itself: ${[id, ...way].join(' → ')}` }] : [];
  });
}

/**
 * Electronic identifiers of the district and its wards are not public. These have the right shape and a middle group of
 * 99 that no real one has; an installation sets its own.
 */
function agencyCodes(units: readonly UnitRecord[]): ReadonlyMap<string, string> {
  const district = units.find(({ kind }) => kind === 'district');
  const wards = units.filter(({ kind }) => kind === 'ward');
  const ofWards = wards.map(({ id }, index) => [id, `${String(index + 1).padStart(3, '0')}.99.00.H26`] as const);
  return new Map([...(district ? [[district.id, '000.99.00.H26'] as const] : []), ...ofWards]);
}

function unitRow(unit: UnitRecord, index: number, agencyCode: string | null): UnitRow {
  const { id, kind, parent, official_code, name_vi, short_name_vi, name_en, verified, source } = unit;
  return {
    id,
    kind,
    parent_id: parent,
    official_code,
    agency_code: agencyCode,
    agency_code_is_placeholder: true,
    name_vi,
    short_name_vi,
    name_en,
    valid_from: ALWAYS,
    valid_to: null,
    verified,
    source,
    sort_order: index,
  };
}

/** A ward has its one-stop desk, a desk for each position and the leaders' desk; any other unit is one desk. */
function desksOf(unit: UnitRecord, { desk, positions }: SeedFiles['wardDesks']): readonly DeskRow[] {
  const row = (id: string, kind: DeskRow['kind'], name_vi: string, name_en: string): DeskRow => ({
    id,
    unit_id: unit.id,
    kind,
    name_vi,
    name_en,
    valid_from: ALWAYS,
    valid_to: null,
  });
  if (unit.kind === 'ward') {
    return [
      row(`${unit.id}:motcua`, 'one_stop', desk.name_vi, desk.name_en),
      ...positions.map(({ id, title_vi, title_en }) => row(`${unit.id}:${id}`, 'expert', title_vi, title_en)),
      row(`${unit.id}:ct`, 'leader', 'Lãnh đạo UBND phường', "Leaders of the Ward People's Committee"),
    ];
  }
  const kind = unit.kind === 'one_stop' ? 'one_stop' : unit.kind === 'district' ? 'leader' : 'expert';
  return unit.kind === 'province' ? [] : [row(unit.id, kind, unit.short_name_vi, unit.name_en)];
}
