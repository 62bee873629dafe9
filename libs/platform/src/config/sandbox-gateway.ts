import { createHmac } from 'node:crypto';
import type { Settings } from './settings';

/** The merchant of the simulated gateway; no real one has this code. */
export const SANDBOX_TMN_CODE = 'SANDBOX1';

/**
 * The secret this installation shares with its own gateway sandbox; null where there is none, that is in every
 * installation that is no demonstration or has a real gateway. Derived from what all processes of the installation know.
 */
export function sandboxSecret({ MOTCUA_DEMO, VNPAY_TMN_CODE, DATABASE_APP_URL }: Settings): string | null {
  if (!MOTCUA_DEMO || VNPAY_TMN_CODE !== undefined) return null;
  return createHmac('sha256', DATABASE_APP_URL ?? '')
    .update('gateway sandbox')
    .digest('hex');
}
