import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { OfficerRoster } from '@modules/organisation';
import { DossierStore } from '../persistence/dossier-store';
import {
  giveBackOriginals,
  originalsOf,
  takeOriginals,
  type Custodian,
  type OriginalInCustody,
  type OriginalTaken,
} from '../persistence/original-rows';

interface Custody {
  readonly items: readonly OriginalInCustody[];
}

/** Originals in the keeping of the desk that received the dossier: taken in, shown, given back. */
@Injectable()
export class Originals {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async read(principal: Principal, dossierId: string): Promise<Custody> {
    return this.unitOfWork.read(principal, async (tx) => {
      if (!(await this.store.load(tx, dossierId))) throw new DomainError('dossier.not_found');
      return { items: await originalsOf(tx, dossierId) };
    });
  }

  /** @throws DomainError `dossier.not_found` | `dossier.not_at_your_desk` | `dossier.wrong_state` for one that is over */
  async take(
    principal: Principal,
    key: CommandKey,
    { dossierId, originals }: { readonly dossierId: string; readonly originals: readonly OriginalTaken[] },
  ): Promise<CommandAnswer<Custody>> {
    return this.commands.once(principal, key, async (tx) => {
      const custodian = await this.custodian(tx, principal, dossierId);
      await takeOriginals(tx, dossierId, originals, custodian);
      return { status: 201, body: { items: await originalsOf(tx, dossierId) }, version: null };
    });
  }

  /** @throws DomainError `original.not_held` for what is not there, or was given back before */
  async giveBack(
    principal: Principal,
    key: CommandKey,
    giving: { readonly dossierId: string; readonly nos: readonly number[]; readonly receivedBy: string },
  ): Promise<CommandAnswer<Custody>> {
    return this.commands.once(principal, key, async (tx) => {
      const { dossierId } = giving;
      const custodian = await this.custodian(tx, principal, dossierId);
      await giveBackOriginals(tx, dossierId, giving, custodian);
      return { status: 200, body: { items: await originalsOf(tx, dossierId) }, version: null };
    });
  }

  /** Who stands at the receiving desk is asked again for every act. */
  private async custodian(tx: Transaction, { actor }: Principal, dossierId: string): Promise<Custodian> {
    const now = await databaseNow(tx);
    const loaded = await this.store.load(tx, dossierId);
    if (!loaded) throw new DomainError('dossier.not_found');
    const { receivingDeskId: deskId } = loaded.dossier;
    const { grants } = await this.roster.actor(tx, actor.id, now);
    const isThere = grants.some((grant) => grant.role === 'desk_officer' && grant.deskId === deskId);
    if (!isThere) throw new DomainError('dossier.not_at_your_desk');
    return { officerId: actor.id, deskId, now };
  }
}
