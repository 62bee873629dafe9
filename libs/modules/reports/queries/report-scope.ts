import { parseDate, type LocalDay } from '@kernel/calendar/local-time';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import type { OrganisationDirectory } from '@modules/organisation';
import type { Cube } from '../persistence/counter-cubes';

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

/** A unit and all below it; null for the whole house. @throws DomainError `unit.unknown`, at the field */
export async function unitsBelow(
  directory: OrganisationDirectory,
  unitId: string | null,
): Promise<readonly string[] | null> {
  if (unitId === null) return null;
  const isKnown = (await directory.units()).some(({ id }) => id === unitId);
  return isKnown ? directory.subtree(unitId) : refuseField('unit', 'unit.unknown', { unit: unitId });
}

/** A statement and its values. */
export type Sql = [text: string, values: unknown[]];
