import * as fc from 'fast-check';
import { MINUTE_MS, parseInstant } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import { createOrder, decidePayment, type PaymentCommand, type PaymentInputs } from './decide-payment';
import { singleLine } from './fee-lines';
import { hear, type GatewayWord } from './hear-gateway';
import { checkBalanced, LEDGER_ACCOUNTS, postingsOf, type LedgerAccount } from './ledger';
import type { PaymentActor, PaymentEvent } from './payment-events';
import { openAttempt, replayOrder, type PaymentOrder } from './payment-order';
import { PAYMENT_STATES, type PaymentState } from './payment-states';
import { definePaymentTransitions, PAYMENT_TRANSITIONS, paymentPairs, type PaymentAction } from './payment.transitions';

const START = parseInstant('2020-03-02T09:00:00+07:00');
const AMOUNT = 8_000;
const DESK: PaymentActor = { kind: 'officer', id: 'desk' };
const HEAD: PaymentActor = { kind: 'officer', id: 'head' };
const GATEWAY: PaymentActor = { kind: 'gateway', id: 'vnpay' };

/** An order, its events and its ledger, as the house would keep them. */
class Purse {
  readonly events: PaymentEvent[] = [];
  readonly ledger: { readonly account: LedgerAccount; readonly amountVnd: number }[] = [];
  order: PaymentOrder;
  now = START;

  constructor() {
    const lines = singleLine('assessed', AMOUNT, 'test');
    const created = createOrder(
      { number: 'TT1', purpose: 'fee', lines, obligationSeq: null },
      { actor: DESK, now: START },
    );
    this.order = created.order;
    this.events.push(created.event);
  }

  act<A extends PaymentAction>(action: A, input: PaymentInputs[A], actor: PaymentActor = DESK): this {
    return this.decide({ action, input } as PaymentCommand, actor);
  }

  decide(command: PaymentCommand, actor: PaymentActor): this {
    const { order, event } = decidePayment(this.order, command, { actor, now: this.now });
    this.ledger.push(...(postingsOf(this.order, event) ?? []));
    this.order = order;
    this.events.push(event);
    return this;
  }

  attempt(): string {
    const reference = `TT1${String(this.order.attempts.length + 1).padStart(2, '0')}`;
    this.act('start_attempt', { reference, expiresAt: this.now + 15 * MINUTE_MS });
    return reference;
  }

  tell(word: Partial<GatewayWord> & Pick<GatewayWord, 'reference'>) {
    const heard = hear(this.order, { ...PAID, ...word }, this.now);
    if (heard.command) this.decide(heard.command, GATEWAY);
    return heard;
  }

  balance(account: LedgerAccount): number {
    return this.ledger.filter((each) => each.account === account).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  }
}

const PAID = {
  source: 'ipn',
  outcome: 'paid',
  amountVnd: AMOUNT,
  responseCode: '00',
  transactionNo: '1',
  bankCode: 'NCB',
} as const;

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const IN_STATE: Readonly<Record<PaymentState, () => Purse>> = {
  created: () => new Purse(),
  pending: () => {
    const purse = new Purse();
    purse.attempt();
    return purse;
  },
  failed: () => {
    const purse = new Purse();
    purse.tell({ reference: purse.attempt(), outcome: 'failed', responseCode: '24' });
    return purse;
  },
  expired: () => {
    const purse = new Purse();
    const reference = purse.attempt();
    return purse.act('expire_attempt', { reference }, GATEWAY);
  },
  paid: () => {
    const purse = new Purse();
    purse.tell({ reference: purse.attempt() });
    return purse;
  },
  refunded: () =>
    IN_STATE.paid()
      .act('request_refund', { of: 'payment', amountVnd: AMOUNT, reason: 'rút hồ sơ' })
      .act('pay_refund', { slip: 'UNC 1' }, HEAD),
  cancelled: () => new Purse().act('cancel', { replacedBy: 'TT2' }),
};

describe('the life of an order', () => {
  test.each(PAYMENT_STATES)('%s can be reached, and folds to the same order', (state) => {
    const purse = IN_STATE[state]();
    expect(purse.order.state).toBe(state);
    expect(replayOrder(purse.events)).toEqual(purse.order);
  });

  test('a table with a state nobody reaches stops the boot', () => {
    const { cancel, ...rest } = PAYMENT_TRANSITIONS;
    expect(() => definePaymentTransitions({ ...rest, cancel: { ...cancel, moves: { failed: 'failed' } } })).toThrow(
      'unreachable states: cancelled',
    );
    expect(() =>
      definePaymentTransitions({ ...rest, cancel: { ...cancel, moves: { created: 'lost' as PaymentState } } }),
    ).toThrow('unknown state lost');
  });

  test('moves only where the database lets it', () => {
    const pairs = new Set(paymentPairs().map((pair) => pair.join('>')));
    expect([pairs.has('pending>paid'), pairs.has('pending>cancelled'), pairs.has('paid>pending')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  const receipt = { receipt: 'BL 1', deskId: 'hk-hang-bac:motcua' };
  const refund = { of: 'payment', amountVnd: AMOUNT, reason: 'x' } as const;
  const next = { reference: 'TT199', expiresAt: START + MINUTE_MS };
  test.each<[PaymentState, PaymentAction, object, string]>([
    ['pending', 'start_attempt', next, 'payment.attempt_open'],
    ['paid', 'start_attempt', next, 'payment.already_paid'],
    ['refunded', 'start_attempt', next, 'payment.already_paid'],
    ['cancelled', 'start_attempt', next, 'payment.wrong_state'],
    ['pending', 'receive_cash', receipt, 'payment.attempt_open'],
    ['paid', 'receive_cash', receipt, 'payment.already_paid'],
    ['pending', 'cancel', { replacedBy: 'TT2' }, 'payment.wrong_state'],
    ['paid', 'cancel', { replacedBy: 'TT2' }, 'payment.wrong_state'],
    ['created', 'request_refund', refund, 'payment.wrong_state'],
    ['refunded', 'request_refund', refund, 'payment.refund_too_large'],
    ['paid', 'request_refund', { ...refund, amountVnd: AMOUNT + 1 }, 'payment.refund_too_large'],
    ['paid', 'request_refund', { ...refund, of: 'surplus' }, 'payment.refund_too_large'],
    ['paid', 'request_refund', { ...refund, amountVnd: 0 }, 'payment.amount_invalid'],
    ['paid', 'request_refund', { ...refund, amountVnd: 0.5 }, 'payment.amount_invalid'],
    ['paid', 'pay_refund', { slip: 'x' }, 'payment.no_refund_asked'],
    ['paid', 'decline_refund', { reason: 'x' }, 'payment.no_refund_asked'],
    ['paid', 'book_payment', { ...PAID, reference: 'TT101' }, 'payment.wrong_state'],
    ['paid', 'book_surplus', { ...PAID, reference: 'TT101' }, 'payment.already_paid'],
    ['paid', 'book_surplus', { ...PAID, reference: 'TT100' }, 'payment.unknown'],
    ['pending', 'fail_attempt', { reference: 'TT100', responseCode: '24', source: 'ipn' }, 'payment.unknown'],
  ])('%s: %s is refused', (state, action, input, code) => {
    expect(refusalOf(() => IN_STATE[state]().act(action, input as never))).toBe(code);
  });

  test('what the gateway cannot carry is paid at the desk', () => {
    const lines = singleLine('obligation', 10_000_000_000, 'tiền sử dụng đất');
    const { order } = createOrder(
      { number: 'TT2', purpose: 'obligation', lines, obligationSeq: 4 },
      { actor: DESK, now: START },
    );
    const start: PaymentCommand = { action: 'start_attempt', input: next };
    expect(refusalOf(() => decidePayment(order, start, { actor: DESK, now: START }))).toBe('payment.too_large_online');
  });

  test('nothing due is no order', () => {
    const nothing = { number: 'TT3', purpose: 'fee', lines: [], obligationSeq: null } as const;
    expect(refusalOf(() => createOrder(nothing, { actor: DESK, now: START }))).toBe('payment.nothing_due');
  });
});

describe('refunds need two persons', () => {
  const asked = () => IN_STATE.paid().act('request_refund', { of: 'payment', amountVnd: 3_000, reason: 'thu thừa' });

  test('not whoever asked', () => {
    expect(refusalOf(() => asked().act('pay_refund', { slip: 'x' }, DESK))).toBe('payment.four_eyes');
  });

  test('a part leaves the order paid, the rest refunds it', () => {
    const purse = asked().act('pay_refund', { slip: 'UNC 1' }, HEAD);
    expect([purse.order.state, purse.order.heldVnd, purse.balance('fees')]).toEqual(['paid', 5_000, -5_000]);
    purse
      .act('request_refund', { of: 'payment', amountVnd: 5_000, reason: 'x' })
      .act('pay_refund', { slip: 'UNC 2' }, HEAD);
    expect([purse.order.state, purse.balance('fees'), purse.balance('gateway')]).toEqual(['refunded', 0, 0]);
  });

  test('one at a time; a declined one is over', () => {
    const again = { of: 'payment', amountVnd: 1, reason: 'x' } as const;
    expect(refusalOf(() => asked().act('request_refund', again))).toBe('payment.refund_open');
    expect(
      refusalOf(() => asked().act('decline_refund', { reason: 'không đủ căn cứ' }, HEAD).act('request_refund', again)),
    ).toBeNull();
  });

  test('cash goes back as cash', () => {
    const purse = new Purse().act('receive_cash', { receipt: 'BL 7', deskId: 'd' });
    purse
      .act('request_refund', { of: 'payment', amountVnd: AMOUNT, reason: 'x' })
      .act('pay_refund', { slip: 'PC 1' }, HEAD);
    expect([purse.balance('cash'), purse.balance('gateway'), purse.balance('fees')]).toEqual([0, 0, 0]);
  });
});

describe('the word of the gateway', () => {
  const late = START + 16 * MINUTE_MS;
  const closedAt = START + 21 * MINUTE_MS;

  test.each<[string, () => Purse, Partial<GatewayWord>, number, object, PaymentState]>([
    ['paid', IN_STATE.pending, {}, START, { answer: 'confirmed', finding: null, ask: false }, 'paid'],
    ['paid, late', IN_STATE.pending, {}, late, { answer: 'confirmed', finding: null }, 'paid'],
    ['paid, after we gave it up', IN_STATE.expired, {}, late, { answer: 'confirmed', finding: null }, 'paid'],
    ['paid again', IN_STATE.paid, {}, START, { answer: 'repeated', finding: null, ask: false }, 'paid'],
    ['declined', IN_STATE.pending, { outcome: 'failed' }, START, { answer: 'confirmed' }, 'failed'],
    ['declined again', IN_STATE.failed, { outcome: 'failed' }, START, { answer: 'repeated', ask: false }, 'failed'],
    [
      're-priced',
      IN_STATE.pending,
      { amountVnd: 80 },
      START,
      { answer: 'amount_differs', finding: 'amount_differs' },
      'pending',
    ],
    ['re-priced after payment', IN_STATE.paid, { amountVnd: 80 }, START, { answer: 'amount_differs' }, 'paid'],
    ['paid after declined: asks first', IN_STATE.failed, {}, START, { answer: 'repeated', ask: true }, 'failed'],
    [
      '… and believes the list',
      IN_STATE.failed,
      { source: 'query' },
      START,
      { answer: 'confirmed', ask: false },
      'paid',
    ],
    [
      'declined after paid: asks first',
      IN_STATE.paid,
      { outcome: 'failed' },
      START,
      { answer: 'repeated', ask: true, finding: null },
      'paid',
    ],
    [
      '… and names it',
      IN_STATE.paid,
      { outcome: 'failed', source: 'query' },
      START,
      { finding: 'gateway_denies' },
      'paid',
    ],
    [
      'paid, and never heard of',
      IN_STATE.paid,
      { outcome: 'unknown', source: 'query', amountVnd: 0 },
      START,
      { finding: 'gateway_denies' },
      'paid',
    ],
    [
      'doubtful',
      IN_STATE.pending,
      { outcome: 'doubtful' },
      START,
      { answer: 'confirmed', finding: 'doubtful' },
      'pending',
    ],
    [
      'still there',
      IN_STATE.pending,
      { outcome: 'open', source: 'query' },
      closedAt - 2 * MINUTE_MS,
      { command: null },
      'pending',
    ],
    [
      'never came',
      IN_STATE.pending,
      { outcome: 'unknown', source: 'query', amountVnd: 0 },
      closedAt,
      { answer: 'confirmed' },
      'expired',
    ],
    [
      'an announcement does not end an attempt',
      IN_STATE.pending,
      { outcome: 'open' },
      closedAt,
      { command: null },
      'pending',
    ],
  ])('%s', (_name, begin, word, at, heard, state) => {
    const purse = begin();
    purse.now = at;
    expect(purse.tell({ reference: 'TT101', ...word })).toMatchObject(heard);
    expect(purse.order.state).toBe(state);
  });

  test('two attempts that both bring money: one payment, one surplus that is owed back', () => {
    const purse = IN_STATE.expired();
    const second = purse.attempt();
    purse.tell({ reference: 'TT101' });
    const heard = purse.tell({ reference: second });
    expect(heard.finding).toBe('paid_twice');
    expect([purse.order.state, purse.order.heldVnd, purse.order.surplusVnd]).toEqual(['paid', AMOUNT, AMOUNT]);
    expect([purse.balance('fees'), purse.balance('owed_back'), purse.balance('gateway')]).toEqual([
      -AMOUNT,
      -AMOUNT,
      2 * AMOUNT,
    ]);
    purse
      .act('request_refund', { of: 'surplus', amountVnd: AMOUNT, reason: 'nộp hai lần' })
      .act('pay_refund', { slip: 'UNC 3' }, HEAD);
    expect([purse.order.state, purse.balance('owed_back'), purse.balance('gateway')]).toEqual(['paid', 0, AMOUNT]);
  });

  test('of another order is a mistake of ours', () => {
    expect(() => IN_STATE.pending().tell({ reference: 'TT2' })).toThrow('not of this order');
  });
});

describe('any story of words and acts', () => {
  const word = fc.record({
    outcome: fc.constantFrom('paid', 'failed', 'open', 'doubtful', 'unknown'),
    source: fc.constantFrom('ipn', 'query'),
    amountVnd: fc.constantFrom(AMOUNT, AMOUNT, AMOUNT, 80),
    attempt: fc.nat({ max: 3 }),
  });
  const act = fc.constantFrom('start', 'cash', 'cancel', 'ask_refund', 'ask_surplus', 'refund', 'decline', 'wait');
  const story = fc.array(fc.oneof(word, act), { maxLength: 40 });

  function tryAct(purse: Purse, what: string): void {
    const acts: Readonly<Record<string, () => unknown>> = {
      start: () => purse.attempt(),
      cash: () => purse.act('receive_cash', { receipt: 'BL', deskId: 'd' }),
      cancel: () => purse.act('cancel', { replacedBy: 'TT2' }),
      ask_refund: () => purse.act('request_refund', { of: 'payment', amountVnd: 1_000, reason: 'x' }),
      ask_surplus: () => purse.act('request_refund', { of: 'surplus', amountVnd: AMOUNT, reason: 'x' }),
      refund: () => purse.act('pay_refund', { slip: 'x' }, HEAD),
      decline: () => purse.act('decline_refund', { reason: 'x' }, HEAD),
      wait: () => (purse.now += 10 * MINUTE_MS),
    };
    refusalOf(() => acts[what]?.());
  }

  test('keeps the ledger at zero, books each attempt once, and the order at most once', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const purse = new Purse();
        for (const step of steps) {
          if (typeof step === 'string') tryAct(purse, step);
          else if (purse.order.attempts.length > 0) {
            const { attempt, ...said } = step;
            const { reference } = purse.order.attempts[attempt % purse.order.attempts.length]!;
            purse.tell({ ...(said as Partial<GatewayWord>), reference });
          }
        }
        const { order, events } = purse;
        expect(LEDGER_ACCOUNTS.reduce((sum, account) => sum + purse.balance(account), 0)).toBe(0);
        const booked = events.filter(({ type }) => type === 'PaymentBooked' || type === 'CashReceived');
        expect(booked.length).toBe(order.paid === null ? 0 : 1);
        const brought = events.flatMap((event) =>
          event.type === 'PaymentBooked' || event.type === 'SurplusBooked' ? [event.payload.reference] : [],
        );
        expect(new Set(brought).size).toBe(brought.length);
        expect(purse.balance('fees') + order.heldVnd).toBe(0);
        expect(purse.balance('owed_back') + order.surplusVnd).toBe(0);
        expect(order.attempts.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
        expect(openAttempt(order) !== null || order.state !== 'pending').toBe(true);
        expect(replayOrder(events)).toEqual(order);
        events.forEach(({ seq }, index) => expect(seq).toBe(index + 1));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('double entry', () => {
  test.each([
    ['one side only', [{ account: 'cash', amountVnd: 5 }]],
    [
      'does not sum to zero',
      [
        { account: 'cash', amountVnd: 5 },
        { account: 'fees', amountVnd: -4 },
      ],
    ],
    [
      'a posting of nothing',
      [
        { account: 'cash', amountVnd: 0 },
        { account: 'fees', amountVnd: 0 },
      ],
    ],
    [
      'half a đồng',
      [
        { account: 'cash', amountVnd: 0.5 },
        { account: 'fees', amountVnd: -0.5 },
      ],
    ],
  ] as const)('%s is refused', (_name, postings) => {
    expect(() => checkBalanced(postings)).toThrow('payment.unbalanced');
  });

  test('an obligation is collected for its own account', () => {
    const lines = singleLine('obligation', AMOUNT, 'x');
    const { order } = createOrder(
      { number: 'TT4', purpose: 'obligation', lines, obligationSeq: 3 },
      { actor: DESK, now: START },
    );
    const cash: PaymentCommand = { action: 'receive_cash', input: { receipt: 'BL', deskId: 'd' } };
    const { event } = decidePayment(order, cash, { actor: DESK, now: START });
    expect(postingsOf(order, event)).toEqual([
      { account: 'cash', amountVnd: AMOUNT },
      { account: 'obligations', amountVnd: -AMOUNT },
    ]);
  });
});
