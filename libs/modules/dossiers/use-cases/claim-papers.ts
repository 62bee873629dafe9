import type { FiledPaper } from '@kernel/dossier/dossier';
import type { Transaction } from '@platform/database/unit-of-work';
import { claimDocuments } from '@modules/documents';

/** The papers of a filing or of an answer become part of the dossier, each with the hash of its content. */
export async function claimPapers(
  tx: Transaction,
  papers: readonly { readonly paper: string; readonly documentId: string }[],
  dossierId: string,
): Promise<readonly FiledPaper[]> {
  const hashes = await claimDocuments(
    tx,
    papers.map(({ documentId }) => documentId),
    { dossierId, field: (index) => `papers.${index}.documentId`, forStaff: false },
  );
  return papers.map((paper) => ({ ...paper, sha256: hashes.get(paper.documentId) ?? '' }));
}
