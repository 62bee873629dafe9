import { v5 } from 'uuid';
import { DomainError } from '@kernel/errors/domain-error';
import { checkTerms, PLAIN_TERMS, type FeeTerms } from '@kernel/payments/fee-lines';
import {
  checkPublishable,
  type ClockPolicy,
  type PaperRequirement,
  type ProcedureFacts,
} from '@kernel/procedure/procedure-facts';
import type { RouteStep } from '@kernel/procedure/route';
import { checkLimit, type Limit } from '@kernel/sla/limit';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { SeedProblem } from '../seed-files/seed-error';
import type { ProcedureRecord } from '../seed-files/seed-records';
import type { OrganisationPlan } from './plan-units';
import { planRoute } from './plan-route';

/** Ids of seeded rows are derived from their names, so that every installation of the demonstration has the same. */
export const SEED_NAMESPACE = '6f6e6b69-656d-5632-8030-323032303031';

export interface FieldRow {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
}

export interface ProcedureRow {
  readonly id: string;
  readonly national_code: string | null;
  readonly field_id: string;
  readonly level: 'ward' | 'district';
  readonly name_vi: string;
  readonly name_en: string;
  readonly search_text: string;
  readonly audience: readonly ('person' | 'organisation')[];
}

export interface VersionRow {
  readonly id: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly published: boolean;
  readonly service_level: 2 | 3 | 4;
  readonly division_ref: string;
  readonly limit_value: number | null;
  readonly limit_unit: Limit['unit'] | null;
  readonly deadline_rule: 'end_of_day';
  readonly clock_policy: ClockPolicy;
  readonly fee_vnd: number | null;
  readonly fee_note_vi: string | null;
  readonly fee_terms: FeeTerms | null;
  readonly papers: readonly PaperRequirement[];
  readonly route: readonly RouteStep[];
  readonly result_vi: string;
  readonly legal_basis_vi: string;
  readonly extension_vi: string | null;
  readonly illustrative: readonly string[];
  readonly source: string;
  readonly notes_vi: string | null;
}

export interface CatalogPlan {
  readonly fields: readonly FieldRow[];
  readonly procedures: readonly Omit<ProcedureRow, 'audience'>[];
  readonly versions: readonly VersionRow[];
}

/** The profile: 229 e-services, of which 141 at level 4 (seed article of 31/07/2020; the list itself is not public). */
export const PROFILE = { published: 229, level4: 141 } as const;

/** In force for the whole period the article reports on. */
const VALID_FROM = '2016-01-01';
/** Where no source gives a limit; an illustration, and marked as one. */
const DEFAULT_LIMIT: Readonly<Record<'ward' | 'district', Limit>> = {
  ward: { value: 5, unit: 'working_days' },
  district: { value: 10, unit: 'working_days' },
};
const CLOCK_POLICY: ClockPolicy = { supplement: 'restart', obligation: 'pause' };

export function planCatalog(
  records: readonly ProcedureRecord[],
  organisation: OrganisationPlan,
  problems: SeedProblem[],
): CatalogPlan {
  const published = selectPublished(records);
  const level4 = selectLevel4(records.filter(({ id }) => published.has(id)));
  const desks = new Set(organisation.desks.map(({ id }) => id));
  const ward = organisation.units.find(({ kind }) => kind === 'ward')?.id ?? '';
  const versions = records.map((record) => versionRow(record, { published, level4 }));
  for (const [index, version] of versions.entries()) {
    const record = records[index];
    if (record) problems.push(...problemsOf(record, version, { desks, ward }));
  }
  return { fields: fieldRows(records), procedures: records.map(procedureRow), versions };
}

/** Filed online and in force in 2020. A code issued later belongs to a procedure the article cannot have counted. */
function selectPublished(records: readonly ProcedureRecord[]): ReadonlySet<string> {
  const eligible = records.filter(
    ({ service_level, code_issued_after_2020 }) => service_level >= 3 && code_issued_after_2020 !== true,
  );
  return new Set(eligible.slice(0, PROFILE.published).map(({ id }) => id));
}

/** Level 4 by source first; then those with the fewest papers to show in person, until the published number is reached. */
function selectLevel4(published: readonly ProcedureRecord[]): ReadonlySet<string> {
  const effort = ({ required_documents, id }: ProcedureRecord): string => {
    const shown = required_documents.filter(({ present_only }) => present_only).length;
    return `${String(shown).padStart(3, '0')}${String(required_documents.length).padStart(3, '0')}${id}`;
  };
  const given = published.filter(({ service_level }) => service_level === 4);
  const others = published
    .filter(({ service_level }) => service_level === 3)
    .sort((a, b) => (effort(a) < effort(b) ? -1 : 1));
  return new Set([...given, ...others].slice(0, PROFILE.level4).map(({ id }) => id));
}

function fieldRows(records: readonly ProcedureRecord[]): readonly FieldRow[] {
  const fields = new Map(
    records.map(({ field_vi, field_en }) => [fieldId(field_vi), { name_vi: field_vi, name_en: field_en }]),
  );
  return [...fields].map(([id, names]) => ({ id, ...names }));
}

function fieldId(name: string): string {
  return foldVietnamese(name).replaceAll(' ', '-');
}

function procedureRow({
  id,
  code,
  field_vi,
  field_en,
  level,
  name_vi,
  name_en,
}: ProcedureRecord): Omit<ProcedureRow, 'audience'> {
  const search_text = foldVietnamese([name_vi, name_en, field_vi, field_en, code ?? ''].join(' '));
  return { id, national_code: code, field_id: fieldId(field_vi), level, name_vi, name_en, search_text };
}

interface Selection {
  readonly published: ReadonlySet<string>;
  readonly level4: ReadonlySet<string>;
}

function versionRow(record: ProcedureRecord, { published, level4 }: Selection): VersionRow {
  const isPublished = published.has(record.id);
  const service_level = isPublished ? (level4.has(record.id) ? 4 : 3) : record.service_level;
  const limit = limitOf(record, isPublished);
  return {
    id: v5(`${record.id}/1`, SEED_NAMESPACE),
    procedure_id: record.id,
    version: 1,
    valid_from: VALID_FROM,
    valid_to: null,
    published: isPublished,
    service_level,
    division_ref: record.division,
    limit_value: limit.value,
    limit_unit: limit.unit,
    deadline_rule: 'end_of_day',
    clock_policy: CLOCK_POLICY,
    fee_vnd: record.fee_vnd,
    fee_note_vi: record.fee_note,
    fee_terms: termsOf(record),
    papers: record.required_documents.map(paper),
    route: planRoute(record),
    result_vi: record.result_vi,
    legal_basis_vi: record.legal_basis ?? '',
    extension_vi: record.processing_time.extension_vi ?? null,
    illustrative: illustrations(record, service_level),
    source: record.source,
    notes_vi: record.notes,
  };
}

/** Where the source says more than an amount: for each copy, or something for being late. */
function termsOf({ fee_terms }: ProcedureRecord): FeeTerms | null {
  if (!fee_terms) return null;
  const { per, copies_answer, late_after_days = null, late_surcharge_vnd = null } = fee_terms;
  const isLate = late_after_days !== null && late_surcharge_vnd !== null;
  const dateAnswer = fee_terms.late_answer ?? null;
  const late = isLate ? { afterDays: late_after_days, surchargeVnd: late_surcharge_vnd, dateAnswer } : null;
  return checkTerms({ ...PLAIN_TERMS, per, copiesAnswer: copies_answer ?? null, late });
}

/** The published limit; where the source has none, the level's ordinary one, marked as an illustration. */
function limitOf(
  { processing_time: { value, unit }, level }: ProcedureRecord,
  isPublished: boolean,
): Limit | { readonly value: null; readonly unit: null } {
  if (value !== null && unit !== null) return { value, unit };
  return isPublished ? DEFAULT_LIMIT[level] : { value: null, unit: null };
}

function paper(
  { name_vi, name_en, kind, copies, present_only, condition_vi }: ProcedureRecord['required_documents'][number],
  index: number,
): PaperRequirement {
  return {
    key: `p${index + 1}`,
    nameVi: name_vi,
    nameEn: name_en,
    kind,
    copies,
    presentOnly: present_only,
    conditionVi: condition_vi ?? null,
  };
}

/** What on the page is ours and not a published fact; everything a source does not confirm is marked. */
function illustrations(record: ProcedureRecord, serviceLevel: number): readonly string[] {
  const { processing_time, steps_basis, service_level_basis, verified_fields, legal_basis, fee_terms } = record;
  const isOurs = {
    limit: processing_time.value === null || !verified_fields.includes('processing_time'),
    service_level: service_level_basis === 'assumption' || serviceLevel !== record.service_level,
    route: steps_basis === null || steps_basis === 'illustrative',
    papers: !verified_fields.includes('required_documents'),
    legal_basis: legal_basis === null,
    fee: fee_terms?.illustrative === true,
  };
  return Object.entries(isOurs).flatMap(([name, ours]) => (ours ? [name] : []));
}

/** Everything a version needs before it can be published, and every desk its route names. */
function problemsOf(
  record: ProcedureRecord,
  version: VersionRow,
  places: { readonly desks: ReadonlySet<string>; readonly ward: string },
): readonly SeedProblem[] {
  const refs = [version.division_ref, ...version.route.map(({ deskRef }) => deskRef)];
  const lost = refs.filter((ref) => !places.desks.has(ref.replace(/^ward:/, `${places.ward}:`)));
  const problems = [...new Set(lost)].map((ref) => `desk ${ref} does not exist`);
  try {
    if (version.published) checkPublishable(factsOf(record, version));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    problems.push(error.message);
  }
  return problems.map((problem) => ({ file: 'procedures.json', record: record.id, problem }));
}

function factsOf(record: ProcedureRecord, version: VersionRow): ProcedureFacts {
  return {
    procedureId: record.id,
    versionId: version.id,
    level: record.level,
    fieldId: fieldId(record.field_vi),
    serviceLevel: version.service_level,
    divisionRef: version.division_ref,
    limit: checkLimit(version.limit_value, version.limit_unit),
    rule: version.deadline_rule,
    clockPolicy: version.clock_policy,
    papers: version.papers,
    route: version.route,
  };
}
