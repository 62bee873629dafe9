import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FileStore } from '@platform/storage/file-store';

export interface OpenedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: ReadStream;
}

@Injectable()
export class OpenDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError `document.not_found`; Error when the bytes are not the ones that were filed */
  async open(principal: Principal, id: string): Promise<OpenedDocument> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ name: string; media_type: string; size: number; sha256: string }>(
        'SELECT name, media_type, size, sha256 FROM document WHERE id = $1',
        [id],
      ),
    );
    if (!row) throw new DomainError('document.not_found');
    if ((await this.store.hashOf(row.sha256)) !== row.sha256)
      throw new Error(`content ${row.sha256} of document ${id} is damaged or missing`);
    return { name: row.name, mediaType: row.media_type, size: row.size, content: this.store.read(row.sha256) };
  }

  /** @throws DomainError `document.not_found`, also for one without a picture */
  async thumbnail(principal: Principal, id: string): Promise<Buffer> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ thumbnail: Buffer | null }>(
        'SELECT thumbnail FROM document JOIN stored_content USING (sha256) WHERE id = $1',
        [id],
      ),
    );
    if (!row?.thumbnail) throw new DomainError('document.not_found');
    return row.thumbnail;
  }
}
