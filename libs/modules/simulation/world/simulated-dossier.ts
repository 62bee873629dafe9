import type { Dossier, FiledPaper } from '@kernel/dossier/dossier';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { receivingDesk } from '@kernel/procedure/procedure-facts';
import {
  actRows,
  encodeEvents,
  hashOfAnswers,
  type DeltaRow,
  type EncodedEvent,
  type HandOverRow,
} from '@modules/dossiers';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import type { Outcome } from '@kernel/dossier/decide';
import type { Arrival } from '../behaviour/arrivals';
import { inventedAnswers } from './people';
import { idAt, Random } from './random';
import type { DossierAnswersShape } from './shapes';

/** A document of a simulated dossier: which paper, and which of the few invented contents. */
export interface SimulatedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly uploadedAt: number;
}

/** An invented scan: what every simulated paper contains. */
export interface InventedContent {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

/** A dossier while its story is told, with everything its acts have left. */
export class SimulatedDossier {
  readonly random: Random;
  readonly id: string;
  readonly lookupSecret: string;
  readonly answers: DossierAnswersShape;
  readonly answersHash: string;
  readonly applicantId: string | null;
  readonly receivingDeskId: string;
  readonly events: EncodedEvent[] = [];
  readonly deltas: DeltaRow[] = [];
  readonly handOvers: HandOverRow[] = [];
  readonly documents: SimulatedDocument[] = [];
  dossier: Dossier | null = null;

  constructor(
    readonly arrival: Arrival,
    {
      seed,
      citizens,
      subject,
      content,
    }: {
      readonly seed: number;
      readonly citizens: readonly string[];
      readonly subject: string;
      readonly content: InventedContent;
    },
  ) {
    this.content = content;
    this.random = new Random(seed * 1_000_003 + arrival.index);
    this.id = idAt(arrival.at, this.random);
    this.lookupSecret = secretFrom(this.random.bytes(8));
    this.answers = inventedAnswers(this.random, subject);
    this.answersHash = hashOfAnswers(this.answers);
    this.applicantId = arrival.channel === 'online' ? this.random.of(citizens) : null;
    this.receivingDeskId = receivingDesk(arrival.procedure, arrival.wardUnitId);
  }

  private readonly content: InventedContent;

  /** @throws Error before filing */
  get current(): Dossier {
    if (this.dossier === null) throw new Error('not filed yet');
    return this.dossier;
  }

  addPaper(paper: string): FiledPaper {
    const at = this.dossier?.lastEventAt ?? this.arrival.at;
    const document = { ...this.content, id: idAt(at, this.random), uploadedAt: at };
    this.documents.push(document);
    return { paper, documentId: document.id, sha256: document.sha256 };
  }

  /** Takes what an act has decided: chained, counted, and put down in Form 05, by the functions of the normal path. */
  accept(outcome: Outcome, book: CalendarBook): readonly DossierEvent[] {
    const { deltas, handOvers } = actRows(this.dossier, outcome, book);
    this.events.push(...encodeEvents(this.id, outcome.events, this.events.at(-1)?.hash ?? ''));
    this.deltas.push(...deltas);
    this.handOvers.push(...handOvers);
    this.dossier = { ...outcome.dossier, id: this.id };
    return outcome.events;
  }
}
