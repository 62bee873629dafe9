import { Injectable } from '@nestjs/common';
import { localDayOf } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import { DomainError } from '@kernel/errors/domain-error';
import {
  claimsIn,
  feeLines,
  PLAIN_TERMS,
  singleLine,
  stillDue,
  totalOf,
  type FeeLine,
} from '@kernel/payments/fee-lines';
import type { PaymentPurpose } from '@kernel/payments/payment-events';
import { isPaidOnline, mayBeOwed } from '@kernel/payments/what-is-due';
import type { Transaction } from '@platform/database/unit-of-work';
import { ProcedureShelf, type PublishedProcedure } from '@modules/catalog';
import { DossierStore } from '@modules/dossiers';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';

/** What is owed under one heading. */
export interface Due {
  readonly purpose: PaymentPurpose;
  /** null: nobody has named the amount yet */
  readonly lines: readonly FeeLine[] | null;
  readonly amountVnd: number | null;
  readonly obligationSeq: number | null;
  readonly isOnline: boolean;
  /** the order that can be paid now, if there is one */
  readonly live: StoredOrder | null;
}

/** Everything about the money of one dossier, read in one transaction. */
export interface Bill {
  readonly dossier: Dossier;
  readonly published: PublishedProcedure;
  readonly orders: readonly StoredOrder[];
  readonly dues: readonly Due[];
}

const LIVE = new Set(['created', 'pending', 'failed', 'expired']);

@Injectable()
export class Bills {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: ProcedureShelf,
    private readonly store: PaymentStore,
  ) {}

  /** @throws DomainError `dossier.not_found`, also for eyes it is closed to */
  async open(tx: Transaction, dossierId: string): Promise<Bill> {
    const loaded = await this.dossiers.load(tx, dossierId);
    if (!loaded) throw new DomainError('dossier.not_found');
    const { dossier, row } = loaded;
    const published = await this.procedures.ofVersion(dossier.versionId);
    const orders = await this.store.ofDossier(tx, dossierId);
    const dues: Due[] = [];
    if (mayBeOwed('fee', dossier.state)) dues.push(feeDue(dossier, row.answers, published, orders));
    if (mayBeOwed('obligation', dossier.state))
      dues.push(obligationDue(dossier, await obligationSeq(tx, dossierId), orders));
    return { dossier, published, orders, dues };
  }

  /** @throws DomainError `payment.already_paid` | `payment.nothing_due` when nothing is owed under the heading */
  due({ dues, orders }: Bill, purpose: PaymentPurpose): Due {
    const due = dues.find((each) => each.purpose === purpose);
    if (due && due.amountVnd !== 0) return due;
    const isPaid = orders.some(({ order }) => order.purpose === purpose && order.heldVnd > 0);
    throw new DomainError(isPaid ? 'payment.already_paid' : 'payment.nothing_due');
  }
}

/** Number of the event that asked for the obligation the dossier waits for. */
export async function obligationSeq(tx: Transaction, dossierId: string): Promise<number | null> {
  const [row] = await tx.query<{ seq: number | null }>(
    `SELECT max(seq) AS seq FROM dossier_event WHERE dossier_id = $1 AND type = 'ObligationRequired'`,
    [dossierId],
  );
  return row?.seq ?? null;
}

function feeDue(
  dossier: Dossier,
  answers: Readonly<Record<string, unknown>>,
  { version }: PublishedProcedure,
  orders: readonly StoredOrder[],
): Due {
  const own = orders.filter(({ order }) => order.purpose === 'fee' && order.state !== 'cancelled');
  const filedOn = localDayOf(dossier.submittedAt);
  const terms = version.feeTerms ?? PLAIN_TERMS;
  const reckoned = feeLines(version.feeVnd, terms, claimsIn(answers, terms), filedOn);
  // Where no amount is published, what the desk has named counts.
  const lines = reckoned ?? own.at(-1)?.order.lines ?? null;
  const isOnline = isPaidOnline('fee', version.serviceLevel);
  return dueOf({ purpose: 'fee', lines, obligationSeq: null, isOnline }, own);
}

function obligationDue({ obligation }: Dossier, seq: number | null, orders: readonly StoredOrder[]): Due {
  const own = orders.filter(({ order }) => order.purpose === 'obligation' && order.obligationSeq === seq);
  const lines = obligation === null ? [] : singleLine('obligation', obligation.amountVnd, obligation.reason);
  const isOnline = isPaidOnline('obligation', 0);
  return dueOf({ purpose: 'obligation', lines, obligationSeq: seq, isOnline }, own);
}

function dueOf(facts: Omit<Due, 'amountVnd' | 'live'>, own: readonly StoredOrder[]): Due {
  const paidVnd = own.reduce((sum, { order }) => sum + order.heldVnd, 0);
  const lines = facts.lines === null ? null : stillDue(facts.lines, paidVnd);
  const live = own.find(({ order }) => LIVE.has(order.state)) ?? null;
  return { ...facts, lines, amountVnd: lines === null ? null : totalOf(lines), live };
}
