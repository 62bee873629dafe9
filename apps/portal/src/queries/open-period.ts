import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { understand } from '@kernel/forms/understand';
import type { Instant } from '@kernel/calendar/local-time';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { InstallationFacts } from './installation-facts';

export interface PeriodQuery {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** `YYYY-MM-DD`, both days included */
export interface OpenPeriodDays {
  readonly from: string;
  readonly to: string;
}

/** The days the open pages are about. */
@Injectable()
export class OpenPeriod {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly installation: InstallationFacts,
  ) {}

  now(): Promise<Instant> {
    return this.unitOfWork.read(PUBLIC, databaseNow);
  }

  /** The days asked for; a bad one is refused by name, a missing pair is the default period of `now`. */
  async read({ from, to }: PeriodQuery, now?: Instant): Promise<OpenPeriodDays> {
    if (from === undefined && to === undefined) return this.installation.period(now ?? (await this.now()));
    for (const [field, value] of Object.entries({ from, to })) {
      if (typeof value !== 'string')
        throw new DomainError('request.invalid', {}, [{ field, code: 'field.not_a_date' }]);
    }
    return { from: dayOf(from), to: dayOf(to) };
  }
}

/** Typed as people write dates here; a browser's own date box would show them as its maker writes them. */
function dayOf(typed: unknown): string {
  const read = understand({ type: 'date' }, typed);
  return typeof read === 'string' ? read : '';
}
