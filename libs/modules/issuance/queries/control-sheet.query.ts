import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { DossierRecordQuery, HandOversQuery } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import type { ControlSheet } from '../templates/control-sheet';
import { PaperFactsQuery } from './paper-facts.query';

/** Form 05 of a dossier, as far as it has come. */
@Injectable()
export class ControlSheetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly handOvers: HandOversQuery,
    private readonly procedures: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly facts: PaperFactsQuery,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, id: string): Promise<ControlSheet> {
    const { dossier, answers } = await this.unitOfWork.read(principal, (tx) => this.records.read(tx, id));
    const { procedure } = await this.procedures.ofVersion(dossier.versionId);
    const desks = new Map((await this.directory.desks()).map((desk) => [desk.id, desk.nameVi]));
    const name = (deskId: string): string => desks.get(deskId) ?? deskId;
    const applicant = Object(answers['applicant'] ?? {}) as { readonly fullName?: string };
    const { receivedAt, clock } = dossier;
    return {
      agency: await this.facts.agency((await this.directory.desk(dossier.receivingDeskId)).unitId),
      number: dossier.number,
      applicant: applicant.fullName ?? '',
      procedure: procedure.nameVi,
      receivedAt: receivedAt === null ? null : formatInstant(receivedAt),
      dueAt: clock.judgedBy === null ? null : formatInstant(clock.judgedBy),
      lines: (await this.handOvers.read(principal, id)).map(({ fromDeskId, toDeskId, at, timing }) => ({
        from: name(fromDeskId),
        to: name(toDeskId),
        at,
        timing: timing as ControlSheet['lines'][number]['timing'],
      })),
    };
  }
}
