import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { FileStore, type ReceivedFile } from '@platform/storage/file-store';
import { InspectContent } from '../inspection/inspect-content';
import { claimContent } from './content-lock';
import { cleanName } from './document-name';
import { acceptedType } from './document-type';

export interface StoredDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** [bytes] */
  readonly size: number;
  readonly sha256: string;
  /** null: could not be counted */
  readonly pageCount: number | null;
  readonly hasThumbnail: boolean;
  /** no scanner is connected yet, and this says so */
  readonly scanState: 'not_scanned';
}

/** Keeps an uploaded file: bytes on disk first, then the row that points at them. */
@Injectable()
export class StoreDocument {
  constructor(
    private readonly commands: Commands,
    private readonly files: FileStore,
    private readonly ids: IdSource,
    private readonly inspecting: InspectContent,
  ) {}

  /** @throws DomainError `document.empty` | `document.type_refused` | `document.locked` | `document.unreadable`; then nothing is kept */
  async store(
    principal: Principal,
    key: CommandKey,
    file: ReceivedFile,
    givenName: string,
  ): Promise<CommandAnswer<StoredDocument>> {
    const name = cleanName(givenName);
    try {
      const mediaType = await this.check(file, name);
      const { pageCount, thumbnail } = await this.inspecting.inspect(file.temporaryPath, mediaType, name);
      let kept: Promise<void> | null = null;
      return await this.commands.once(principal, { ...key, requestHash: `${file.sha256} ${name}` }, async (tx) => {
        await claimContent(tx, file.sha256);
        // Here, and not before: bytes that came with a used key must not stay behind. Once: a transaction may be repeated.
        await (kept ??= this.files.keep(file));
        const id = this.ids.newId();
        const now = new Date(await databaseNow(tx));
        await tx.query(
          'INSERT INTO stored_content (sha256, size, page_count, thumbnail) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [file.sha256, file.size, pageCount, thumbnail],
        );
        await tx.query(
          `INSERT INTO document (id, sha256, name, media_type, size, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, file.sha256, name, mediaType, file.size, principal.accountId, now],
        );
        const facts = { id, name, mediaType, size: file.size, sha256: file.sha256, pageCount };
        const body = { ...facts, hasThumbnail: thumbnail !== null, scanState: 'not_scanned' as const };
        return { status: 201, body, version: null };
      });
    } finally {
      await this.files.discard(file);
    }
  }

  private async check({ size, head }: ReceivedFile, name: string): Promise<string> {
    if (size === 0) throw refusal('document.empty', name);
    const mediaType = await acceptedType(head);
    if (mediaType === null) throw refusal('document.type_refused', name);
    return mediaType;
  }
}

function refusal(code: 'document.empty' | 'document.type_refused', name: string): DomainError {
  return new DomainError(code, { name }, [{ field: 'file', code, params: { name } }]);
}
