import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { normaliseDossierNumber, normaliseSecret } from '@kernel/dossier/dossier-number';
import { DOSSIER_STATES } from '@kernel/dossier/dossier-states';
import type { DossierEvent, DossierEventType } from '@kernel/dossier/dossier-events';
import { DomainError } from '@kernel/errors/domain-error';
import { PUBLIC } from '@platform/auth/principal';
import { UnitOfWork, type LookupProof } from '@platform/database/unit-of-work';
import { dossierOf, DOSSIER_COLUMNS, type DossierRow } from '../persistence/dossier-rows';
import { eventsOf } from './event-log';

/** Stations of a dossier as the public sees them. */
export type Station =
  'submitted' | 'received' | 'in_process' | 'waiting_for_citizen' | 'resolved' | 'returned' | 'ended';

/** Circular 01/2018 art. 16(2)(d): without sign-in only the number and how far it is; no name, no unit, no procedure. */
export interface Progress {
  readonly number: string;
  readonly state: string;
  readonly nationalCode: number | null;
  /** of the four stations submitted, received, resolved, returned */
  readonly degree: { readonly done: number; readonly of: 4 };
  readonly dueAt: string | null;
  readonly stations: readonly { readonly station: Station; readonly at: string }[];
}

const STATION_OF: Readonly<Partial<Record<DossierEventType, Station>>> = {
  DossierSubmitted: 'submitted',
  DossierReceived: 'received',
  DossierRouted: 'in_process',
  SupplementAskedBeforeReceipt: 'waiting_for_citizen',
  SupplementRequested: 'waiting_for_citizen',
  ObligationRequired: 'waiting_for_citizen',
  SupplementAnswered: 'in_process',
  ObligationSettled: 'in_process',
  ResultSigned: 'resolved',
  ResultConcluded: 'resolved',
  DossierRefused: 'resolved',
  ResultReturned: 'returned',
  ReceiptRefused: 'ended',
  DossierWithdrawn: 'ended',
  DossierStopped: 'ended',
  SupplementLapsed: 'ended',
};

@Injectable()
export class LookUpQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `lookup.no_match`, the same whichever of the two words is wrong */
  async progress(number: string, secret: string): Promise<Progress> {
    const proof = proofOf(number, secret);
    return this.unitOfWork.read(
      PUBLIC,
      async (tx) => {
        const [row] = await tx.query<DossierRow>(
          `SELECT ${DOSSIER_COLUMNS} FROM dossier WHERE number = $1`,
          [proof.number],
          'look-up',
        );
        if (!row) throw new DomainError('lookup.no_match');
        return progressOf(row, await eventsOf(tx, row.id));
      },
      proof,
    );
  }
}

/** Fits no dossier: a number has digits and dashes. */
const NONE: LookupProof = { number: 'none', secret: 'none' };

/** What cannot be a number is asked for all the same: an answer that came sooner would say which of the two was wrong. */
function proofOf(number: string, secret: string): LookupProof {
  try {
    return { number: normaliseDossierNumber(number), secret: normaliseSecret(secret) };
  } catch {
    return NONE;
  }
}

function progressOf(row: DossierRow, events: readonly DossierEvent[]): Progress {
  const { number, state, clock, receivedAt, resolvedAt } = dossierOf(row);
  const done = 1 + Number(receivedAt !== null) + Number(resolvedAt !== null) + Number(state === 'returned');
  return {
    number,
    state,
    nationalCode: DOSSIER_STATES[state].nationalCode,
    degree: { done, of: 4 },
    dueAt: clock.dueAt === null ? null : formatInstant(clock.dueAt),
    stations: stationsOf(events),
  };
}

/** The history with steps inside the house drawn together: a station is named when it is entered. */
function stationsOf(events: readonly DossierEvent[]): Progress['stations'] {
  const stations: { station: Station; at: string }[] = [];
  for (const { type, at } of events) {
    const station = STATION_OF[type];
    const current = stations.at(-1)?.station;
    // Routing to the desk that returns is no new work.
    const isBackward = station === 'in_process' && (current === 'resolved' || current === 'in_process');
    if (station !== undefined && station !== current && !isBackward) stations.push({ station, at: formatInstant(at) });
  }
  return stations;
}
