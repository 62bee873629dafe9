import type { Dossier } from './dossier-data';

export interface Applicant {
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  readonly email?: string;
  readonly citizenNumber?: string;
}

const NOBODY: Applicant = { fullName: '', phone: '', address: '' };

/** Who asks: of every dossier, whatever form it came with. */
export function applicantOf({ answers }: Dossier): Applicant {
  return { ...NOBODY, ...(Object(answers['applicant'] ?? {}) as Partial<Applicant>) };
}

export function textOf(answers: Dossier['answers'], key: string): string {
  const value = answers[key];
  return typeof value === 'string' ? value : '';
}
