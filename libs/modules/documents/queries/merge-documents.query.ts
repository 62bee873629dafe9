import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FileStore } from '@platform/storage/file-store';
import { ContentWorker } from '../inspection/content-worker';
import { InspectContent } from '../inspection/inspect-content';

interface Part {
  readonly id: string;
  readonly sha256: string;
  readonly media_type: string;
}

/** Several photos of one paper are one PDF, made when somebody asks for it: the originals stay what was filed. */
@Injectable()
export class MergeDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly inspecting: InspectContent,
    private readonly worker: ContentWorker,
  ) {}

  /** @throws DomainError `document.not_found` | `document.unreadable` when one of them cannot be drawn */
  async pdf(principal: Principal, ids: readonly string[]): Promise<Buffer> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Part>(
        `SELECT d.id, d.sha256, d.media_type FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN document d USING (id) ORDER BY place`,
        [ids],
      ),
    );
    if (rows.length === 0 || rows.length < ids.length) throw new DomainError('document.not_found');
    try {
      const { pdf } = await this.worker.run('merge', { parts: await this.partsOf(rows) });
      return Buffer.from(pdf);
    } catch {
      throw new DomainError('document.unreadable', { name: 'PDF' });
    }
  }

  /** One by one: a dozen photos at once would be a gigabyte. */
  private async partsOf(
    rows: readonly Part[],
  ): Promise<({ readonly pdfPath: string } | { readonly jpeg: Uint8Array })[]> {
    const parts = [];
    for (const { sha256, media_type } of rows) {
      const file = this.files.pathOf(sha256);
      const isPdf = media_type === 'application/pdf';
      parts.push(isPdf ? { pdfPath: file } : { jpeg: await this.inspecting.jpegOf(file, media_type) });
    }
    return parts;
  }
}
