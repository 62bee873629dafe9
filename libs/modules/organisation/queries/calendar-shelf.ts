import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { WorkingCalendar, type CalendarDay } from '@kernel/calendar/working-calendar';
import { checkHours, type WorkingHours } from '@kernel/calendar/working-hours';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import { PUBLIC } from '@platform/auth/principal';
import { FreshCopy } from '@platform/database/fresh-copy';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';

/** Opening hours of a calendar version: the common ones, and those of desks that differ. */
export interface PublishedHours {
  readonly common: WorkingHours;
  readonly desks: Readonly<Record<string, WorkingHours>>;
}

export interface PublishedCalendar {
  readonly version: number;
  readonly days: readonly CalendarDay[];
  readonly hours: PublishedHours;
}

/** How long the newest version may go unnoticed [ms]. */
const FRESH_MS = 5_000;

/** All published calendars, as the kernel reads them. Versions never change, so only new ones are ever read again. */
@Injectable()
export class CalendarShelf implements OnApplicationBootstrap {
  private readonly copy = new FreshCopy(() => this.unitOfWork.read(PUBLIC, readCalendarBook), FRESH_MS);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.copy.get();
  }

  current(): Promise<CalendarBook> {
    return this.copy.get();
  }
}

export async function readCalendarBook(tx: Pick<Transaction, 'query'>): Promise<CalendarBook> {
  const calendars = await tx.query<{ version: number; days: CalendarDay[]; hours: PublishedHours }>(
    'SELECT version, days, hours FROM working_calendar ORDER BY version',
  );
  return calendarBook(calendars);
}

/** @throws Error for an empty shelf */
export function calendarBook(calendars: readonly PublishedCalendar[]): CalendarBook {
  const current = calendars.at(-1);
  if (!current) throw new Error('no working calendar has been published: run `motcua seed`');
  const shelf = new Map(calendars.map((calendar) => [calendar.version, timesOf(calendar)]));
  return {
    currentVersion: current.version,
    times: (version, deskId) => {
      const times = shelf.get(version);
      if (!times) throw new Error(`working calendar version ${version} was never published`);
      return times(deskId);
    },
  };
}

function timesOf({ version, days, hours }: PublishedCalendar): (deskId: string) => WorkingTimes {
  const calendar = new WorkingCalendar(version, days);
  const common: WorkingTimes = { calendar, hours: checkHours(hours.common) };
  const own = new Map(
    Object.entries(hours.desks).map(([deskId, deskHours]) => [deskId, { calendar, hours: checkHours(deskHours) }]),
  );
  return (deskId) => own.get(deskId) ?? common;
}
