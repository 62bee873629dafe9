import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { contactOf } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import type { Actor, Role } from '@kernel/organisation/roles';
import { PrincipalSource } from '@platform/auth/principal-source';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { OfficerRoster, OrganisationDirectory } from '@modules/organisation';
import { PasswordGate } from './password-gate';

interface AccountRow {
  readonly id: string;
  readonly kind: 'citizen' | 'officer';
  readonly name: string;
  readonly officer_id: string | null;
  /** null for a proven phone or address, which has no login either */
  readonly password_hash: string | null;
}

/** Whose session a token opens. */
interface SessionRow extends AccountRow {
  readonly login: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A session ends after so long without a request, and after 12 hours in any case. Real time, never the simulated one. */
const IDLE: Readonly<Record<AccountRow['kind'], string>> = { officer: '30 minutes', citizen: '2 hours' };
const ABSOLUTE = '12 hours';
/** Failed sign-ins of one name, then it rests. */
const FAILURES = { points: 10, duration: 15 * 60 };

/** Roles that read a whole branch of the tree; the others read their own unit. */
const READS_SUBTREE: ReadonlySet<Role> = new Set(['unit_head', 'supervisor', 'inspector']);
/** No contents of dossiers for those who run the system. */
const READS_NOTHING: ReadonlySet<Role> = new Set(['administrator', 'petition_handler']);

@Injectable()
export class Sessions extends PrincipalSource {
  private readonly failures = new RateLimiterMemory(FAILURES);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordGate,
    private readonly roster: OfficerRoster,
    private readonly directory: OrganisationDirectory,
  ) {
    super();
  }

  /** Returns the token of a new session. @throws DomainError `session.wrong_credentials` | `request.too_many` */
  async signIn(login: string, password: string): Promise<string> {
    const name = login.trim().toLowerCase();
    await this.countTry(name);
    const account = await this.unitOfWork.read(SYSTEM, (tx) => accountByLogin(tx, name));
    if (!(await this.passwords.matches(account?.password_hash ?? null, password)) || !account) {
      throw new DomainError('session.wrong_credentials');
    }
    await this.failures.delete(name);
    return this.open(account);
  }

  async signOut(token: string): Promise<void> {
    await this.unitOfWork.write(SYSTEM, (tx) => tx.query('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]));
  }

  async principalOf(token: string): Promise<Principal | null> {
    const account = await this.unitOfWork.write(SYSTEM, (tx) => accountOfSession(tx, token));
    if (!account) return null;
    return account.kind === 'citizen' ? citizen(account) : this.officer(account);
  }

  /** Sessions past their time. Returns how many. */
  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query('DELETE FROM session WHERE expires_at < now() RETURNING 1 AS one'),
    );
    return rows.length;
  }

  /** Before the password is looked at: counted after, a hundred tries at once would all be the first. */
  private async countTry(name: string): Promise<void> {
    try {
      await this.failures.consume(name);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('request.too_many', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  }

  /** For an account that was let in. Returns the token of a new session. */
  async open({ id, kind }: Pick<AccountRow, 'id' | 'kind'>): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(
        `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, now(), now(), now() + $3::interval)`,
        [hashOf(token), id, IDLE[kind]],
      ),
    );
    return token;
  }

  private async officer({ id, name, officer_id }: AccountRow): Promise<Principal> {
    const actor = await this.unitOfWork.read(SYSTEM, async (tx) =>
      this.roster.actor(tx, officer_id ?? '', await databaseNow(tx)),
    );
    return { kind: 'officer', accountId: id, name, actor, readableUnits: await this.readableUnits(actor) };
  }

  private async readableUnits(actor: Actor): Promise<readonly string[]> {
    const units = new Set<string>();
    for (const { role, unitId } of actor.grants) {
      if (READS_NOTHING.has(role)) continue;
      const readable = READS_SUBTREE.has(role) ? await this.directory.subtree(unitId) : [unitId];
      for (const unit of readable) units.add(unit);
    }
    return [...units];
  }
}

function citizen({ id, name, login, phone, email }: SessionRow): Principal {
  const actor: Actor = {
    kind: 'citizen',
    id,
    grants: [{ role: 'citizen', unitId: '', deskId: null }],
    substitutesFor: [],
  };
  const contact = login === null ? contactOf(phone ?? email ?? '') : null;
  return { kind: 'citizen', accountId: id, name, actor, readableUnits: [], ...(contact === null ? {} : { contact }) };
}

async function accountByLogin(tx: Transaction, login: string): Promise<AccountRow | undefined> {
  const rows = await tx.query<AccountRow>(
    'SELECT id, kind, name, officer_id, password_hash FROM account WHERE lower(login) = $1 AND disabled_at IS NULL',
    [login],
    'account-by-login',
  );
  return rows[0];
}

/** Finds the session and, at most once a minute, moves its idle end. */
async function accountOfSession(tx: Transaction, token: string): Promise<SessionRow | undefined> {
  const rows = await tx.query<SessionRow & { stale: boolean }>(
    `SELECT a.id, a.kind, a.name, a.officer_id, a.login, a.phone, a.email, '' AS password_hash, s.last_seen_at < now() - interval '1 minute' AS stale
       FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = $1 AND s.expires_at > now() AND s.created_at > now() - interval '${ABSOLUTE}' AND a.disabled_at IS NULL`,
    [hashOf(token)],
    'session-get',
  );
  const [account] = rows;
  if (account?.stale) {
    await tx.query('UPDATE session SET last_seen_at = now(), expires_at = now() + $2::interval WHERE token_hash = $1', [
      hashOf(token),
      IDLE[account.kind],
    ]);
  }
  return account;
}

/** The database never holds what opens a session. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
