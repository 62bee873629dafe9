import { Injectable } from '@nestjs/common';
import { formatInstant, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { decide } from '@kernel/dossier/decide';
import type { Channel, Dossier } from '@kernel/dossier/dossier';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { receiptInstant } from '@kernel/dossier/receipt-time';
import { checkPapers, receivingDesk, type ProcedureFacts } from '@kernel/procedure/procedure-facts';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer, type KeptAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { CalendarShelf } from '@modules/organisation';
import { reactionsTo } from '../jobs/reactions';
import { DossierStore } from '../persistence/dossier-store';
import { hashOfAnswers } from '../persistence/event-encoding';
import { becomeDossier } from '../persistence/draft-rows';
import { nextDossierNumber } from '../persistence/number-counter';
import { checkMayFile } from './check-may-file';
import { claimPapers } from './claim-papers';
import type { Filing } from './filing';
import { FilingOrganisation } from './filing-organisation';
import { FilingProcedure } from './filing-procedure';

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
    private readonly procedures: FilingProcedure,
    private readonly calendars: CalendarShelf,
    private readonly organisation: FilingOrganisation,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `procedure.*` | `request.invalid` | `dossier.paper_missing` | `document.unknown` | `unit.unknown` | `number.exhausted` */
  async file(principal: Principal, key: CommandKey, filing: Filing): Promise<CommandAnswer<FiledDossier>> {
    return this.commands.once(principal, key, async (tx, kept) => {
      const now = await databaseNow(tx);
      return this.fileIn(tx, { principal, filing, channel: 'online', now, kept });
    });
  }

  /** The same within a command of somebody else's. */
  async fileIn(tx: Transaction, request: FilingRequest): Promise<FiledIn> {
    const { principal, filing, channel, now, kept, stated = NOTHING_STATED } = request;
    // What was received while the network was away was received under the rules, and on the day, of that hour.
    const receivedAt = receiptInstant(stated.receivedAt, now);
    const { procedure, answers } = await this.procedures.matterOf(filing, receivedAt);
    checkMayFile(principal, procedure);
    await this.organisation.ward(filing.wardUnitId);
    // Before anything is locked or claimed: what is missing is the commonest mistake.
    checkPapers(procedure, filing.papers);
    const [id, lookupSecret] = [this.ids.newId(), secretFrom(this.ids.secretBytes())];
    const papers = await claimPapers(tx, filing.papers, id);
    const number = await this.number(tx, procedure, filing.wardUnitId, receivedAt);
    const answersHash = hashOfAnswers(answers);
    const { wardUnitId, delivery } = filing;
    const applicantId = channel === 'online' ? principal.actor.id : null;
    const input = { dossierId: id, number, wardUnitId, applicantId, answersHash, papers, delivery };
    const command: DossierCommand =
      channel === 'online'
        ? { action: 'submit', input }
        : { action: 'take_in', input: { ...input, ...stated, channel } };
    const actor = await this.organisation.actor(tx, principal, now);
    const book = await this.calendars.current();
    const outcome = decide(null, command, { actor, now, book, procedure });
    const extras = { lookupSecret, applicantName: answers.applicant.fullName, answers: { ...answers } };
    const answer = answerOf({ id, number, lookupSecret }, outcome.dossier);
    const outbox = reactionsTo(id, outcome);
    await this.store.insert(tx, outcome, extras, { id, book, outbox, answer: kept.row(answer) });
    if (filing.draftId !== null) await becomeDossier(tx, filing.draftId, id);
    return { ...answer, deskId: outcome.dossier.receivingDeskId };
  }

  private async number(tx: Transaction, procedure: ProcedureFacts, wardUnitId: string, now: Instant): Promise<string> {
    const agencyCode = await this.organisation.agencyCodeFor(receivingDesk(procedure, wardUnitId));
    return nextDossierNumber(tx, agencyCode, localDayOf(now));
  }
}

export interface FilingRequest {
  readonly principal: Principal;
  readonly filing: Filing;
  readonly channel: Channel;
  readonly now: Instant;
  readonly kept: KeptAnswer;
  /** what only a desk can state */
  readonly stated?: StatedByDesk;
}

interface StatedByDesk {
  readonly receivedAt: Instant | null;
  readonly postmarkedOn: string | null;
}

const NOTHING_STATED: StatedByDesk = { receivedAt: null, postmarkedOn: null };

interface FiledIn extends CommandAnswer<FiledDossier> {
  readonly deskId: string;
}

interface Given {
  readonly id: string;
  readonly number: string;
  readonly lookupSecret: string;
}

function answerOf(given: Given, { state, version, clock, submittedAt }: Dossier): CommandAnswer<FiledDossier> {
  const dueAt = clock.dueAt === null ? null : formatInstant(clock.dueAt);
  return { status: 201, body: { ...given, state, version, submittedAt: formatInstant(submittedAt), dueAt }, version };
}
