import type { Instant } from '../calendar/local-time';
import type { FeeLine } from './fee-lines';
import type { Vnd } from './money';

export type PaymentPurpose = 'fee' | 'obligation';

/** How the gateway's word reached us. */
export type WordSource = 'ipn' | 'query';

/** What a refund gives back: the payment itself, or money that came although nothing was owed any more. */
export type RefundOf = 'payment' | 'surplus';

interface ReportedByGateway {
  readonly reference: string;
  readonly source: WordSource;
  readonly transactionNo: string;
  readonly bankCode: string;
}

/** What each event of an order carries; instants are ISO 8601 with the offset of Việt Nam. */
export interface PaymentEventPayloads {
  OrderCreated: {
    readonly number: string;
    readonly purpose: PaymentPurpose;
    readonly amountVnd: Vnd;
    readonly lines: readonly FeeLine[];
    /** number of the event that asked for an obligation; null for a fee */
    readonly obligationSeq: number | null;
  };
  AttemptStarted: { readonly reference: string; readonly expiresAt: string };
  AttemptFailed: { readonly reference: string; readonly responseCode: string; readonly source: WordSource };
  AttemptExpired: { readonly reference: string };
  PaymentBooked: ReportedByGateway;
  SurplusBooked: ReportedByGateway;
  CashReceived: { readonly receipt: string; readonly deskId: string };
  /** another order, with another amount, took its place */
  OrderCancelled: { readonly replacedBy: string };
  RefundRequested: { readonly of: RefundOf; readonly amountVnd: Vnd; readonly reason: string };
  RefundDeclined: { readonly reason: string };
  /** number of the transfer or of the slip by which it was paid out */
  RefundPaid: { readonly slip: string };
}

export type PaymentEventType = keyof PaymentEventPayloads;

/** What was owed has been paid with these; the payer is told. */
export const PAID_BY: readonly PaymentEventType[] = ['PaymentBooked', 'CashReceived'];

/** `public`: whoever holds the link · `gateway`: its word, checked */
export interface PaymentActor {
  readonly kind: 'citizen' | 'officer' | 'public' | 'gateway' | 'system';
  readonly id: string;
}

export type PaymentEvent<T extends PaymentEventType = PaymentEventType> = {
  [K in T]: {
    readonly type: K;
    /** 1, 2, 3 … without gaps inside an order */
    readonly seq: number;
    readonly at: Instant;
    readonly actor: PaymentActor;
    readonly payload: PaymentEventPayloads[K];
  };
}[T];
