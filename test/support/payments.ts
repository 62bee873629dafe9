import type { TestClient } from './client';
import { filing, type Filed } from './dossiers';
import type { TestHouse } from './test-house';

/** A ward procedure at level 4 with a published fee of 8.000 đồng for each copy. */
export const COPY = 'w-copy-of-a-civil-status-extract';

export interface Started {
  readonly orderId: string;
  readonly number: string;
  readonly reference: string;
  readonly amountVnd: number;
  readonly payAddress: string;
}

export interface PaymentsSeen {
  readonly dues: readonly {
    readonly purpose: string;
    readonly amountVnd: number | null;
    readonly isOnline: boolean;
    readonly lines: readonly { readonly kind: string; readonly quantity: number; readonly amountVnd: number }[];
  }[];
  readonly orders: readonly {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly amountVnd: number;
  }[];
}

export type Outcome = 'success' | 'decline' | 'cancel';
export type Delivery = 'now' | 'lost' | 'twice' | 'late' | 'forged' | 'repriced' | 'contradictory';

/** A dossier with a fee to pay online. */
export async function copyFiled(citizen: TestClient, more: Readonly<Record<string, unknown>> = {}): Promise<Filed> {
  const answer = await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, COPY, more));
  if (answer.status !== 201) throw new Error(`filing: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function paymentsOf(client: TestClient, dossierId: string): Promise<PaymentsSeen> {
  return (await client.get<PaymentsSeen>(`/api/v1/dossiers/${dossierId}/payments`)).body;
}

/** The payer comes to the sandbox, decides and leaves; the answers are what the house said to the announcements. */
export async function walk(
  house: Pick<TestHouse, 'client'>,
  { payAddress }: Pick<Started, 'payAddress'>,
  outcome: Outcome,
  delivery: Delivery,
): Promise<{ readonly returnAddress: string; readonly answers: readonly string[] }> {
  const { status, body } = await house
    .client()
    .post<{ returnAddress: string; answers: string[] }>('/sandbox/vnpay/walk', { payAddress, outcome, delivery });
  if (status !== 200) throw new Error(`sandbox: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return body;
}

/** The books of the sandbox. */
export async function listOf(
  house: Pick<TestHouse, 'client'>,
): Promise<readonly { readonly reference: string; readonly state: string; readonly amountVnd: number }[]> {
  return (await house.client().get<{ reference: string; state: string; amountVnd: number }[]>('/sandbox/vnpay/list'))
    .body;
}

/** Balance of each account, and of all of them together. */
export async function balances(house: Pick<TestHouse, 'rows'>): Promise<{
  readonly gateway: number;
  readonly cash: number;
  readonly fees: number;
  readonly owed_back: number;
  readonly sum: number;
}> {
  const rows = await house.rows<{ account: string; total: string }>(
    'SELECT account, sum(amount_vnd) AS total FROM ledger_posting GROUP BY account',
  );
  const of = (account: string) => Number(rows.find((row) => row.account === account)?.total ?? 0);
  const sum = rows.reduce((total, row) => total + Number(row.total), 0);
  return { gateway: of('gateway'), cash: of('cash'), fees: of('fees'), owed_back: of('owed_back'), sum };
}
