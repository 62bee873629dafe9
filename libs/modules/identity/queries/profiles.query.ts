import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

/** What somebody told of themselves when they registered. */
export interface Profile {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

@Injectable()
export class Profiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(principal: Principal): Promise<Profile> {
    const [row] = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Record<keyof Profile, string | null>>('SELECT name, phone, email FROM account WHERE id = $1', [
        principal.accountId,
      ]),
    );
    const told = Object.entries(row ?? {}).filter(([, value]) => value !== null && value !== '');
    // Whoever proved a phone or an address and no more has a stand-in for a name.
    return Object.fromEntries(told.filter(([fact]) => fact !== 'name' || principal.contact === undefined));
  }
}
