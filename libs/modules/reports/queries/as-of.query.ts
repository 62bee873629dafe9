import { Injectable } from '@nestjs/common';
import { formatInstant, parseInstant, type Instant } from '@kernel/calendar/local-time';
import { openSteps, type Dossier } from '@kernel/dossier/dossier';
import { DomainError } from '@kernel/errors/domain-error';
import { isOverdue } from '@kernel/sla/verdict';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { CalendarShelf } from '@modules/organisation';
import { dossiersAsOf, pastInstant } from './events-as-of';

export interface StepAsOf {
  readonly no: number;
  readonly action: string;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly openedAt: string | null;
  readonly dueAt: string | null;
}

/** A dossier as it stood, without the person's data: those are not in the events. */
export interface DossierAsOf {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly procedureId: string;
  readonly reportingUnitId: string;
  readonly channel: string;
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly resolvedAt: string | null;
  readonly verdict: string | null;
  readonly steps: readonly StepAsOf[];
}

export interface QueueAsOf {
  readonly deskId: string;
  readonly asOf: string;
  readonly total: number;
  /** the most pressing first */
  readonly items: readonly DossierAsOf[];
}

/** Shown of a queue; `total` says how many there were. */
const SHOWN = 200;

/** A dossier or a desk's queue exactly as it was at a past instant, from events alone. */
@Injectable()
export class AsOfQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarShelf,
  ) {}

  /** @throws DomainError `as_of.future`; `dossier.unknown` for one that had not begun, or may not be seen */
  async dossier(principal: Principal, id: string, asOf: string): Promise<DossierAsOf> {
    const book = await this.calendars.current();
    return this.unitOfWork.read(principal, async (tx) => {
      const at = pastInstant(parseInstant(asOf), await databaseNow(tx));
      const dossier = (await dossiersAsOf(tx, { ids: [id], at, book })).get(id);
      if (!dossier) throw new DomainError('request.not_found');
      return shown(dossier, at);
    });
  }

  /** What lay on a desk: open steps of dossiers that had begun and not ended. @throws DomainError `as_of.future` */
  async queue(principal: Principal, deskId: string, asOf: string): Promise<QueueAsOf> {
    const book = await this.calendars.current();
    return this.unitOfWork.read(principal, async (tx) => {
      const at = pastInstant(parseInstant(asOf), await databaseNow(tx));
      const rows = await tx.query<{ id: string }>(
        `SELECT d.id FROM dossier d JOIN desk ON desk.id = $2
          WHERE d.submitted_at <= $1 AND (d.ended_at IS NULL OR d.ended_at > $1) AND d.unit_ids @> ARRAY[desk.unit_id]`,
        [new Date(at), deskId],
      );
      const dossiers = await dossiersAsOf(tx, { ids: rows.map(({ id }) => id), at, book });
      const there = [...dossiers.values()]
        .filter((dossier) => openSteps(dossier).some((step) => step.deskId === deskId))
        .sort((a, b) => pressing(a) - pressing(b) || (a.number < b.number ? -1 : 1));
      return {
        deskId,
        asOf: formatInstant(at),
        total: there.length,
        items: there.slice(0, SHOWN).map((dossier) => shown(dossier, at)),
      };
    });
  }
}

/** What has no date now, waits for nobody here. */
function pressing({ clock }: Dossier): number {
  return clock.dueAt ?? Number.MAX_SAFE_INTEGER;
}

function shown(dossier: Dossier, at: Instant): DossierAsOf {
  const time = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));
  const { id, number, state, version, procedureId, reportingUnitId, channel, clock, verdict } = dossier;
  return {
    id,
    number,
    state,
    version,
    procedureId,
    reportingUnitId,
    channel,
    submittedAt: formatInstant(dossier.submittedAt),
    receivedAt: time(dossier.receivedAt),
    dueAt: time(clock.dueAt),
    isOverdue: dossier.resolvedAt === null && dossier.endedAt === null && isOverdue(clock, at),
    resolvedAt: time(dossier.resolvedAt),
    verdict,
    steps: openSteps(dossier).map(({ no, action, deskId, officerId, openedAt, dueAt }) => ({
      no,
      action,
      deskId,
      officerId,
      openedAt: time(openedAt),
      dueAt: time(dueAt),
    })),
  };
}
