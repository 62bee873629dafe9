import { DomainError } from '../../errors/domain-error';
import type { Dossier, Step } from '../dossier';
import type { Standing } from '../relations';

/** The dossier of an act that needs one. @throws DomainError `dossier.not_found` */
export function existing(dossier: Dossier | null): Dossier {
  if (dossier === null) throw new DomainError('dossier.not_found');
  return dossier;
}

/** The step an act is done at. @throws DomainError `dossier.not_at_your_desk` */
export function stepOf(standing: Standing): Step {
  if (standing.step === null) throw new DomainError('dossier.not_at_your_desk');
  return standing.step;
}
