import type { Instant } from '@kernel/calendar/local-time';
import type { Vnd } from '@kernel/payments/money';
import type { GatewayWord } from '@kernel/payments/hear-gateway';
import type { Language } from '@kernel/sla/ratio';

/** A walk of a payer to the gateway. */
export interface PaymentRequest {
  readonly reference: string;
  readonly amountVnd: Vnd;
  /** what is paid, in letters and digits without accents */
  readonly subject: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly payerAddress: string;
  /** address of this site as the payer knows it, to come back to */
  readonly site: string;
  readonly language: Language;
}

export type Fields = Readonly<Record<string, string>>;

/** A gateway people pay through. It is believed only with its signature, and then only as far as the kernel says. */
export abstract class PaymentGateway {
  /** null: nobody can pay online here · sandbox: a simulation, and every page says so */
  abstract readonly kind: 'vnpay' | 'sandbox' | null;

  /** The address the payer's browser is sent to. @throws DomainError `payment.no_gateway` */
  abstract payAddress(request: PaymentRequest): string;

  /** A signed message; null when the signature is wrong, missing, or not ours. */
  abstract read(fields: Fields): GatewayWord | null;

  /** Asks for the gateway's own word on an attempt. @throws DomainError `payment.gateway_away` */
  abstract ask(attempt: Pick<PaymentRequest, 'reference' | 'startedAt'>, now: Instant): Promise<GatewayWord>;
}
