import { DomainError } from '../errors/domain-error';

export const LIMIT_UNITS = ['working_days', 'calendar_days', 'hours', 'same_day'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A statutory time limit. `same_day` has the value 1; only working days may have halves (2.5 days occur in published lists). */
export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
}

/** A: "end of day", faithful to the texts, the default · B: "by the clock", working days as 8 working hours each */
export type DeadlineRule = 'end_of_day' | 'by_the_clock';

/** Beyond ten years a limit is a typing error. */
const LONGEST_LIMIT: Readonly<Record<LimitUnit, number>> = {
  working_days: 2_500,
  calendar_days: 3_660,
  hours: 87_840,
  same_day: 1,
};

export function isLimitUnit(value: unknown): value is LimitUnit {
  return LIMIT_UNITS.some((unit) => unit === value);
}

/** @throws DomainError `limit.missing` | `limit.bad_unit` | `limit.bad_value` */
export function checkLimit(value: unknown, unit: unknown): Limit {
  if ((value ?? null) === null || (unit ?? null) === null) throw new DomainError('limit.missing');
  if (!isLimitUnit(unit)) throw new DomainError('limit.bad_unit', { field: 'limit.unit', unit: shown(unit) });
  if (typeof value === 'number' && value > 0 && value <= LONGEST_LIMIT[unit] && isWhole(value, unit))
    return { value, unit };
  throw new DomainError('limit.bad_value', { field: 'limit.value', unit, value: shown(value) });
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function isWhole(value: number, unit: LimitUnit): boolean {
  if (unit === 'working_days') return Number.isInteger(value * 2);
  if (unit === 'hours') return Number.isInteger(value * 60);
  return Number.isInteger(value);
}
