import { Injectable } from '@nestjs/common';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { checkMayWithdrawPaper } from '@kernel/dossier/issued-papers';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { claimDocuments } from '@modules/documents';
import { DossierRecordQuery } from '@modules/dossiers';
import { OfficerRoster } from '@modules/organisation';
import { insertPaper, paperByCode, withdrawPaper, type IssuedPaper } from '../persistence/issued-papers';
import { uploaded } from './issue-paper.use-case';

export interface PaperWithdrawal {
  readonly code: string;
  readonly reason: string;
  /** the corrected paper; null: none takes its place */
  readonly documentId: string | null;
}

/** Takes a result back or puts a corrected one in its place. The old one stays, and says so to whoever checks it. */
@Injectable()
export class WithdrawPaper {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly roster: OfficerRoster,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `paper.not_found` | `paper.withdrawn_before` | `dossier.not_for_role` | `document.unknown` */
  async withdraw(
    principal: Principal,
    key: CommandKey,
    withdrawal: PaperWithdrawal,
  ): Promise<CommandAnswer<IssuedPaper>> {
    const paper = await this.allowed(principal, withdrawal.code);
    const { documentId } = withdrawal;
    return this.commands.once({ ...SYSTEM, accountId: principal.accountId }, key, async (tx) => {
      const content = documentId === null ? null : await uploaded(tx, documentId);
      if (documentId !== null) {
        const { dossierId } = paper;
        await claimDocuments(tx, [documentId], { dossierId, field: () => 'documentId', forStaff: false });
      }
      const now = await databaseNow(tx);
      const code = content === null ? null : secretFrom(this.ids.secretBytes()) + secretFrom(this.ids.secretBytes());
      if (code !== null && content !== null)
        await insertPaper(tx, { ...paper, ...content, code, replaces: paper.code }, now);
      const gone = { code: paper.code, at: now, by: principal.actor.id, reason: withdrawal.reason, replacedBy: code };
      if (!(await withdrawPaper(tx, gone))) throw new DomainError('paper.withdrawn_before');
      return { status: 200, body: await known(tx, paper.code), version: null };
    });
  }

  /** Under the officer's own eyes: a paper of a dossier out of sight is not there. */
  private async allowed(principal: Principal, code: string): Promise<IssuedPaper> {
    return this.unitOfWork.read(principal, async (tx) => {
      const paper = await known(tx, code);
      const actor = await this.roster.actor(tx, principal.actor.id, await databaseNow(tx));
      checkMayWithdrawPaper(actor, (await this.records.read(tx, paper.dossierId)).dossier);
      if (paper.status !== 'valid') throw new DomainError('paper.withdrawn_before');
      return paper;
    });
  }
}

async function known(tx: Transaction, code: string): Promise<IssuedPaper> {
  const paper = await paperByCode(tx, code);
  if (!paper) throw new DomainError('paper.not_found');
  return paper;
}
