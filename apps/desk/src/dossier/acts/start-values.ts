import type { CheckedPaper, Dossier } from '../dossier-data';
import { applicantOf } from '../applicant';
import type { ActId } from './act-plans';
import type { Values } from './act-values';

/** What is known before anything is typed: what the checklist found, who the filer is, what the draft says. */
export function startValues(dossier: Dossier, act: ActId, papers: readonly CheckedPaper[]): Partial<Values> {
  switch (act) {
    case 'request_supplement':
    case 'ask_before_receipt':
      return { points: pointsFound(papers) };
    case 'return_result':
      return { method: dossier.delivery as Values['method'], receivedBy: applicantOf(dossier).fullName };
    case 'draft_result':
      return { summary: lastDraft(dossier) };
    default:
      return {};
  }
}

/** What was found wrong of the papers is what is asked for, in the same words. */
function pointsFound(papers: readonly CheckedPaper[]): Values['points'] {
  return papers.flatMap(({ paper, findings: [finding] }) =>
    finding?.isCurrent && finding.verdict !== 'sound'
      ? [{ target: `papers.${paper}`, reason: finding.reason ?? '' }]
      : [],
  );
}

function lastDraft({ timeline }: Dossier): string {
  const summary = timeline.findLast(({ type }) => type === 'ResultDrafted')?.details['summary'];
  return typeof summary === 'string' ? summary : '';
}
