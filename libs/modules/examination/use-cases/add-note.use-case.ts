import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { DossierRecordQuery } from '@modules/dossiers';
import type { DossierNote } from '../queries/notes.query';

/** A note of an officer who sees the dossier; after its end as well, for what turns up later. */
@Injectable()
export class AddNote {
  constructor(
    private readonly commands: Commands,
    private readonly records: DossierRecordQuery,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async add(
    principal: Principal,
    key: CommandKey,
    dossierId: string,
    text: string,
  ): Promise<CommandAnswer<DossierNote>> {
    return this.commands.once(principal, key, async (tx) => {
      await this.records.read(tx, dossierId);
      const [id, now, officerId] = [this.ids.newId(), await databaseNow(tx), principal.actor.id];
      await tx.query(
        `INSERT INTO dossier_note (id, dossier_id, written_at, account_id, officer_id, text)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, dossierId, new Date(now), principal.accountId, officerId, text],
      );
      const body = { id, officerId, officerName: principal.name, writtenAt: formatInstant(now), text };
      return { status: 201, body, version: null };
    });
  }
}
