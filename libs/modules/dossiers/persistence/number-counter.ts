import { formatDate, type LocalDay } from '@kernel/calendar/local-time';
import { formatDossierNumber } from '@kernel/dossier/dossier-number';
import type { Transaction } from '@platform/database/unit-of-work';

/**
 * The next number of an agency's day. The counter's row stays locked until the act commits, so numbers have no gaps: an
 * act that fails gives its number back. @throws DomainError `number.exhausted` past 9999
 */
export async function nextDossierNumber(tx: Transaction, agencyCode: string, day: LocalDay): Promise<string> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO dossier_number_counter (agency_code, day, last) VALUES ($1, $2, 1)
     ON CONFLICT (agency_code, day) DO UPDATE SET last = dossier_number_counter.last + 1 RETURNING last`,
    [agencyCode, formatDate(day)],
    'number-next',
  );
  return formatDossierNumber(agencyCode, day, row?.last ?? 0);
}
