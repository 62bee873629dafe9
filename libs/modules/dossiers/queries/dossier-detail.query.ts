import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { availableActions } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import { DOSSIER_STATES } from '@kernel/dossier/dossier-states';
import { apologyDue, primaryAct } from '@kernel/dossier/primary-act';
import { DomainError } from '@kernel/errors/domain-error';
import { isOverdue } from '@kernel/sla/verdict';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { CalendarShelf, OfficerRoster } from '@modules/organisation';
import { noteReads } from '../persistence/read-journal';
import { DossierStore, type LoadedDossier } from '../persistence/dossier-store';
import { eventsOf } from './event-log';
import { timelineFor, type TimelineEntry } from './timeline';

export interface PaperOnFile {
  readonly paper: string;
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface DossierDetail {
  readonly dossier: Dossier;
  readonly id: string;
  readonly audience: 'citizen' | 'officer';
  readonly answers: Readonly<Record<string, unknown>>;
  readonly lookupSecret: string | null;
  readonly nationalCode: number | null;
  readonly isOverdue: boolean;
  readonly availableActions: readonly string[];
  /** the one of them to do now; null when it is somebody else's turn */
  readonly primaryAction: string | null;
  /** the appointment has passed without a letter of apology */
  readonly apologyDue: boolean;
  readonly papers: readonly PaperOnFile[];
  readonly timeline: readonly TimelineEntry[];
  readonly dueAt: string | null;
}

/** One dossier, for the person concerned or for an officer whose unit has to do with it. */
@Injectable()
export class DossierDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async read(principal: Principal, id: string): Promise<DossierDetail> {
    const detail = await this.unitOfWork.read(principal, async (tx) => {
      const loaded = await this.store.load(tx, id);
      if (!loaded) throw new DomainError('dossier.not_found');
      return this.detail(tx, principal, loaded);
    });
    // One snapshot for what is shown; nothing is shown before it is noted who looks.
    if (principal.kind === 'officer')
      await this.unitOfWork.write(principal, (tx) => noteReads(tx, principal, [id], 'opened'));
    return detail;
  }

  private async detail(tx: Transaction, principal: Principal, { dossier, row }: LoadedDossier): Promise<DossierDetail> {
    const now = await databaseNow(tx);
    const actor = principal.kind === 'officer' ? await this.roster.actor(tx, principal.actor.id, now) : principal.actor;
    const [procedure, book] = [await this.procedures.facts(dossier.versionId), await this.calendars.current()];
    const audience = principal.kind === 'citizen' ? 'citizen' : 'officer';
    const available = availableActions(dossier, { actor, now, book, procedure });
    const reader = { audience, unitIds: new Set(actor.grants.map(({ unitId }) => unitId)) } as const;
    return {
      dossier,
      id: row.id,
      audience,
      answers: row.answers,
      lookupSecret: audience === 'citizen' ? row.lookup_secret : null,
      nationalCode: DOSSIER_STATES[dossier.state].nationalCode,
      isOverdue: dossier.resolvedAt === null && dossier.endedAt === null && isOverdue(dossier.clock, now),
      availableActions: available,
      primaryAction: primaryAct(dossier, available, now),
      apologyDue: apologyDue(dossier, now),
      papers: await papersOnFile(tx, dossier),
      timeline: timelineFor(reader, await eventsOf(tx, row.id)),
      dueAt: dossier.clock.dueAt === null ? null : formatInstant(dossier.clock.dueAt),
    };
  }
}

async function papersOnFile(tx: Transaction, { papers }: Dossier): Promise<readonly PaperOnFile[]> {
  const rows = await tx.query<{ id: string; name: string; media_type: string; size: number }>(
    'SELECT id, name, media_type, size FROM document WHERE id = ANY($1::uuid[])',
    [papers.map(({ documentId }) => documentId)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return papers.flatMap(({ paper, documentId }) => {
    const row = byId.get(documentId);
    return row ? [{ paper, documentId, name: row.name, mediaType: row.media_type, size: row.size }] : [];
  });
}
