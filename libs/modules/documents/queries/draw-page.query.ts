import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FileStore } from '@platform/storage/file-store';
import { InspectContent, type PictureSize } from '../inspection/inspect-content';

interface Pdf {
  readonly sha256: string;
  readonly page_count: number | null;
}

/** A picture of any page of a PDF, drawn when somebody looks at it. */
@Injectable()
export class DrawPage {
  /** Contents with a page that could not be drawn: one thread serves every upload, and it is held up once for each. */
  private readonly hurtful = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly inspecting: InspectContent,
  ) {}

  /**
   * @throws DomainError `document.not_found`, also for what has no pictures of pages | `request.invalid` naming `page`;
   * Error when the bytes are not the ones that were filed
   */
  async draw(principal: Principal, id: string, page: number, size: PictureSize): Promise<Buffer> {
    const { sha256, page_count } = await this.pdfOf(principal, id);
    if (page > (page_count ?? 1))
      throw new DomainError('request.invalid', {}, [{ field: 'page', code: 'field.out_of_range' }]);
    // Somebody decides by what this shows.
    if ((await this.files.hashOf(sha256)) !== sha256)
      throw new Error(`content ${sha256} of document ${id} is damaged or missing`);
    try {
      return await this.inspecting.pageOf(this.files.pathOf(sha256), page, size);
    } catch {
      this.hurtful.add(sha256);
      throw new DomainError('document.not_found');
    }
  }

  /** One whose first page could not be drawn when it came is not tried again. */
  private async pdfOf(principal: Principal, id: string): Promise<Pdf> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Pdf>(
        `SELECT sha256, page_count FROM document JOIN stored_content USING (sha256)
          WHERE id = $1 AND media_type = 'application/pdf' AND thumbnail IS NOT NULL`,
        [id],
      ),
    );
    if (!row || this.hurtful.has(row.sha256)) throw new DomainError('document.not_found');
    return row;
  }
}
