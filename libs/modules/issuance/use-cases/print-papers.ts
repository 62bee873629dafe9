import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { IssuedPaperKind } from '@kernel/dossier/issued-papers';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { ControlSheetQuery } from '../queries/control-sheet.query';
import { IssuedPapersQuery } from '../queries/issued-papers.query';
import { controlSheet } from '../templates/control-sheet';
import { renderSheet } from '../templates/render-pdf';
import { PAPER_TEXTS as T } from '../texts/paper-texts';
import { IssuePaper } from './issue-paper.use-case';

export const PRINTED_FORMS = ['form_01', 'form_02', 'form_03', 'form_04', 'result', 'form_05'] as const;
export type PrintedForm = (typeof PRINTED_FORMS)[number];

/** Papers as they come out of a printer: one at a time, or the same form of many dossiers in one file. */
@Injectable()
export class PrintPapers {
  constructor(
    private readonly issuing: IssuePaper,
    private readonly papers: IssuedPapersQuery,
    private readonly sheets: ControlSheetQuery,
  ) {}

  /** Form 05 of one dossier. @throws DomainError `dossier.not_found` */
  async controlSheet(principal: Principal, dossierId: string): Promise<Buffer> {
    const sheet = await this.sheets.ofDossier(principal, dossierId);
    return renderSheet({ sheet: 'form', title: `${T.controlSheet} ${sheet.number}`, content: controlSheet(sheet) });
  }

  /**
   * The newest paper of the kind of each dossier, in the order asked for.
   * @throws DomainError `dossier.not_found` | `paper.not_due` naming the dossier that has none
   */
  async batch(
    principal: Principal,
    form: PrintedForm,
    dossierIds: readonly string[],
    site: string,
  ): Promise<Uint8Array> {
    const merged = await PDFDocument.create();
    for (const [index, dossierId] of dossierIds.entries()) {
      const bytes =
        form === 'form_05'
          ? await this.controlSheet(principal, dossierId)
          : await this.issued(principal, { kind: form, dossierId, index, site });
      const pages = await PDFDocument.load(bytes);
      for (const page of await merged.copyPages(pages, pages.getPageIndices())) merged.addPage(page);
    }
    return merged.save();
  }

  private async issued(principal: Principal, { kind, dossierId, index, site }: Asked): Promise<Buffer> {
    const owed = (await this.papers.ofDossier(principal, dossierId)).filter((paper) => paper.kind === kind).at(-1);
    const fault = { field: `dossierIds.${index}`, code: 'paper.not_due' as const };
    if (owed === undefined) throw new DomainError('paper.not_due', {}, [fault]);
    const paper = await this.issuing.issue(principal, { dossierId, eventSeq: owed.eventSeq, site });
    // A signed result may be any file; only PDFs can be put together.
    if (paper.mediaType !== 'application/pdf') throw new DomainError('paper.not_due', {}, [fault]);
    return buffer(await this.papers.open(paper));
  }
}

interface Asked {
  readonly kind: IssuedPaperKind;
  readonly dossierId: string;
  readonly index: number;
  readonly site: string;
}
