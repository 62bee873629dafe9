import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { normaliseSecret } from '@kernel/dossier/dossier-number';
import { papersDue, type IssuedPaperKind } from '@kernel/dossier/issued-papers';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FileStore } from '@platform/storage/file-store';
import { DossierRecordQuery } from '@modules/dossiers';
import { paperByCode, papersOfDossier, type IssuedPaper } from '../persistence/issued-papers';

/** A paper the person is owed; `code` and status only once somebody has asked for it. */
export interface PaperOfDossier {
  readonly eventSeq: number;
  readonly kind: IssuedPaperKind;
  readonly at: string;
  readonly code: string | null;
  readonly status: IssuedPaper['status'] | null;
}

/** What anybody with the code may know: what it is and whether it holds. No person, no contents. */
export interface PaperCheck {
  readonly code: string;
  readonly kind: IssuedPaperKind;
  readonly number: string;
  readonly issuedAt: string;
  readonly status: IssuedPaper['status'];
  readonly withdrawnAt: string | null;
  readonly sha256: string;
}

@Injectable()
export class IssuedPapersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly files: FileStore,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, dossierId: string): Promise<readonly PaperOfDossier[]> {
    return this.unitOfWork.read(principal, async (tx) => {
      const { events } = await this.records.read(tx, dossierId);
      const issued = new Map((await papersOfDossier(tx, dossierId)).map((paper) => [paper.eventSeq, paper]));
      return papersDue(events).map(({ kind, event }) => ({
        eventSeq: event.seq,
        kind,
        at: formatInstant(event.at),
        code: issued.get(event.seq)?.code ?? null,
        status: issued.get(event.seq)?.status ?? null,
      }));
    });
  }

  /** @throws DomainError `paper.not_found` */
  async check(code: string): Promise<PaperCheck> {
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const paper = await paperByCode(tx, normaliseSecret(code));
      if (!paper) throw new DomainError('paper.not_found');
      const { dossier } = await this.records.read(tx, paper.dossierId);
      const { kind, issuedAt, status, withdrawnAt, sha256 } = paper;
      return { code: paper.code, kind, number: dossier.number, issuedAt, status, withdrawnAt, sha256 };
    });
  }

  /** @throws Error when the bytes are not the ones that were issued */
  async open({ code, sha256 }: Pick<IssuedPaper, 'code' | 'sha256'>): Promise<ReadStream> {
    if ((await this.files.hashOf(sha256)) !== sha256) throw new Error(`content of paper ${code} is damaged or missing`);
    return this.files.read(sha256);
  }
}
