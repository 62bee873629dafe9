import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { gatewayTime, type VnpayFields } from '@kernel/payments/vnpay-text';

export type SandboxState = 'open' | 'paid' | 'declined' | 'cancelled';

/** What the payer does at the gateway, and the codes it then speaks in. */
export const OUTCOMES = {
  success: { state: 'paid', code: '00' },
  decline: { state: 'declined', code: '51' },
  cancel: { state: 'cancelled', code: '24' },
} as const satisfies Readonly<Record<string, { readonly state: SandboxState; readonly code: string }>>;
export type Outcome = keyof typeof OUTCOMES;

export interface SandboxPayment {
  readonly reference: string;
  readonly request: VnpayFields;
  readonly state: SandboxState;
  readonly responseCode: string;
  readonly transactionNo: string;
  readonly bankCode: string;
  readonly payDate: string;
  /** queries of announcements not delivered yet */
  readonly held: readonly string[];
}

const COLUMNS = `reference, request, state, response_code AS "responseCode", transaction_no AS "transactionNo",
  bank_code AS "bankCode", pay_date AS "payDate", held`;

/** The books of the simulated gateway: its own truth, which the house has to agree with. */
@Injectable()
export class SandboxBooks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whoever comes with a signed request is noted once, under its reference. */
  async arrive(reference: string, request: VnpayFields): Promise<SandboxPayment | null> {
    await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(
        `INSERT INTO sandbox_payment (reference, request, state, response_code, transaction_no, bank_code, pay_date, held, arrived_at)
         VALUES ($1, $2, 'open', '', '', '', '', '[]', clock_now()) ON CONFLICT DO NOTHING`,
        [reference, JSON.stringify(request)],
      ),
    );
    return this.find(reference);
  }

  async find(reference: string): Promise<SandboxPayment | null> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<SandboxPayment>(`SELECT ${COLUMNS} FROM sandbox_payment WHERE reference = $1`, [reference]),
    );
    return rows[0] ?? null;
  }

  /** null when it was decided before, or its time is over: a reference brings money once */
  async decide(reference: string, outcome: Outcome, transactionNo: string): Promise<SandboxPayment | null> {
    const { state, code } = OUTCOMES[outcome];
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const time = gatewayTime(await databaseNow(tx));
      const rows = await tx.query<SandboxPayment>(
        `UPDATE sandbox_payment SET state = $2, response_code = $3, transaction_no = $4, bank_code = 'NCB', pay_date = $5
          WHERE reference = $1 AND state = 'open' AND request->>'vnp_ExpireDate' >= $5 RETURNING ${COLUMNS}`,
        [reference, state, code, transactionNo, time],
      );
      return rows[0] ?? null;
    });
  }

  async hold(reference: string, announcements: readonly string[]): Promise<void> {
    await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query('UPDATE sandbox_payment SET held = $2 WHERE reference = $1', [reference, JSON.stringify(announcements)]),
    );
  }

  async all(): Promise<readonly SandboxPayment[]> {
    return this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<SandboxPayment>(`SELECT ${COLUMNS} FROM sandbox_payment ORDER BY reference`),
    );
  }

  async now(): Promise<string> {
    return gatewayTime(await this.unitOfWork.read(SYSTEM, databaseNow));
  }
}
