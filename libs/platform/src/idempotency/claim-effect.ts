import type { Transaction } from '../database/unit-of-work';

/**
 * True for the first who claims this effect, in the transaction that writes it: so a job delivered twice, even to two
 * workers at once, has it once. The key says which effect, of what, for which state: `remind <dossier> <round>`.
 */
export async function claimEffect(tx: Transaction, effectKey: string): Promise<boolean> {
  const rows = await tx.query(
    'INSERT INTO processed_effect (effect_key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING effect_key',
    [effectKey],
    'claim-effect',
  );
  return rows.length > 0;
}
