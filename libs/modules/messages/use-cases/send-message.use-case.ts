import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { isEnded } from '@kernel/dossier/dossier-states';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { addToOutbox } from '@platform/outbox/outbox';
import { DossierRecordQuery } from '@modules/dossiers';
import { NOTIFY_OF_MESSAGE } from '../message-jobs';
import type { DossierMessage } from '../queries/messages.query';

/** A message of the applicant or of an officer who may see the dossier, while it is not over. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly commands: Commands,
    private readonly records: DossierRecordQuery,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `dossier.not_found` | `message.dossier_over` */
  async send(
    principal: Principal,
    key: CommandKey,
    dossierId: string,
    text: string,
  ): Promise<CommandAnswer<DossierMessage>> {
    return this.commands.once(principal, key, async (tx) => {
      const { dossier } = await this.records.read(tx, dossierId);
      if (isEnded(dossier.state)) throw new DomainError('message.dossier_over');
      const [id, now] = [this.ids.newId(), await databaseNow(tx)];
      const isOfficer = principal.kind === 'officer';
      const unitId = isOfficer ? (principal.actor.grants[0]?.unitId ?? null) : null;
      const author = isOfficer ? 'officer' : 'citizen';
      await tx.query(
        `INSERT INTO dossier_message (id, dossier_id, sent_at, author_kind, account_id, unit_id, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, dossierId, new Date(now), author, principal.accountId, unitId, text],
      );
      if (isOfficer) await addToOutbox(tx, [NOTIFY_OF_MESSAGE.message({ messageId: id })]);
      return { status: 201, body: { id, author, unitId, sentAt: formatInstant(now), text }, version: null };
    });
  }
}
