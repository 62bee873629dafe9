import { Injectable } from '@nestjs/common';
import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import { DomainError } from '@kernel/errors/domain-error';
import { explainDeadline, type ExplainedDay } from '@kernel/sla/explain-deadline';
import { workingDaysLeft } from '@kernel/sla/working-days-left';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { CalendarShelf } from '@modules/organisation';
import { DossierStore } from '../persistence/dossier-store';

export interface ClockExplanation {
  readonly limit: { readonly value: number; readonly unit: string };
  readonly rule: string;
  readonly status: string;
  readonly dueAt: string | null;
  /** working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
  readonly workingDaysLeft: number | null;
  readonly ledger: readonly {
    readonly effect: string;
    readonly at: string;
    readonly law: string;
    readonly dueAt: string | null;
    readonly calendarVersion: number;
  }[];
  readonly days: readonly ExplainedDay[];
}

/** "Why this date": the ledger of the clock line by line, and the days of the last count one by one. */
@Injectable()
export class ExplainClockQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly calendars: CalendarShelf,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async read(principal: Principal, id: string): Promise<ClockExplanation> {
    const [loaded, now] = await this.unitOfWork.read(
      principal,
      async (tx) => [await this.store.load(tx, id), await databaseNow(tx)] as const,
    );
    if (!loaded) throw new DomainError('dossier.not_found');
    const { clock } = loaded.dossier;
    const time = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));
    return {
      limit: clock.limit,
      rule: clock.rule,
      status: clock.status,
      dueAt: time(clock.dueAt),
      workingDaysLeft: await this.daysLeft(loaded.dossier, now),
      ledger: clock.ledger.map(({ effect, at, law, dueAt, calendarVersion }) => ({
        effect,
        at: formatInstant(at),
        law,
        dueAt: time(dueAt),
        calendarVersion,
      })),
      days: await this.days(loaded.dossier),
    };
  }

  private async daysLeft({ clock, receivingDeskId }: Dossier, now: Instant): Promise<number | null> {
    if (clock.status !== 'running' || clock.dueAt === null) return null;
    const book = await this.calendars.current();
    const version = clock.ledger.at(-1)?.calendarVersion ?? book.currentVersion;
    return workingDaysLeft(book.times(version, receivingDeskId).calendar, now, clock.dueAt);
  }

  private async days({ clock, receivingDeskId }: Dossier): Promise<readonly ExplainedDay[]> {
    if (clock.roundStartedAt === null) return [];
    const book = await this.calendars.current();
    const version = clock.ledger.at(-1)?.calendarVersion ?? book.currentVersion;
    return explainDeadline(book.times(version, receivingDeskId), clock.roundStartedAt, clock.limit, clock.rule).days;
  }
}
