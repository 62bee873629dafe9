import type { Answers } from '@kernel/forms/form-definition';
import type { Transaction } from '@platform/database/unit-of-work';
import type { DossierAnswers } from './dossier-answers';

export interface FilerProfile {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What the house knows of the filer already, and does not ask again: the profile, and before it the last dossier. */
export async function filerKnown(
  tx: Transaction,
  accountId: string | null,
  { name, phone, email }: FilerProfile,
): Promise<Answers> {
  const [last] = await tx.query<Pick<DossierAnswers, 'applicant'> & { readonly ward: string }>(
    `SELECT answers -> 'applicant' AS applicant, ward_unit_id AS ward FROM dossier
      WHERE applicant_id = $1 AND channel = 'online' ORDER BY submitted_at DESC LIMIT 1`,
    [accountId],
  );
  const told = {
    ...(name === undefined ? {} : { fullName: name }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  return { applicant: { ...last?.applicant, ...told }, ...(last === undefined ? {} : { wardId: last.ward }) };
}
