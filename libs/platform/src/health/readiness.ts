import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../auth/principal';
import { dataFolderOf } from '../config/installation';
import { Settings } from '../config/settings';
import { UnitOfWork } from '../database/unit-of-work';
import { QueuePort } from '../queue/queue.port';

export interface Check {
  readonly ok: boolean;
  /** what to do when it is not */
  readonly advice?: string;
}

export interface Readiness {
  readonly status: 'ok' | 'failing';
  readonly checks: Readonly<Record<'database' | 'queue' | 'files', Check>>;
}

@Injectable()
export class ReadinessChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
    private readonly settings: Settings,
  ) {}

  async all(): Promise<Readiness> {
    const [database, queue, files] = await Promise.all([
      check(
        () => this.unitOfWork.read(SYSTEM, (tx) => tx.query('SELECT 1 FROM legal_move LIMIT 1')),
        'Is PostgreSQL running, and has `motcua migrate` run?',
      ),
      check(() => this.queue.ping(), 'Is the queue store (REDIS_URL, or PostgreSQL) running?'),
      check(
        () => access(dataFolderOf(this.settings).files, constants.W_OK),
        'Can this process write to the data folder (MOTCUA_DATA)?',
      ),
    ]);
    const checks = { database, queue, files };
    return { status: Object.values(checks).every(({ ok }) => ok) ? 'ok' : 'failing', checks };
  }
}

async function check(probe: () => Promise<unknown>, advice: string): Promise<Check> {
  try {
    await probe();
    return { ok: true };
  } catch {
    return { ok: false, advice };
  }
}
