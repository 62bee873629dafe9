import { Injectable } from '@nestjs/common';
import type { Dossier } from '@kernel/dossier/dossier';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { DossierRecordQuery } from '@modules/dossiers';
import { filesOf, findingsOf, type Finding } from './findings';

export interface CheckedDocument {
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pageCount: number | null;
  readonly hasThumbnail: boolean;
}

export interface CheckedPaper {
  readonly paper: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: PaperRequirement['kind'] | null;
  readonly copies: number | null;
  readonly presentOnly: boolean;
  readonly conditionVi: string | null;
  readonly documents: readonly CheckedDocument[];
  readonly findings: readonly Finding[];
}

/** The checklist of a dossier's papers, by the version of the procedure it came under. */
@Injectable()
export class PaperChecklistQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly procedures: ProcedureShelf,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, id: string): Promise<readonly CheckedPaper[]> {
    return this.unitOfWork.read(principal, async (tx) => {
      const { dossier } = await this.records.read(tx, id);
      const { papers: required } = await this.procedures.facts(dossier.versionId);
      const [documents, findings] = [await documentsOf(tx, dossier), await findingsOf(tx, dossier, id)];
      return [...required.map(factsOf), ...unasked(dossier, required, documents)].map((paper) => ({
        ...paper,
        documents: filesOf(dossier, paper.paper).flatMap((file) => documents.get(file) ?? []),
        findings: findings.get(paper.paper) ?? [],
      }));
    });
  }
}

type PaperFacts = Omit<CheckedPaper, 'documents' | 'findings'>;

function factsOf({ key, nameVi, nameEn, kind, copies, presentOnly, conditionVi }: PaperRequirement): PaperFacts {
  return { paper: key, nameVi, nameEn, kind, copies, presentOnly, conditionVi };
}

/** Papers a form asked for and the procedure does not: they go by the name of their file. */
function unasked(
  { papers }: Dossier,
  required: readonly PaperRequirement[],
  documents: ReadonlyMap<string, CheckedDocument>,
): readonly PaperFacts[] {
  const asked = new Set(required.map(({ key }) => key));
  const others = new Map(papers.filter(({ paper }) => !asked.has(paper)).map((filed) => [filed.paper, filed]));
  return [...others.values()].map(({ paper, documentId }) => {
    const name = documents.get(documentId)?.name ?? paper;
    return { paper, nameVi: name, nameEn: name, kind: null, copies: null, presentOnly: false, conditionVi: null };
  });
}

async function documentsOf(tx: Transaction, { papers }: Dossier): Promise<ReadonlyMap<string, CheckedDocument>> {
  const rows = await tx.query<{
    id: string;
    name: string;
    media_type: string;
    size: number;
    page_count: number | null;
    pictured: boolean;
  }>(
    `SELECT d.id, d.name, d.media_type, d.size, c.page_count, c.thumbnail IS NOT NULL AS pictured
       FROM document d JOIN stored_content c USING (sha256) WHERE d.id = ANY($1::uuid[])`,
    [papers.map(({ documentId }) => documentId)],
  );
  return new Map(
    rows.map(({ id, name, media_type, size, page_count, pictured }) => [
      id,
      { documentId: id, name, mediaType: media_type, size, pageCount: page_count, hasThumbnail: pictured },
    ]),
  );
}
