import { Injectable } from '@nestjs/common';
import { localDayOf, MINUTE_MS, parseDate } from '@kernel/calendar/local-time';
import { owedPeriods, type ReportPeriod } from '@kernel/reports/report-period';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { insertReport, storedPeriods } from '../persistence/stored-reports';
import { countPeriod, firstDay } from '../queries/periodic-report';

/** Acts begun before midnight have ended by then: none takes a tenth of this [ms]. */
const SETTLED_MS = 10 * MINUTE_MS;
/** Reports in one round: a house that begins with a history owes many, and none is in a hurry. */
const A_ROUND = 4;

/**
 * Stores the reports of quarters and years as they end, in the periods the Government Office asks for. What is owed is
 * seen from what is stored, so a worker that was away makes up for it; the key of the table is why none is stored twice.
 */
@Injectable()
@Sweeps('reports-to-store')
export class StoreReports implements Sweep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sweep(): Promise<number> {
    const owed = await this.unitOfWork.read(SYSTEM, (tx) => this.owed(tx));
    let stored = 0;
    for (const period of owed.slice(0, A_ROUND)) {
      const figures = await this.unitOfWork.read(SYSTEM, (tx) => countPeriod(tx, period));
      const isFirst = await this.unitOfWork.write(SYSTEM, async (tx) =>
        insertReport(tx, figures, await databaseNow(tx)),
      );
      stored += Number(isFirst);
    }
    return stored;
  }

  private async owed(tx: Transaction): Promise<readonly ReportPeriod[]> {
    const first = await firstDay(tx);
    if (first === null || (await isHistoryLoading(tx))) return [];
    const today = localDayOf((await databaseNow(tx)) - SETTLED_MS);
    const stored = await storedPeriods(tx);
    return owedPeriods(parseDate(first), today, 'reporting').filter(
      ({ code, style }) => !stored.has(`${code} ${style}`),
    );
  }
}

/** While the past of a demonstration is being loaded, no period of it has ended. */
async function isHistoryLoading(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ loading: boolean }>(
    `SELECT (value->>'done')::int < (value->>'total')::int AS loading FROM installation WHERE key = 'history'`,
  );
  return row?.loading ?? false;
}
