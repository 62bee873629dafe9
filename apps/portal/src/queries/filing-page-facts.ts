import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { Settings } from '@platform/config/settings';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Profiles } from '@modules/identity';

/** Small facts of the page that are not the form's. */
@Injectable()
export class FilingPageFacts {
  readonly uploadMb: number;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: Profiles,
    settings: Settings,
  ) {
    this.uploadMb = settings.MAX_UPLOAD_MB;
  }

  now(principal: Principal): Promise<number> {
    return this.unitOfWork.read(principal, databaseNow);
  }

  profile(principal: Principal): ReturnType<Profiles['of']> {
    return this.profiles.of(principal);
  }
}
