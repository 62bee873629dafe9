import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '../auth/principal';
import { violatedConstraint } from '../database/database-errors';
import { UnitOfWork, type Transaction } from '../database/unit-of-work';
import type { CommandKey } from '../http/params';

export interface CommandAnswer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** version of the resource after the command */
  readonly version: number | null;
}

interface StoredAnswer {
  readonly request_hash: string;
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | null;
}

const PRIMARY_KEY = 'idempotency_key_pkey';

/**
 * One command, one transaction, one answer. The answer is stored under the caller's key in the transaction of the act
 * itself: a repeat after any kind of crash gets the same answer and no second act. Refusals are not stored.
 */
@Injectable()
export class Commands {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `request.key_reused` when the key came with another content */
  async once<Body>(
    principal: Principal,
    key: CommandKey,
    work: (tx: Transaction) => Promise<CommandAnswer<Body>>,
  ): Promise<CommandAnswer<Body>> {
    const actor = principal.accountId ?? principal.kind;
    try {
      return await this.unitOfWork.write(principal, async (tx) => {
        const before = await stored(tx, actor, key);
        if (before) return replay<Body>(before, key);
        const answer = await work(tx);
        await store(tx, actor, key, answer);
        return answer;
      });
    } catch (error) {
      // Two at once with one key: one of them lost, be it on the key itself or on what the other had just changed.
      if (violatedConstraint(error) !== PRIMARY_KEY && !(error instanceof DomainError && error.kind === 'conflict'))
        throw error;
      const winner = await this.unitOfWork.read(principal, (tx) => stored(tx, actor, key));
      if (winner) return replay<Body>(winner, key);
      throw error;
    }
  }
}

async function stored(tx: Transaction, actor: string, { route, key }: CommandKey): Promise<StoredAnswer | undefined> {
  const rows = await tx.query<StoredAnswer>(
    'SELECT request_hash, status, body, etag FROM idempotency_key WHERE actor = $1 AND route = $2 AND key = $3',
    [actor, route, key],
    'idempotency-get',
  );
  return rows[0];
}

async function store(tx: Transaction, actor: string, key: CommandKey, answer: CommandAnswer): Promise<void> {
  await tx.query(
    'INSERT INTO idempotency_key (actor, route, key, request_hash, status, body, etag) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [actor, key.route, key.key, key.requestHash, answer.status, JSON.stringify(answer.body), answer.version],
    'idempotency-put',
  );
}

function replay<Body>(before: StoredAnswer, key: CommandKey): CommandAnswer<Body> {
  if (before.request_hash !== key.requestHash) throw new DomainError('request.key_reused');
  return {
    status: before.status,
    body: before.body as Body,
    version: before.etag === null ? null : Number(before.etag),
  };
}
