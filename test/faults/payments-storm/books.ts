import type { Client } from 'pg';
import type { Findings } from '../aftermath';

/** A line of the gateway's own list. */
export interface Listed {
  readonly reference: string;
  readonly state: 'open' | 'paid' | 'declined' | 'cancelled';
  readonly amountVnd: number;
}

interface Order {
  readonly number: string;
  readonly amount_vnd: number;
  readonly state: string;
  readonly cash: number;
  readonly references: readonly string[];
}

interface Booking {
  readonly reference: string;
  readonly type: 'PaymentBooked' | 'SurplusBooked';
  readonly amount_vnd: number;
}

interface Books {
  readonly orders: readonly Order[];
  readonly bookings: readonly Booking[];
  /** attempts the house believes to be under way */
  readonly open: readonly string[];
  readonly accounts: ReadonlyMap<string, number>;
  readonly unbalanced: readonly string[];
  readonly named: readonly { readonly reference: string; readonly kind: string }[];
}

/** What the house has written, as the owner of the database reads it. */
async function readBooks(owner: Client): Promise<Books> {
  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await owner.query<Row>(text)).rows;
  const accounts = await rows<{ account: string; total: string }>(
    'SELECT account, sum(amount_vnd) AS total FROM ledger_posting GROUP BY account',
  );
  const unbalanced = await rows<{ number: string }>(
    `SELECT o.number FROM ledger_posting p JOIN payment_order o ON o.id = p.order_id
      GROUP BY o.number, p.seq HAVING sum(p.amount_vnd) <> 0`,
  );
  const open = await rows<{ reference: string }>(
    `SELECT a.reference FROM payment_attempt a
      WHERE NOT EXISTS (SELECT FROM payment_event e WHERE e.reference = a.reference AND e.type <> 'AttemptStarted')`,
  );
  return {
    orders: await rows<Order>(
      `SELECT o.number, o.amount_vnd::int, (SELECT count(*)::int FROM cash_receipt c WHERE c.order_id = o.id) AS cash,
              (SELECT e.state FROM payment_event e WHERE e.order_id = o.id ORDER BY e.seq DESC LIMIT 1) AS state,
              ARRAY(SELECT a.reference FROM payment_attempt a WHERE a.order_id = o.id ORDER BY 1) AS references
         FROM payment_order o ORDER BY o.number`,
    ),
    bookings: await rows<Booking>(
      `SELECT e.reference, e.type, o.amount_vnd::int FROM payment_event e JOIN payment_order o ON o.id = e.order_id
        WHERE e.type IN ('PaymentBooked', 'SurplusBooked') ORDER BY e.reference`,
    ),
    open: open.map(({ reference }) => reference),
    accounts: new Map(accounts.map(({ account, total }) => [account, Number(total)])),
    unbalanced: unbalanced.map(({ number }) => number),
    named: await rows('SELECT reference, kind FROM payment_finding ORDER BY reference'),
  };
}

/** Everything that must be true of the money once the gateway has been asked about everything. */
export async function compareBooks(
  owner: Client,
  list: readonly Listed[],
  expected: { readonly orders: number; readonly repriced: number },
): Promise<Findings> {
  const books = await readBooks(owner);
  const listed = new Map(list.map((each) => [each.reference, each]));
  return [
    ...ledgerFindings(books, list),
    ...bookingFindings(books, listed),
    ...books.orders.flatMap((order) => orderFindings(order, listed)),
    ...attemptFindings(books, listed),
    ...namedFindings(books, expected.repriced),
    ...(books.orders.length === expected.orders
      ? []
      : [`${books.orders.length} orders were made for ${expected.orders} dossiers`]),
  ];
}

function ledgerFindings({ accounts, unbalanced, orders }: Books, list: readonly Listed[]): Findings {
  const balance = (account: string): number => accounts.get(account) ?? 0;
  const sum = [...accounts.values()].reduce((total, each) => total + each, 0);
  const taken = list.filter(({ state }) => state === 'paid').reduce((total, { amountVnd }) => total + amountVnd, 0);
  const counted = orders.reduce((total, { cash, amount_vnd }) => total + cash * amount_vnd, 0);
  return [
    ...(sum === 0 ? [] : [`the ledger sums to ${sum}`]),
    ...unbalanced.map((number) => `an entry of ${number} does not balance`),
    ...(balance('gateway') === taken ? [] : [`the gateway took ${taken}, the ledger says ${balance('gateway')}`]),
    ...(balance('cash') === counted ? [] : [`the desk took ${counted}, the ledger says ${balance('cash')}`]),
    ...(balance('owed_back') === 0 ? [] : [`${-balance('owed_back')} are owed back: somebody paid twice`]),
  ];
}

/** What the gateway took is booked once and as it was; what it did not take is not booked. */
function bookingFindings({ bookings }: Books, listed: ReadonlyMap<string, Listed>): Findings {
  const times = new Map<string, number>();
  for (const { reference } of bookings) times.set(reference, (times.get(reference) ?? 0) + 1);
  const taken = [...listed.values()].filter(({ state }) => state === 'paid');
  return [
    ...taken
      .filter(({ reference }) => times.get(reference) !== 1)
      .map(({ reference }) => `${reference} was paid at the gateway and booked ${times.get(reference) ?? 0} times`),
    ...bookings
      .filter(({ reference }) => listed.get(reference)?.state !== 'paid')
      .map(({ reference }) => `${reference} is booked, and the gateway calls it ${listed.get(reference)?.state}`),
    ...bookings
      .filter(({ type }) => type === 'SurplusBooked')
      .map(({ reference }) => `${reference} was paid although nothing was owed`),
    ...bookings
      .filter(({ reference, amount_vnd }) => listed.get(reference)?.amountVnd !== amount_vnd)
      .map(({ reference, amount_vnd }) => `${reference} is booked with ${amount_vnd}, the gateway has another amount`),
  ];
}

function orderFindings({ number, state, cash, references }: Order, listed: ReadonlyMap<string, Listed>): Findings {
  const paid = references.filter((reference) => listed.get(reference)?.state === 'paid').length + cash;
  return [
    ...(paid > 1 ? [`${number} was paid ${paid} times`] : []),
    ...((state === 'paid') === paid > 0 ? [] : [`${number} is ${state} and was paid ${paid} times`]),
  ];
}

function attemptFindings({ open }: Books, listed: ReadonlyMap<string, Listed>): Findings {
  // A payer who left before the gateway's page is not in its list.
  return open
    .filter((reference) => (listed.get(reference)?.state ?? 'open') !== 'open')
    .map((reference) => `${reference} is under way here, and ${listed.get(reference)?.state} at the gateway`);
}

/** A person hears of what was re-priced, and of nothing else. */
function namedFindings({ named }: Books, repriced: number): Findings {
  const others = named.filter(({ kind }) => kind !== 'amount_differs');
  const count = named.length - others.length;
  return [
    ...others.map(({ reference, kind }) => `${reference} was named as ${kind}`),
    ...(count === repriced ? [] : [`${count} of ${repriced} re-priced announcements were named`]),
  ];
}
