import { expected } from '../../../apps/cli/src/demo/robots/refusal';
import { codeOf, type Reply, type RobotClient } from '../../../apps/cli/src/demo/robots/robot-client';
import type { Attempt, GatewayVoice } from './gateway-voice';

export type Outcome = 'success' | 'decline' | 'cancel';
export type Delivery = 'now' | 'lost' | 'twice' | 'late' | 'forged' | 'repriced' | 'contradictory';

export interface Started extends Attempt {
  readonly orderId: string;
  readonly payAddress: string;
}

interface Walked {
  readonly returnAddress: string;
  /** what the house answered to each announcement */
  readonly answers: readonly string[];
}

export interface PayerSurroundings {
  readonly dossierId: string;
  readonly citizen: RobotClient;
  /** somebody without an account */
  readonly stranger: RobotClient;
  /** an officer of the receiving desk */
  readonly desk: RobotClient;
  readonly voice: GatewayVoice;
  /** to be done when everybody has paid */
  readonly later: (work: () => Promise<void>) => void;
  /** says what did not go as it must */
  readonly complain: (what: string) => void;
}

/** Somebody with one fee to pay, and everything that can happen on the way. */
export class Payer {
  constructor(readonly around: PayerSurroundings) {}

  get voice(): GatewayVoice {
    return this.around.voice;
  }

  async start(): Promise<Started> {
    const reply = await this.tryToStart();
    return expected('starting to pay', reply, 200);
  }

  tryToStart(): Promise<Reply<Started>> {
    return this.around.citizen.post<Started>(`/api/v1/dossiers/${this.around.dossierId}/payments/online`, {
      purpose: 'fee',
    });
  }

  /** Comes again; the house must know by now that it has the money. Sent to the gateway all the same, people pay. */
  async isNotSentAgain(): Promise<void> {
    const { status, body } = await this.tryToStart();
    this.expect('payment.already_paid', codeOf(body), 'coming again');
    if (status === 200) await this.walk(body, 'success', 'now');
  }

  async walk(started: Started, outcome: Outcome, delivery: Delivery): Promise<Walked> {
    const { payAddress } = started;
    const reply = await this.around.stranger.post<Walked>('/sandbox/vnpay/walk', { payAddress, outcome, delivery });
    return expected('deciding at the gateway', reply, 200);
  }

  /** From the fee to the gateway and through it. */
  async pay(outcome: Outcome, delivery: Delivery, answers: readonly string[]): Promise<Started> {
    const started = await this.start();
    const walked = await this.walk(started, outcome, delivery);
    this.expect(answers.join(), walked.answers.join(), 'the announcements');
    return started;
  }

  /** The house may have asked the gateway meanwhile: then it knows already. */
  async deliver({ reference }: Attempt): Promise<void> {
    const { body } = await this.around.stranger.post<{ readonly answers: readonly string[] }>(
      '/sandbox/vnpay/deliver',
      { reference },
    );
    const [answer = ''] = body.answers;
    this.expect(answer === '02' ? '02' : '00', answer, 'the late announcement');
  }

  async forge(attempt: Attempt): Promise<void> {
    this.expect('97', await this.voice.forge(attempt), 'a forged announcement');
  }

  async link(): Promise<string> {
    const path = `/api/v1/dossiers/${this.around.dossierId}/payments/link`;
    const reply = await this.around.citizen.post<{ readonly address: string }>(path, { purpose: 'fee' });
    return new URL(expected('making a link', reply, 201).address).searchParams.get('ma') ?? '';
  }

  async startByLink(token: string): Promise<Started> {
    return expected(
      'paying by link',
      await this.around.stranger.post<Started>('/api/v1/payment-links/pay', { token }),
      200,
    );
  }

  /** true when the desk took the cash, false when the payer is on the way to the gateway or has paid there. */
  async payCash({ reference, amountVnd }: Attempt): Promise<boolean> {
    const path = `/api/v1/dossiers/${this.around.dossierId}/payments/cash`;
    const reply = await this.around.desk.post(path, { purpose: 'fee', receipt: `BL-${reference}`, amountVnd });
    if (reply.status === 409 && REFUSED_CASH.has(codeOf(reply.body))) return false;
    expected('paying cash', reply, 200);
    return true;
  }

  expect(wanted: string, got: string, what: string): void {
    if (got !== wanted)
      this.around.complain(`${what} of dossier ${this.around.dossierId}: ${got} instead of ${wanted}`);
  }
}

/** The other way was quicker. */
const REFUSED_CASH = new Set(['payment.attempt_open', 'payment.already_paid', 'payment.wrong_state']);
