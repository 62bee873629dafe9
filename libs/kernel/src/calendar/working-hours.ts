import { DomainError } from '../errors/domain-error';
import type { MinuteOfDay } from './local-time';

/** The opening hours of a desk, in minutes of the local day [min]. */
export interface WorkingHours {
  readonly opensAt: MinuteOfDay;
  readonly lunchFrom: MinuteOfDay;
  readonly lunchTo: MinuteOfDay;
  readonly closesAt: MinuteOfDay;
  /** After this a dossier moves to the next desk, and a same-day result is due, on the next working day (Decree 61/2018 art. 18). */
  readonly cutOff: MinuteOfDay;
}

/** 08:00–12:00 and 13:00–17:00, cut-off 15:00. */
export const DEFAULT_HOURS: WorkingHours = {
  opensAt: 8 * 60,
  lunchFrom: 12 * 60,
  lunchTo: 13 * 60,
  closesAt: 17 * 60,
  cutOff: 15 * 60,
};

/** Length of a full working day under rule B ("by the clock"), 8 hours in existing systems [h]. */
export const HOURS_PER_WORKING_DAY = 8;

/** @throws DomainError `calendar.bad_hours` unless opens < lunch < closes within one day, with the cut-off inside */
export function checkHours(hours: WorkingHours): WorkingHours {
  const order = [0, hours.opensAt, hours.lunchFrom, hours.lunchTo, hours.closesAt, 24 * 60];
  const rises = order.every((minute, index) => index === 0 || minute >= (order[index - 1] ?? 0));
  const opensAtAll = hours.opensAt < hours.lunchFrom && hours.lunchTo < hours.closesAt;
  const cutOffInside = hours.cutOff >= hours.opensAt && hours.cutOff <= hours.closesAt;
  const whole = Object.values(hours).every((minute) => Number.isInteger(minute));
  if (!rises || !opensAtAll || !cutOffInside || !whole) throw new DomainError('calendar.bad_hours', { ...hours });
  return hours;
}
