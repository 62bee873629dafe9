import { Injectable } from '@nestjs/common';
import type { Channel } from '@kernel/dossier/dossier';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { takeOriginals, type OriginalTaken } from '../persistence/original-rows';
import { dossierOfProvisional, rememberProvisional, type Provisional } from '../persistence/provisional-numbers';
import { FileDossier, type FiledDossier } from './file-dossier.use-case';
import type { Filing } from './filing';

export interface Intake {
  readonly filing: Filing;
  readonly channel: Exclude<Channel, 'online'>;
  /** `YYYY-MM-DD`; only of what came by post */
  readonly postmarkedOn: string | null;
  /** kept by the desk until the person, or the result, fetches them */
  readonly originals: readonly OriginalTaken[];
  /** of a record made without network; null: taken in now */
  readonly provisional: Omit<Provisional, 'key'> | null;
}

/** Takes in a dossier at the counter or by post, also one that was taken in while the network was away. */
@Injectable()
export class TakeInDossier {
  constructor(
    private readonly commands: Commands,
    private readonly filing: FileDossier,
  ) {}

  /** @throws DomainError as `FileDossier.file`; `intake.*` for what the desk states and cannot be */
  async takeIn(principal: Principal, key: CommandKey, intake: Intake): Promise<CommandAnswer<FiledDossier>> {
    const { filing, channel, postmarkedOn, originals } = intake;
    if (postmarkedOn !== null && channel !== 'post') throw new DomainError('intake.postmark_without_post');
    return this.commands.once(principal, key, async (tx, kept) => {
      const now = await databaseNow(tx);
      const provisional = intake.provisional === null ? null : { ...intake.provisional, key: key.key };
      const known = provisional === null ? null : await dossierOfProvisional(tx, provisional);
      if (known !== null) return { status: 201, body: known, version: known.version };
      const stated = { receivedAt: provisional?.receivedAt ?? null, postmarkedOn };
      const { deskId, ...answer } = await this.filing.fileIn(tx, { principal, filing, channel, now, kept, stated });
      const { id } = answer.body;
      const officerId = principal.actor.id;
      if (provisional !== null) await rememberProvisional(tx, provisional, { dossierId: id, officerId, now });
      await takeOriginals(tx, id, originals, { officerId, deskId, now });
      return answer;
    });
  }
}
