import { Injectable } from '@nestjs/common';
import { formatInstant, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { decide } from '@kernel/dossier/decide';
import type { Channel, Delivery, Dossier } from '@kernel/dossier/dossier';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { DomainError } from '@kernel/errors/domain-error';
import { checkPapers, receivingDesk, type ProcedureFacts } from '@kernel/procedure/procedure-facts';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer, type KeptAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { ProcedureShelf } from '@modules/catalog';
import { claimDocuments } from '@modules/documents';
import { CalendarShelf } from '@modules/organisation';
import { reactionsTo } from '../jobs/reactions';
import { DossierStore } from '../persistence/dossier-store';
import { hashOfAnswers } from '../persistence/event-encoding';
import { nextDossierNumber } from '../persistence/number-counter';
import type { DossierAnswers } from './dossier-answers';
import { FilingOrganisation } from './filing-organisation';

export interface Filing {
  readonly procedureId: string;
  /** ward of residence: receives ward procedures, and is where ward steps of district ones are done */
  readonly wardUnitId: string;
  readonly delivery: Delivery;
  readonly answers: DossierAnswers;
  readonly papers: readonly { readonly paper: string; readonly documentId: string }[];
  readonly draftId: string | null;
}

export interface FiledDossier {
  readonly id: string;
  readonly number: string;
  /** the second word of the look-up; shown to the filer only */
  readonly lookupSecret: string;
  readonly state: string;
  readonly version: number;
  readonly submittedAt: string;
  /** the appointment date; null until received */
  readonly dueAt: string | null;
}

/** Files a dossier: online by a citizen, or at the counter and by post through the desk that receives it at once. */
@Injectable()
export class FileDossier {
  constructor(
    private readonly commands: Commands,
    private readonly store: DossierStore,
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly organisation: FilingOrganisation,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `procedure.*` | `dossier.paper_missing` | `document.unknown` | `unit.unknown` | `number.exhausted` */
  async file(
    principal: Principal,
    key: CommandKey,
    filing: Filing,
    channel: Channel,
  ): Promise<CommandAnswer<FiledDossier>> {
    return this.commands.once(principal, key, async (tx, kept) => {
      const now = await databaseNow(tx);
      return this.fileIn(tx, { principal, filing, channel, now, kept });
    });
  }

  private async fileIn(tx: Transaction, request: Request): Promise<CommandAnswer<FiledDossier>> {
    const { principal, filing, channel, now, kept } = request;
    const procedure = await this.procedureOf(filing.procedureId, now);
    await this.organisation.ward(filing.wardUnitId);
    // Before anything is locked or claimed: what is missing is the commonest mistake.
    checkPapers(procedure, filing.papers);
    const [id, lookupSecret] = [this.ids.newId(), secretFrom(this.ids.secretBytes())];
    const hashes = await claimDocuments(
      tx,
      filing.papers.map(({ documentId }) => documentId),
      id,
    );
    const number = await this.number(tx, procedure, filing.wardUnitId, now);
    const papers = filing.papers.map((paper) => ({ ...paper, sha256: hashes.get(paper.documentId) ?? '' }));
    const answersHash = hashOfAnswers(filing.answers);
    const { wardUnitId, delivery } = filing;
    const applicantId = channel === 'online' ? principal.actor.id : null;
    const input = { dossierId: id, number, wardUnitId, applicantId, answersHash, papers, delivery };
    const command: DossierCommand =
      channel === 'online' ? { action: 'submit', input } : { action: 'take_in', input: { ...input, channel } };
    const actor = await this.organisation.actor(tx, principal, now);
    const book = await this.calendars.current();
    const outcome = decide(null, command, { actor, now, book, procedure });
    const { applicant } = filing.answers;
    const extras = { lookupSecret, applicantName: applicant.fullName, answers: { ...filing.answers } };
    const answer = answerOf({ id, number, lookupSecret, now }, outcome.dossier);
    const outbox = reactionsTo(id, outcome.dossier);
    await this.store.insert(tx, outcome, extras, { id, book, outbox, answer: kept.row(answer) });
    if (filing.draftId !== null) await tx.query('DELETE FROM draft WHERE id = $1', [filing.draftId]);
    return answer;
  }

  private async procedureOf(procedureId: string, now: Instant): Promise<ProcedureFacts> {
    try {
      const { version } = await this.procedures.inForce(procedureId, now);
      return await this.procedures.facts(version.id);
    } catch (error) {
      // The address exists; it is the field of the body that names nothing.
      if (error instanceof DomainError)
        throw new DomainError(error.code, { ...error.params, field: 'procedureId' }, [
          { field: 'procedureId', code: error.code },
        ]);
      throw error;
    }
  }

  private async number(tx: Transaction, procedure: ProcedureFacts, wardUnitId: string, now: Instant): Promise<string> {
    const agencyCode = await this.organisation.agencyCodeFor(receivingDesk(procedure, wardUnitId));
    return nextDossierNumber(tx, agencyCode, localDayOf(now));
  }
}

interface Request {
  readonly principal: Principal;
  readonly filing: Filing;
  readonly channel: Channel;
  readonly now: Instant;
  readonly kept: KeptAnswer;
}

interface Given {
  readonly id: string;
  readonly number: string;
  readonly lookupSecret: string;
  readonly now: Instant;
}

function answerOf({ now, ...given }: Given, { state, version, clock }: Dossier): CommandAnswer<FiledDossier> {
  const dueAt = clock.dueAt === null ? null : formatInstant(clock.dueAt);
  return { status: 201, body: { ...given, state, version, submittedAt: formatInstant(now), dueAt }, version };
}
