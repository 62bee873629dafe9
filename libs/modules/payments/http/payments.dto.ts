import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Text } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

const PURPOSES = ['fee', 'obligation'] as const;

export class PurposeDto {
  @IsIn(PURPOSES) readonly purpose!: 'fee' | 'obligation';
}

export class CashDto extends PurposeDto {
  /** number printed on the receipt */
  @Text(1, 60) readonly receipt!: string;
  /** what was counted: must be what is due [VND] */
  @IsInt() @Min(1) @Max(100_000_000_000) readonly amountVnd!: number;
}

export class AssessFeeDto {
  /** [VND] */
  @IsInt() @Min(1) @Max(100_000_000_000) readonly amountVnd!: number;
  /** the resolution and its line */
  @Text(3, 500) readonly basis!: string;
}

export class RequestRefundDto {
  /** payment: what was paid · surplus: what came although nothing was owed */
  @IsIn(['payment', 'surplus']) readonly of!: 'payment' | 'surplus';
  /** [VND] */
  @IsInt() @Min(1) @Max(100_000_000_000) readonly amountVnd!: number;
  @Text(3, 1000) readonly reason!: string;
}

export class PayRefundDto {
  /** number of the transfer or slip it was paid out by */
  @Text(1, 100) readonly slip!: string;
}

export class DeclineRefundDto {
  @Text(3, 1000) readonly reason!: string;
}

export class LinkTokenDto {
  /** the part of the link after `ma=` */
  @Matches(/^[\w-]{16,100}$/, { message: 'field.invalid' }) readonly token!: string;
}

export class CloseFindingDto {
  @Text(3, 2000) readonly note!: string;
}

export class ReconcileDto {
  /** `YYYY-MM-DD` */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'field.not_a_date' }) readonly day!: string;
}

export class FeeLineView {
  /** fee, late_surcharge, remission, assessed, obligation, paid_before */
  readonly kind!: string;
  readonly quantity!: number;
  readonly unitVnd!: number;
  readonly amountVnd!: number;
  readonly because!: string | null;
}

export class DueView {
  readonly purpose!: string;
  /** null: the City People's Council sets it, and the desk has not named it yet [VND] */
  readonly amountVnd!: number | null;
  @ListOf(FeeLineView) readonly lines!: readonly FeeLineView[];
  /** whether it can be paid online; otherwise at the desk */
  readonly isOnline!: boolean;
  readonly orderId!: string | null;
}

export class OrderView {
  readonly id!: string;
  readonly number!: string;
  readonly purpose!: string;
  readonly state!: string;
  readonly amountVnd!: number;
  readonly createdAt!: string;
  readonly paidAt!: string | null;
  /** gateway or cash */
  readonly paidBy!: string | null;
  /** reference at the gateway, or number of the receipt */
  readonly proof!: string | null;
  /** paid and not given back [VND] */
  readonly heldVnd!: number;
  /** came although nothing was owed [VND] */
  readonly surplusVnd!: number;
  readonly refundAskedVnd!: number | null;
}

export class PaymentsView {
  @ListOf(DueView) readonly dues!: readonly DueView[];
  @ListOf(OrderView) readonly orders!: readonly OrderView[];
}

export class StartedPaymentView {
  readonly orderId!: string;
  readonly number!: string;
  readonly reference!: string;
  readonly amountVnd!: number;
  readonly payAddress!: string;
}

export class PaymentLinkView {
  readonly address!: string;
  readonly orderId!: string;
}

export class LinkedOrderView {
  readonly number!: string;
  readonly dossierNumber!: string;
  readonly procedureId!: string;
  readonly amountVnd!: number;
  readonly state!: string;
}

export class OrderAnswerView {
  readonly orderId!: string;
  readonly number!: string;
  readonly state!: string;
  readonly amountVnd!: number;
}

export class FindingView {
  readonly id!: string;
  readonly orderId!: string;
  readonly dossierId!: string;
  readonly reference!: string;
  /** amount_differs, gateway_denies, doubtful, paid_twice, not_owed_any_more */
  readonly kind!: string;
  readonly details!: Record<string, unknown>;
  readonly foundAt!: string;
}

export class FindingListView {
  @ListOf(FindingView) readonly items!: readonly FindingView[];
}

export class BalancesView {
  /** account → balance; debit is positive [VND] */
  readonly accounts!: Record<string, number>;
  readonly sumVnd!: number;
}

export class ReconciliationRunView {
  readonly day!: string;
  readonly ranAt!: string;
  readonly attempts!: number;
  readonly unanswered!: number;
  readonly booked!: number;
  readonly closed!: number;
  readonly findings!: number;
}

export class ReconciliationListView {
  @ListOf(ReconciliationRunView) readonly items!: readonly ReconciliationRunView[];
}
