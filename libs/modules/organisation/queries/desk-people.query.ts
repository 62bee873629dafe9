import { Injectable } from '@nestjs/common';
import { formatInstant, localDayOf, parseDate } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { DeskEntity } from '../persistence/organisation.entities';
import { OfficerRoster } from './officer-roster';
import { OrganisationDirectory } from './organisation-directory';

export interface Desk extends Pick<DeskEntity, 'id' | 'unitId' | 'kind' | 'nameVi' | 'nameEn'> {
  readonly unitNameVi: string;
  readonly unitNameEn: string;
}

export interface DeskOfficer {
  readonly id: string;
  readonly name: string;
  readonly titleVi: string;
  readonly roles: readonly string[];
  readonly isPresent: boolean;
  readonly absentUntil: string | null;
}

/** Desks in force today, and the people at each. */
@Injectable()
export class DeskPeopleQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
    private readonly roster: OfficerRoster,
  ) {}

  /** In the order of their units, as the house lists them. */
  async desks(principal: Principal): Promise<readonly Desk[]> {
    const today = localDayOf(await this.unitOfWork.read(principal, databaseNow));
    const units = await this.directory.units();
    const inForce = (await this.directory.desks()).filter((desk) => isInForce(desk, today));
    return units.flatMap(({ id: unitId, nameVi, nameEn }) =>
      inForce
        .filter((desk) => desk.unitId === unitId)
        .map((desk) => ({
          id: desk.id,
          unitId,
          kind: desk.kind,
          nameVi: desk.nameVi,
          nameEn: desk.nameEn,
          unitNameVi: nameVi,
          unitNameEn: nameEn,
        })),
    );
  }

  /** @throws DomainError `request.not_found` for a desk that is not there */
  async at(principal: Principal, deskId: string): Promise<readonly DeskOfficer[]> {
    const desks = await this.directory.desks();
    if (!desks.some(({ id }) => id === deskId)) throw new DomainError('request.not_found');
    const officers = await this.directory.officers();
    const people = await this.unitOfWork.read(principal, async (tx) =>
      this.roster.peopleOf(tx, deskId, await databaseNow(tx)),
    );
    return people.flatMap(({ officerId, roles, absentUntil }) => {
      const officer = officers.get(officerId);
      if (!officer) return [];
      const { id, name, titleVi } = officer;
      const until = absentUntil === null ? null : formatInstant(absentUntil);
      return [{ id, name, titleVi, roles, isPresent: absentUntil === null, absentUntil: until }];
    });
  }
}

function isInForce({ validFrom, validTo }: DeskEntity, today: number): boolean {
  return parseDate(validFrom) <= today && (validTo === null || today <= parseDate(validTo));
}
