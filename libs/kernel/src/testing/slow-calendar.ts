import { DAY_MS, type Instant } from '../calendar/local-time';
import type { CalendarDay } from '../calendar/working-calendar';
import type { Limit } from '../sla/limit';

/**
 * A second reading of design §5, deliberately slow and deliberately different: it asks the zone database for every
 * date, walks one day at a time and shares no arithmetic with the calculator it checks.
 */
export class SlowCalendar {
  private readonly entries: ReadonlyMap<string, CalendarDay['type']>;
  private readonly local = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

  constructor(days: readonly CalendarDay[]) {
    this.entries = new Map(days.map(({ date, type }) => [date, type]));
  }

  dueAt(receivedAt: Instant, limit: Limit): Instant {
    const { date, seconds } = this.localParts(receivedAt);
    if (limit.unit === 'hours') return receivedAt + limit.value * 3_600_000;
    if (limit.unit === 'same_day') {
      const early = seconds < 15 * 3600 || (seconds === 15 * 3600 && receivedAt % 1000 === 0);
      return this.works(date) && early ? this.at(date, '17:00') : this.at(this.nextWorking(tomorrow(date)), '17:00');
    }
    if (limit.unit === 'calendar_days') {
      let day = date;
      for (let i = 0; i < limit.value; i += 1) day = tomorrow(day);
      return this.at(this.nextWorking(day), '17:00');
    }
    let day = date;
    let left = limit.value;
    while (left >= 1) {
      day = this.nextWorking(tomorrow(day));
      left -= 1;
    }
    return left === 0 ? this.at(day, '17:00') : this.at(this.nextWorking(tomorrow(day)), '12:00');
  }

  works(date: string): boolean {
    const entry = this.entries.get(date);
    if (entry === 'makeup_work') return true;
    if (entry === 'off' || entry === 'substitute') return false;
    const name = new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 3);
    return name !== 'Sat' && name !== 'Sun';
  }

  private nextWorking(date: string): string {
    let day = date;
    while (!this.works(day)) day = tomorrow(day);
    return day;
  }

  private at(date: string, time: string): Instant {
    return Date.parse(`${date}T${time}:00+07:00`);
  }

  private localParts(instant: Instant): { date: string; seconds: number } {
    const parts = new Map(this.local.formatToParts(instant).map(({ type, value }) => [type, value]));
    const number = (type: 'hour' | 'minute' | 'second') => Number(parts.get(type));
    return {
      date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
      seconds: number('hour') * 3600 + number('minute') * 60 + number('second'),
    };
  }
}

function tomorrow(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
