import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { FileStore } from '@platform/storage/file-store';
import { claimContent } from '../use-cases/content-lock';

/** How long an upload waits to be filed [days]. One that a draft holds waits as long as the draft. */
const KEPT_DAYS = 30;
/** So many in a round, so that it stays a short one. */
const A_ROUND = 100;

/** Personal data that nobody has filed is not ours to keep. */
@Injectable()
@Sweeps('unclaimed-documents')
export class SweepUnclaimed implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async sweep(): Promise<number> {
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const gone = await tx.query<{ sha256: string }>(
        `DELETE FROM document WHERE id IN (
           SELECT d.id FROM document d
            WHERE d.dossier_id IS NULL AND d.uploaded_at < clock_now() - interval '${KEPT_DAYS} days'
              AND NOT EXISTS (SELECT FROM draft_paper p WHERE p.document_id = d.id)
              AND NOT EXISTS (SELECT FROM draft f WHERE f.account_id = d.uploaded_by AND f.dossier_id IS NULL
                                                    AND f.data::text LIKE '%' || d.id || '%')
            ORDER BY d.uploaded_at LIMIT ${A_ROUND} FOR UPDATE SKIP LOCKED)
         RETURNING sha256`,
      );
      for (const sha256 of new Set(gone.map((row) => row.sha256))) await this.forget(tx, sha256);
      return gone.length;
    });
  }

  /** The bytes go with the last document of their content. What was received meanwhile, or is being, stays. */
  private async forget(tx: Transaction, sha256: string): Promise<void> {
    await claimContent(tx, sha256);
    if (await this.files.isRecent(sha256)) return;
    const rows = await tx.query(
      `DELETE FROM stored_content c WHERE sha256 = $1
          AND NOT EXISTS (SELECT FROM document d WHERE d.sha256 = c.sha256)
          AND NOT EXISTS (SELECT FROM issued_paper i WHERE i.sha256 = c.sha256) RETURNING sha256`,
      [sha256],
    );
    // Before the commit: a row without bytes that no document points at is made good by the next upload of them.
    if (rows.length > 0) await this.files.remove(sha256);
  }
}
