import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { checkFinding, type PaperFinding } from '@kernel/dossier/paper-checks';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { ProcedureShelf } from '@modules/catalog';
import { DossierRecordQuery } from '@modules/dossiers';
import { filesOf, findingsOf, type Finding } from '../queries/findings';

export interface FindingRecorded {
  readonly paper: string;
  readonly before: Finding | null;
  readonly after: Finding;
}

/** What an officer found of a paper. A finding is not taken back: another one is entered, and both are kept. */
@Injectable()
export class RecordFinding {
  constructor(
    private readonly commands: Commands,
    private readonly records: DossierRecordQuery,
    private readonly procedures: ProcedureShelf,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `dossier.not_found`, or what `checkFinding` refuses */
  async record(
    principal: Principal,
    key: CommandKey,
    { dossierId, ...given }: PaperFinding & { readonly dossierId: string },
  ): Promise<CommandAnswer<FindingRecorded>> {
    return this.commands.once(principal, key, async (tx) => {
      const { dossier } = await this.records.read(tx, dossierId);
      const { papers } = await this.procedures.facts(dossier.versionId);
      const { paper, verdict } = given;
      const reason = verdict === 'sound' ? null : given.reason;
      checkFinding(
        dossier,
        { paper, verdict, reason },
        papers.map((required) => required.key),
      );
      const before = (await findingsOf(tx, dossier, dossierId)).get(paper)?.[0] ?? null;
      const now = await databaseNow(tx);
      await tx.query(
        `INSERT INTO paper_finding (id, dossier_id, paper, document_ids, verdict, reason, found_at, account_id, officer_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          this.ids.newId(),
          dossierId,
          paper,
          filesOf(dossier, paper),
          verdict,
          reason,
          new Date(now),
          principal.accountId,
          principal.actor.id,
        ],
      );
      const after = { verdict, reason, foundAt: formatInstant(now), officerName: principal.name, isCurrent: true };
      return { status: 201, body: { paper, before, after }, version: null };
    });
  }
}
