import { Injectable } from '@nestjs/common';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import type { Instant } from '@kernel/calendar/local-time';
import { decide, standingFor, type Outcome } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierAction, DossierCommand } from '@kernel/dossier/dossier-commands';
import { DomainError } from '@kernel/errors/domain-error';
import type { Actor } from '@kernel/organisation/roles';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer, type KeptAnswer } from '@platform/idempotency/commands';
import { ProcedureShelf } from '@modules/catalog';
import { CalendarShelf, OfficerRoster } from '@modules/organisation';
import { reactionsTo } from '../jobs/reactions';
import { DossierStore, type LoadedDossier } from '../persistence/dossier-store';

/** What an act's preparation may use: everything read in the act's own transaction. */
export interface ActScene {
  readonly tx: Transaction;
  readonly dossier: Dossier;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly now: Instant;
  readonly book: CalendarBook;
  /** refuses whom the table does not give the act, before anything sent is looked at */
  readonly checkMay: (action: DossierAction) => void;
}

export interface PreparedAct {
  readonly command: DossierCommand;
  /** the person's data after the act, when the act changes them */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export interface ActRequest {
  readonly principal: Principal;
  readonly dossierId: string;
  /** version the actor saw; null for the worker, which re-reads the state itself */
  readonly seenVersion: number | null;
  readonly prepare: (scene: ActScene) => Promise<PreparedAct> | PreparedAct;
}

/** What an act answers. */
export interface ActDone {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
}

/**
 * Every act on an existing dossier goes this way: load under the actor's eyes, compare the version seen, let the kernel
 * decide, write everything in one statement, answer.
 */
@Injectable()
export class ActOnDossier {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError whatever the table refuses; `dossier.stale_version` for a version that is not the last */
  async act(key: CommandKey, request: ActRequest): Promise<CommandAnswer<ActDone>> {
    return this.commands.once(request.principal, key, async (tx, kept) => {
      const { dossier } = await this.perform(tx, request, kept);
      return answerOf(request.dossierId, dossier);
    });
  }

  /** An act of the worker. Two workers at once: the version lets one through, the other finds nothing to do. */
  async actAsSystem(dossierId: string, prepare: ActRequest['prepare']): Promise<Dossier> {
    const request = { principal: SYSTEM, dossierId, seenVersion: null, prepare };
    return this.unitOfWork.write(SYSTEM, async (tx) => (await this.perform(tx, request, null)).dossier);
  }

  private async perform(tx: Transaction, request: ActRequest, kept: KeptAnswer | null): Promise<Outcome> {
    const { principal, dossierId, seenVersion } = request;
    const loaded = await this.load(tx, dossierId, seenVersion);
    const { dossier, row } = loaded;
    const now = await databaseNow(tx);
    const [procedure, book, actor] = [
      await this.procedures.facts(dossier.versionId),
      await this.calendars.current(),
      await this.actor(tx, principal, now),
    ];
    const checkMay: ActScene['checkMay'] = (action) => void standingFor(dossier, action, actor);
    const scene = { tx, dossier, answers: row.answers, now, book, checkMay };
    const { command, answers = row.answers } = await request.prepare(scene);
    const outcome = decide(dossier, command, { actor, now, book, procedure });
    const outbox = reactionsTo(dossierId, outcome);
    const answer = kept?.row(answerOf(dossierId, outcome.dossier)) ?? null;
    await this.store.update(tx, loaded, outcome, { id: dossierId, book, outbox, answers, answer });
    return outcome;
  }

  private async load(tx: Transaction, id: string, seenVersion: number | null): Promise<LoadedDossier> {
    const loaded = await this.store.load(tx, id);
    if (!loaded) throw new DomainError('dossier.not_found');
    if (seenVersion !== null && seenVersion !== loaded.dossier.version) throw await this.store.staleness(tx, id);
    return loaded;
  }

  /** Roles are read again for every command: a role taken away or a substitution ended counts from the next act on. */
  private async actor(tx: Transaction, { kind, actor }: Principal, now: Instant): Promise<Actor> {
    return kind === 'officer' ? this.roster.actor(tx, actor.id, now) : actor;
  }
}

function answerOf(id: string, { number, state, version }: Dossier): CommandAnswer<ActDone> {
  return { status: 200, body: { id, number, state, version }, version };
}
