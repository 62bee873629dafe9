import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '@kernel/organisation/roles';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DossierRecordQuery } from '@modules/dossiers';
import { PaperFactsQuery } from '../queries/paper-facts.query';
import { renderPdf } from '../templates/render-pdf';
import { PAPER_TEXTS as T } from '../texts/paper-texts';

/** A result as it would be issued, with these words: marked a draft, with no code, kept nowhere. */
@Injectable()
export class ResultPreview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly facts: PaperFactsQuery,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async pdf(
    principal: Principal,
    dossierId: string,
    request: { readonly summary: string; readonly site: string },
  ): Promise<Buffer> {
    const { record, now } = await this.unitOfWork.read(principal, async (tx) => ({
      record: await this.records.read(tx, dossierId),
      now: await databaseNow(tx),
    }));
    const event: DossierEvent<'ResultSigned'> = {
      type: 'ResultSigned',
      seq: record.dossier.version + 1,
      at: now,
      actor: { kind: 'system', id: SYSTEM_ACTOR.id, role: 'system' },
      payload: { no: 0, documentId: null, verdict: 'on' },
    };
    const due = { kind: 'result', event } as const;
    const facts = await this.facts.of({ record, due, code: T.noCode, site: request.site, isSimulated: false });
    return renderPdf({ ...facts, summary: request.summary, verifyUrl: request.site }, T.draft);
  }
}
