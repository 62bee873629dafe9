import { Injectable } from '@nestjs/common';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';

export interface Settings {
  readonly columns: string[];
  readonly shortcuts: Record<string, string>;
  readonly shortcutsOn: boolean;
  readonly language: Language;
  readonly pageSize: number;
}

/** What everybody begins with. */
const DEFAULTS: Settings = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: 25 };

/** How an officer has set up the own desk, whatever the screen it is opened on. */
@Injectable()
export class DeskSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
  ) {}

  async read(principal: Principal): Promise<Settings> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ settings: Settings }>('SELECT settings FROM desk_setting WHERE account_id = $1', [
        principal.accountId,
      ]),
    );
    return { ...DEFAULTS, ...row?.settings };
  }

  async change(principal: Principal, key: CommandKey, settings: Settings): Promise<CommandAnswer<Settings>> {
    return this.commands.once(principal, key, async (tx) => {
      await tx.query(
        `INSERT INTO desk_setting (account_id, settings, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at`,
        [principal.accountId, JSON.stringify(settings), new Date(await databaseNow(tx))],
      );
      return { status: 200, body: settings, version: null };
    });
  }
}
