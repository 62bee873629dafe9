import { Injectable } from '@nestjs/common';
import { refuseField } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { violatedConstraint } from '@platform/database/database-errors';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { PasswordGate } from './password-gate';

export interface Registration {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A citizen's own account, where no identity provider is connected. */
@Injectable()
export class RegisterCitizen {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: PasswordGate,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `account.exists` */
  async register(
    key: CommandKey,
    { login, password, name, phone, email }: Registration,
  ): Promise<CommandAnswer<{ readonly id: string }>> {
    const passwordHash = await this.passwords.hash(password);
    return this.commands.once(SYSTEM, key, async (tx) => {
      const id = this.ids.newId();
      const values = [id, login, passwordHash, name, phone, email];
      await tx
        .query(
          `INSERT INTO account (id, kind, login, password_hash, name, phone, email) VALUES ($1, 'citizen', $2, $3, $4, $5, $6)`,
          values,
        )
        .catch(nameIsTaken);
      return { status: 201, body: { id }, version: null };
    });
  }
}

/** Said inside the transaction: of two at once with one key, the loser must be told of the winner and not of the name. */
function nameIsTaken(error: unknown): never {
  if (violatedConstraint(error) === 'account_login') refuseField('login', 'account.exists');
  throw error;
}
