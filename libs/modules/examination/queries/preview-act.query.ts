import { Injectable } from '@nestjs/common';
import { decide, type DecisionContext } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import type { RoutedStep } from '@kernel/dossier/dossier-events';
import { previewAct, type ActPreview, type PreviewedAct, type PreviewInput } from '@kernel/dossier/preview-act';
import { SYSTEM_ACTOR } from '@kernel/organisation/roles';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { DossierRecordQuery, isRoutable } from '@modules/dossiers';
import { CalendarShelf, OfficerRoster } from '@modules/organisation';
import { ChooseNext } from '@modules/routing';

export interface PreviewRequest {
  readonly dossierId: string;
  readonly action: PreviewedAct;
  readonly input: PreviewInput;
}

export interface Previewed extends Omit<ActPreview, 'after'> {
  /** who would get it, as the worker would choose at this moment */
  readonly next: readonly RoutedStep[];
}

/** An act looked at before it is done: the kernel decides it, the worker is asked where it would go, nothing is written. */
@Injectable()
export class PreviewActQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly procedures: ProcedureShelf,
    private readonly calendars: CalendarShelf,
    private readonly roster: OfficerRoster,
    private readonly choosing: ChooseNext,
  ) {}

  /** @throws DomainError `dossier.not_found`, or whatever would refuse the act */
  async read(principal: Principal, { dossierId, action, input }: PreviewRequest): Promise<Previewed> {
    return this.unitOfWork.read(principal, async (tx) => {
      const { dossier } = await this.records.read(tx, dossierId);
      const now = await databaseNow(tx);
      const context = {
        actor: await this.roster.actor(tx, principal.actor.id, now),
        now,
        book: await this.calendars.current(),
        procedure: await this.procedures.facts(dossier.versionId),
      };
      const { after, ...preview } = previewAct(dossier, action, input, context);
      return { ...preview, next: await this.next(tx, after, context) };
    });
  }

  private async next(tx: Transaction, after: Dossier, context: DecisionContext): Promise<readonly RoutedStep[]> {
    if (!isRoutable(after)) return [];
    const choices = await this.choosing.choices(tx, after, context.now);
    const command = { action: 'route', input: { choices } } as const;
    const { events } = decide(after, command, { ...context, actor: SYSTEM_ACTOR });
    return events.flatMap((event) => (event.type === 'DossierRouted' ? event.payload.steps : []));
  }
}
