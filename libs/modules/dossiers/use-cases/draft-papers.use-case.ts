import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorParams } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { draftRow, expiryOf } from '../persistence/draft-rows';

/** Files of one draft, all papers together; a filing may carry no more. */
const MOST_FILES = 60;

/**
 * The files of a draft. Each is announced before its bytes come and stays announced until they have come or were
 * refused, so that nobody, on whatever device, files a dossier whose paper was lost on the way.
 */
@Injectable()
export class DraftPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `draft.not_found` | `draft.expired` | `field.too_many_items` */
  async announce(
    principal: Principal,
    draftId: string,
    { paper, name }: { readonly paper: string; readonly name: string },
  ): Promise<string> {
    return this.unitOfWork.write(principal, async (tx) => {
      await draftRow(tx, draftId, 'FOR UPDATE');
      const now = new Date(await databaseNow(tx));
      // What was refused or got lost is what the new file comes instead of.
      await tx.query(
        'DELETE FROM draft_paper WHERE draft_id = $1 AND paper = $2 AND document_id IS NULL AND (fault IS NOT NULL OR name = $3)',
        [draftId, paper, name],
      );
      const [count] = await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM draft_paper WHERE draft_id = $1', [
        draftId,
      ]);
      if ((count?.n ?? 0) >= MOST_FILES)
        throw new DomainError('field.too_many_items', {}, [{ field: `papers.${paper}`, code: 'field.too_many_items' }]);
      const id = this.ids.newId();
      await tx.query(
        `INSERT INTO draft_paper (id, draft_id, account_id, paper, position, name, announced_at)
         SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6 FROM draft_paper WHERE draft_id = $2`,
        [id, draftId, principal.accountId, paper, name, now],
      );
      await touch(tx, draftId, now);
      return id;
    });
  }

  async arrived(
    principal: Principal,
    fileId: string,
    document: { readonly id: string; readonly name: string },
  ): Promise<void> {
    await this.change(
      principal,
      'UPDATE draft_paper SET document_id = $2, name = $3, fault = NULL WHERE id = $1 RETURNING id',
      [fileId, document.id, document.name],
    );
  }

  async refused(
    principal: Principal,
    fileId: string,
    fault: { readonly code: ErrorCode; readonly params: ErrorParams },
  ): Promise<void> {
    await this.change(
      principal,
      'UPDATE draft_paper SET fault = $2 WHERE id = $1 AND document_id IS NULL RETURNING id',
      [fileId, JSON.stringify(fault)],
    );
  }

  async remove(principal: Principal, draftId: string, fileId: string): Promise<void> {
    await this.change(principal, 'DELETE FROM draft_paper WHERE id = $1 AND draft_id = $2 RETURNING id', [
      fileId,
      draftId,
    ]);
  }

  /** Changes places with the file before it of the same paper; the first stays first. */
  async moveUp(principal: Principal, draftId: string, fileId: string): Promise<void> {
    await this.change(
      principal,
      `WITH moved AS (SELECT id, paper, position FROM draft_paper WHERE id = $1 AND draft_id = $2),
            before AS (SELECT p.id, p.position FROM draft_paper p, moved m
                        WHERE p.draft_id = $2 AND p.paper = m.paper AND p.position < m.position ORDER BY p.position DESC LIMIT 1)
       UPDATE draft_paper p SET position = CASE p.id WHEN m.id THEN coalesce(b.position, m.position) ELSE m.position END
         FROM moved m LEFT JOIN before b ON true WHERE p.id IN (m.id, b.id) RETURNING p.id`,
      [fileId, draftId],
    );
  }

  private async change(principal: Principal, statement: string, values: readonly unknown[]): Promise<void> {
    await this.unitOfWork.write(principal, async (tx) => {
      const rows = await tx.query(statement, values);
      if (rows.length === 0) throw new DomainError('document.not_found');
    });
  }
}

async function touch(tx: Transaction, draftId: string, now: Date): Promise<void> {
  await tx.query(`UPDATE draft SET updated_at = $2, expires_at = ${expiryOf('$2')} WHERE id = $1`, [draftId, now]);
}
