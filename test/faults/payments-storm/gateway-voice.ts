import { createHmac } from 'node:crypto';
import { canonicalText, gatewayAmount } from '@kernel/payments/vnpay-text';
import { SANDBOX_TMN_CODE, sandboxSecret } from '@platform/config/sandbox-gateway';
import { readSettings } from '@platform/config/settings';
import type { RobotClient } from '../../../apps/cli/src/demo/robots/robot-client';

const PAID = { vnp_ResponseCode: '00', vnp_TransactionStatus: '00' } as const;
const FAILED = { vnp_ResponseCode: '51', vnp_TransactionStatus: '02' } as const;
const NOT_DECIDED = { vnp_ResponseCode: '00', vnp_TransactionStatus: '01' } as const;
const SAID = { paid: PAID, failed: FAILED, open: NOT_DECIDED } as const;

export interface Attempt {
  readonly reference: string;
  readonly amountVnd: number;
}

/** Says to the house what the sandbox would not: with its true secret, or with a forger's. */
export class GatewayVoice {
  private readonly secret: string;

  constructor(
    private readonly client: RobotClient,
    appUrl: string,
  ) {
    this.secret = sandboxSecret(readSettings({ DATABASE_APP_URL: appUrl })) ?? '';
  }

  /** What the house answers to a genuine announcement. */
  say(attempt: Attempt, what: keyof typeof SAID): Promise<string> {
    return this.announce(this.signed(attempt, what, this.secret));
  }

  /** What the house answers to an announcement somebody made up. */
  forge(attempt: Attempt): Promise<string> {
    return this.announce(this.signed(attempt, 'paid', 'a guess at the secret'));
  }

  /** The address a payer comes back to holds the words of the announcement, signed. */
  repeat(returnAddress: string): Promise<string> {
    return this.announce(new URL(returnAddress).search.slice(1));
  }

  private signed({ reference, amountVnd }: Attempt, what: keyof typeof SAID, secret: string): string {
    const text = canonicalText({
      vnp_TmnCode: SANDBOX_TMN_CODE,
      vnp_TxnRef: reference,
      vnp_Amount: gatewayAmount(amountVnd),
      vnp_TransactionNo: '1',
      ...SAID[what],
    });
    return `${text}&vnp_SecureHash=${createHmac('sha512', secret).update(text).digest('hex')}`;
  }

  private async announce(query: string): Promise<string> {
    const { body } = await this.client.get<{ readonly RspCode: string }>(`/api/v1/payments/vnpay/ipn?${query}`);
    return body.RspCode;
  }
}
