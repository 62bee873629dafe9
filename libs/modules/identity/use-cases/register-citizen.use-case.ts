import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
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
    try {
      return await this.commands.once(SYSTEM, key, async (tx) => {
        const id = this.ids.newId();
        await tx.query(
          `INSERT INTO account (id, kind, login, password_hash, name, phone, email) VALUES ($1, 'citizen', $2, $3, $4, $5, $6)`,
          [id, login, passwordHash, name, phone, email],
        );
        return { status: 201, body: { id }, version: null };
      });
    } catch (error) {
      if (violatedConstraint(error) === 'account_login')
        throw new DomainError('account.exists', { field: 'login' }, [{ field: 'login', code: 'account.exists' }]);
      throw error;
    }
  }
}
