import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { refuseField } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import type { Transaction } from '@platform/database/unit-of-work';
import { OfficerRoster, OrganisationDirectory } from '@modules/organisation';

/** What filing asks of the organisation. */
@Injectable()
export class FilingOrganisation {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError `unit.unknown` naming the field, when the unit is no ward */
  async ward(id: string): Promise<void> {
    const ward = (await this.directory.wards()).find((unit) => unit.id === id);
    if (!ward) refuseField('wardId', 'unit.unknown', { unit: id });
  }

  async agencyCodeFor(deskId: string): Promise<string> {
    return this.directory.agencyCodeFor((await this.directory.receivingDesk(deskId)).id);
  }

  async actor(tx: Transaction, { kind, actor }: Principal, now: Instant): Promise<Principal['actor']> {
    return kind === 'officer' ? this.roster.actor(tx, actor.id, now) : actor;
  }
}
