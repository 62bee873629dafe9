import { parseDate, type LocalDay } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
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

export function range({ from, to }: { readonly from: string; readonly to: string }): readonly [LocalDay, LocalDay] {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first > last) throw new DomainError('range.reversed', {}, [{ field: 'from', code: 'range.reversed' }]);
  if (last - first > LONGEST_YEARS * 366)
    throw new DomainError('range.too_long', { years: LONGEST_YEARS }, [
      { field: 'from', code: 'range.too_long', params: { years: LONGEST_YEARS } },
    ]);
  return [first, last];
}

/** A statement and its values. */
export type Sql = [text: string, values: unknown[]];
