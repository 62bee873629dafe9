import { formatDate, parseDate, type LocalDay } from '@kernel/calendar/local-time';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import { periodOf, type PeriodStyle } from '@kernel/reports/report-period';
import type { OrganisationDirectory } from '@modules/organisation';
import { cubeFor, type Cube, type Dimension } from '../persistence/counter-cubes';

export const GROUPINGS = ['unit', 'level', 'field', 'channel', 'procedure', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const LONGEST_YEARS = 30;

/** What a report counts over: shared by its statements and by the list of dossiers behind a number. */
export interface ReportScope {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly by: Grouping;
  readonly units: readonly string[] | null;
  readonly level: 'ward' | 'district' | null;
  readonly cube: Cube;
}

const DIMENSION: Readonly<Partial<Record<Grouping, Dimension>>> = {
  unit: 'unit_id',
  field: 'field_id',
  channel: 'channel',
  procedure: 'procedure_id',
};

/** The smallest cube with all that is divided or chosen by. */
export function scopeOf(scope: Omit<ReportScope, 'cube'>): ReportScope {
  const needed = [DIMENSION[scope.by], scope.units === null ? undefined : ('unit_id' as const)];
  return { ...scope, cube: cubeFor(new Set(needed.filter((dimension) => dimension !== undefined))) };
}

/** The days of a report, as they are asked for: a first and a last one, or the name of a period. */
export interface RangeChoice {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly period?: string | undefined;
  readonly style?: PeriodStyle | undefined;
}

/** @throws DomainError `period.or_range` | `period.unknown`, at the field */
export function chosenDays({ from, to, period, style = 'calendar' }: RangeChoice): {
  readonly from: string;
  readonly to: string;
} {
  if (period === undefined) {
    if (from !== undefined && to !== undefined) return { from, to };
    return refuseField(from === undefined ? 'from' : 'to', 'period.or_range');
  }
  if (from !== undefined || to !== undefined) return refuseField('period', 'period.or_range');
  try {
    const chosen = periodOf(period, style);
    return { from: formatDate(chosen.from), to: formatDate(chosen.to) };
  } catch {
    return refuseField('period', 'period.unknown', { period });
  }
}

/** @throws DomainError `calendar.bad_date` | `range.reversed` | `range.too_long`, at the field */
export function range({ from, to }: { readonly from: string; readonly to: string }): readonly [LocalDay, LocalDay] {
  const [first, last] = [dayOf('from', from), dayOf('to', to)];
  if (first > last) throw new DomainError('range.reversed', {}, [{ field: 'from', code: 'range.reversed' }]);
  if (last - first > LONGEST_YEARS * 366)
    throw new DomainError('range.too_long', { years: LONGEST_YEARS }, [
      { field: 'from', code: 'range.too_long', params: { years: LONGEST_YEARS } },
    ]);
  return [first, last];
}

function dayOf(field: string, text: string): LocalDay {
  try {
    return parseDate(text);
  } catch {
    return refuseField(field, 'calendar.bad_date', { text });
  }
}

/**
 * A unit and all below it; null for the whole house. @throws DomainError `unit.unknown` | `unit.not_in_being` when it did
 * not exist on any of the days, at the field
 */
export async function unitsBelow(
  directory: OrganisationDirectory,
  unitId: string | null,
  [from, to]: readonly [LocalDay, LocalDay],
): Promise<readonly string[] | null> {
  if (unitId === null) return null;
  const unit = (await directory.units()).find(({ id }) => id === unitId);
  if (!unit) return refuseField('unit', 'unit.unknown', { unit: unitId });
  const { validFrom, validTo } = unit;
  if (validFrom > formatDate(to) || (validTo !== null && validTo < formatDate(from)))
    return refuseField('unit', 'unit.not_in_being', { unit: unitId, from: validFrom, to: validTo ?? '…' });
  return directory.subtree(unitId);
}

/** A statement and its values. */
export type Sql = [text: string, values: unknown[]];
