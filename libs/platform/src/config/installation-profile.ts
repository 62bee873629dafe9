import { Injectable } from '@nestjs/common';
import { PUBLIC } from '../auth/principal';
import { UnitOfWork } from '../database/unit-of-work';

/** What kind of installation this is, by what its first start wrote down. */
@Injectable()
export class InstallationProfile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Its people and its history are invented, and every page has to say so. */
  async isDemo(): Promise<boolean> {
    return (await this.value<{ readonly simulated?: boolean }>('profile'))?.simulated ?? false;
  }

  async value<T>(key: string): Promise<T | undefined> {
    const rows = await this.unitOfWork.read(PUBLIC, (tx) =>
      tx.query<{ value: T & object }>('SELECT value FROM installation WHERE key = $1', [key]),
    );
    return rows[0]?.value;
  }
}
