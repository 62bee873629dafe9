import { formatInstant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import type { PaperVerdict } from '@kernel/dossier/paper-checks';
import type { Transaction } from '@platform/database/unit-of-work';

export interface Finding {
  readonly verdict: PaperVerdict;
  readonly reason: string | null;
  readonly foundAt: string;
  readonly officerName: string;
  /** false when other files have come since */
  readonly isCurrent: boolean;
}

/** The files of a paper, in an order of their own, so that two lists of the same files are equal. */
export function filesOf({ papers }: Dossier, paper: string): readonly string[] {
  return papers
    .filter((filed) => filed.paper === paper)
    .map(({ documentId }) => documentId)
    .sort();
}

/** Findings of every paper of a dossier, the last one first. */
export async function findingsOf(
  tx: Transaction,
  dossier: Dossier,
  id: string,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const rows = await tx.query<{
    paper: string;
    document_ids: string[];
    verdict: PaperVerdict;
    reason: string | null;
    found_at: Date;
    name: string;
  }>(
    `SELECT f.paper, f.document_ids, f.verdict, f.reason, f.found_at, o.name
       FROM paper_finding f JOIN officer o ON o.id = f.officer_id
      WHERE f.dossier_id = $1 ORDER BY f.found_at DESC, f.id DESC`,
    [id],
  );
  const findings = new Map<string, Finding[]>();
  for (const { paper, document_ids, verdict, reason, found_at, name } of rows) {
    const isCurrent = [...document_ids].sort().join() === filesOf(dossier, paper).join();
    const finding = { verdict, reason, foundAt: formatInstant(found_at.getTime()), officerName: name, isCurrent };
    findings.set(paper, [...(findings.get(paper) ?? []), finding]);
  }
  return findings;
}
