import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { LEDGER_ACCOUNTS, type LedgerAccount } from '@kernel/payments/ledger';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { addToOutbox } from '@platform/outbox/outbox';
import { RECONCILE_DAY } from '../jobs/payment-jobs';

export interface Balances {
  readonly accounts: Readonly<Record<LedgerAccount, number>>;
  /** of all accounts: zero, or the books are wrong */
  readonly sumVnd: number;
}

export interface ReconciliationRun {
  readonly day: string;
  readonly ranAt: string;
  readonly attempts: number;
  readonly unanswered: number;
  readonly booked: number;
  readonly closed: number;
  readonly findings: number;
}

const RUNS = 60;

/** The books as a supervisor reads them: balances of what is in scope, and what the reconciliations found. */
@Injectable()
export class PaymentBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
  ) {}

  async balances(principal: Principal): Promise<Balances> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ account: LedgerAccount; total: string }>(
        'SELECT account, sum(amount_vnd)::bigint AS total FROM ledger_posting GROUP BY account',
      ),
    );
    const totals = new Map(rows.map(({ account, total }) => [account, Number(total)]));
    const accounts = Object.fromEntries(LEDGER_ACCOUNTS.map((account) => [account, totals.get(account) ?? 0]));
    return {
      accounts: accounts as Balances['accounts'],
      sumVnd: Object.values(accounts).reduce((sum, total) => sum + total, 0),
    };
  }

  /** The last runs, the newest first. */
  async runs(principal: Principal): Promise<readonly ReconciliationRun[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Omit<ReconciliationRun, 'ranAt'> & { ran_at: Date }>(
        `SELECT day, ran_at, attempts, unanswered, booked, closed, findings FROM reconciliation_run ORDER BY ran_at DESC LIMIT ${RUNS}`,
      ),
    );
    return rows.map(({ ran_at, ...run }) => ({ ...run, ranAt: formatInstant(ran_at.getTime()) }));
  }

  /** Asks the worker to compare a day with the gateway, now. */
  async askToReconcile(
    principal: Principal,
    key: CommandKey,
    day: string,
  ): Promise<CommandAnswer<{ readonly day: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      await addToOutbox(tx, [RECONCILE_DAY.message({ day })]);
      return { status: 202, body: { day }, version: null };
    });
  }
}
