import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { DossierRecordQuery } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';

export interface Named {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** What everything a dossier mentions by its id is called: for reading its history aloud. */
export interface DossierNames {
  readonly procedure: Named;
  readonly wardVi: string;
  readonly wardEn: string;
  readonly desks: readonly Named[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
}

@Injectable()
export class NamesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly procedures: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, dossierId: string): Promise<DossierNames> {
    const { dossier, events } = await this.unitOfWork.read(principal, (tx) => this.records.read(tx, dossierId));
    const { procedure } = await this.procedures.ofVersion(dossier.versionId);
    const ward = await this.directory.unit(dossier.wardUnitId);
    const mentioned = JSON.stringify([dossier.steps, events.map(({ actor, payload }) => [actor, payload])]);
    const desks = (await this.directory.desks()).filter(
      ({ id }) => id === dossier.receivingDeskId || mentioned.includes(`"${id}"`),
    );
    const people = [
      ...dossier.steps.map(({ officerId }) => officerId),
      ...events.flatMap(({ actor }) => (actor.kind === 'officer' ? [actor.id, actor.standingInFor] : [])),
    ];
    return {
      procedure: { id: procedure.id, nameVi: procedure.nameVi, nameEn: procedure.nameEn },
      wardVi: ward.nameVi,
      wardEn: ward.nameEn,
      desks: desks.map(({ id, nameVi, nameEn }) => ({ id, nameVi, nameEn })),
      officers: await this.named(people.filter((id): id is string => typeof id === 'string')),
    };
  }

  private async named(ids: readonly string[]): Promise<DossierNames['officers']> {
    const names = await Promise.all(
      [...new Set(ids)].map(async (id) => ({ id, name: await this.directory.officerName(id) })),
    );
    return names.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
  }
}
