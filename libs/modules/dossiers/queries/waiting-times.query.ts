import { Injectable } from '@nestjs/common';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { waitingTimesOf, workedTime, type WaitingTimes } from '@kernel/sla/waiting-times';
import { SYSTEM } from '@platform/auth/principal';
import { FreshCopy } from '@platform/database/fresh-copy';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { CalendarShelf } from '@modules/organisation';
import { DOSSIER_COLUMNS, dossierOf, type DossierRow } from '../persistence/dossier-rows';

export interface RealWaitingTimes extends WaitingTimes {
  /** first and last day of the resolutions counted, `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/** The newest dossiers tell how it is now; this many make the ninth of ten a fair figure. */
const NEWEST = 200;
const FRESH_MS = 5 * 60_000;

/** How long a procedure really takes: over its newest resolved dossiers, waits for the citizen left out. No person is in the answer. */
@Injectable()
export class WaitingTimesQuery {
  private readonly copies = new Map<string, FreshCopy<RealWaitingTimes | null>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarShelf,
  ) {}

  /** null while no dossier of a published procedure has been resolved */
  of(procedureId: string): Promise<RealWaitingTimes | null> {
    const copy = this.copies.get(procedureId) ?? new FreshCopy(() => this.read(procedureId), FRESH_MS);
    this.copies.set(procedureId, copy);
    return copy.get();
  }

  private async read(procedureId: string): Promise<RealWaitingTimes | null> {
    const book = await this.calendars.current();
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<DossierRow>(
        `SELECT ${DOSSIER_COLUMNS} FROM dossier WHERE procedure_id = $1 AND resolved_at IS NOT NULL
          ORDER BY resolved_at DESC LIMIT ${NEWEST}`,
        [procedureId],
      ),
    );
    const dossiers = rows.map(dossierOf);
    const times = waitingTimesOf(
      dossiers.map(({ clock, receivingDeskId }) => workedTime(clock, book, receivingDeskId)),
    );
    const days = dossiers.map(({ resolvedAt }) => formatDate(localDayOf(resolvedAt ?? 0)));
    return times === null ? null : { ...times, from: days.at(-1) ?? '', to: days[0] ?? '' };
  }
}
