import { Injectable } from '@nestjs/common';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { ProcedureShelf } from '@modules/catalog';
import { OrganisationDirectory } from '@modules/organisation';
import { PaymentGateway, PaymentsOfDossierQuery } from '@modules/payments';
import type { DossierMoney } from '../components/money-of-dossier';
import type { DeskNames } from '../components/next-actor';
import type { UnitNames } from '../components/reads-of-dossier';

/** What stands beside a dossier on its pages: names, and its money. */
@Injectable()
export class DossierPageFacts {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly payments: PaymentsOfDossierQuery,
    private readonly gateway: PaymentGateway,
  ) {}

  async procedureName(id: string, language: Language): Promise<string> {
    const procedure = await this.shelf.procedure(id);
    return (language === 'vi' ? procedure?.nameVi : procedure?.nameEn) ?? id;
  }

  async deskNames(): Promise<DeskNames> {
    const desks = await this.directory.desks();
    return new Map(desks.map(({ id, nameVi, nameEn }) => [id, { nameVi, nameEn }] as const));
  }

  async unitNames(): Promise<UnitNames> {
    const units = await this.directory.units();
    return new Map(units.map(({ id, nameVi, nameEn }) => [id, { nameVi, nameEn }] as const));
  }

  async money(principal: Principal, dossierId: string): Promise<DossierMoney> {
    return { bill: await this.payments.read(principal, dossierId), gateway: this.gateway.kind };
  }
}
