import { DomainError, refuseField } from '../errors/domain-error';
import type { Dossier } from './dossier';
import { isEnded } from './dossier-states';

/** What an examiner found of one paper. */
export const PAPER_VERDICTS = ['sound', 'faulty', 'missing'] as const;
export type PaperVerdict = (typeof PAPER_VERDICTS)[number];

export interface PaperFinding {
  readonly paper: string;
  readonly verdict: PaperVerdict;
  /** why it is not sound */
  readonly reason: string | null;
}

/**
 * A finding can be entered while the dossier is not over, of a paper that is asked for or handed in, and says why when
 * the paper is not sound: the same words go to the person with the supplement request.
 * @throws DomainError `dossier.over` | `dossier.paper_unknown` | `dossier.reason_required` | `dossier.paper_there`
 */
export function checkFinding(
  dossier: Dossier,
  { paper, verdict, reason }: PaperFinding,
  asked: Iterable<string>,
): void {
  if (isEnded(dossier.state)) throw new DomainError('dossier.over');
  const isFiled = dossier.papers.some((filed) => filed.paper === paper);
  if (!isFiled && !new Set(asked).has(paper)) throw new DomainError('dossier.paper_unknown', { papers: paper });
  if (verdict !== 'sound' && (reason ?? '').trim() === '') refuseField('reason', 'dossier.reason_required');
  if (verdict === 'missing' && isFiled) refuseField('verdict', 'dossier.paper_there');
}
