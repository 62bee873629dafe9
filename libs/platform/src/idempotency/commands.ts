import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '../auth/principal';
import { UnitOfWork, withLiterals, type Transaction } from '../database/unit-of-work';
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

/** The answer of a command on its way into its row: by itself, or inside the statement that writes the act. */
export class KeptAnswer {
  private isTaken = false;

  constructor(
    private readonly actor: string,
    private readonly key: CommandKey,
  ) {}

  /** True once a statement has taken the row along. */
  get isInStatement(): boolean {
    return this.isTaken;
  }

  /** The parameter for `keepAnswerSql`. The statement that takes it must be executed. */
  row({ status, body, version }: CommandAnswer): string {
    this.isTaken = true;
    const { route, key, requestHash } = this.key;
    return JSON.stringify({ actor: this.actor, route, key, request_hash: requestHash, status, body, etag: version });
  }
}

/**
 * One command, one transaction, one answer. The answer is stored under the caller's key in the transaction of the act
 * itself: a repeat after any kind of crash gets the same answer and no second act. Refusals are not stored.
 */
@Injectable()
export class Commands {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * `work` may have its answer kept by its own last statement (`KeptAnswer`), which saves one.
   * @throws DomainError `request.key_reused` when the key came with another content
   */
  async once<Body>(
    principal: Principal,
    key: CommandKey,
    work: (tx: Transaction, kept: KeptAnswer) => Promise<CommandAnswer<Body>>,
  ): Promise<CommandAnswer<Body>> {
    const actor = principal.accountId ?? principal.kind;
    const opening = storedSql(actor, key);
    try {
      return await this.unitOfWork.writeOpened<StoredAnswer, CommandAnswer<Body>>(principal, {
        opening,
        work: async (tx, [before]) => {
          if (before) return replay<Body>(before, key);
          const kept = new KeptAnswer(actor, key);
          const answer = await work(tx, kept);
          if (!kept.isInStatement) await tx.query(STORE, [kept.row(answer)], 'idempotency-put');
          return answer;
        },
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'request.key_reused') throw error;
      const winner = await this.winner(principal, opening);
      if (winner) return replay<Body>(winner, key);
      throw error;
    }
  }

  /**
   * Two at once with one key: one of them lost, be it on the key itself, on a name the other had just taken, on what it
   * had just changed, or on what it had just removed. Whatever it was refused for, to both the answer is the winner's.
   */
  private async winner(principal: Principal, opening: string): Promise<StoredAnswer | undefined> {
    try {
      return (await this.unitOfWork.read(principal, (tx) => tx.query<StoredAnswer>(opening)))[0];
    } catch {
      // Not there to be asked: then the refusal itself is what is known.
      return undefined;
    }
  }
}

/**
 * Keeps an answer: as a statement, or as a part of a larger one with the rows of `from` (no rows, no answer) and with
 * the parameter named by `row`. `json`, because a repeat is answered with the very same text.
 */
export function keepAnswerSql(row: string, from?: string): string {
  const columns = 'actor, route, key, request_hash, status, body, etag';
  return `INSERT INTO idempotency_key (${columns})
    SELECT ${columns.replace(/\w+/g, 'k.$&')} FROM ${from === undefined ? '' : `${from}, `}json_populate_record(NULL::idempotency_key, ${row}::json) AS k
     WHERE k.key IS NOT NULL`;
}

const STORE = keepAnswerSql('$1');

function storedSql(actor: string, { route, key }: CommandKey): string {
  return withLiterals(
    'SELECT request_hash, status, body, etag FROM idempotency_key WHERE actor = $1 AND route = $2 AND key = $3',
    [actor, route, key],
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
