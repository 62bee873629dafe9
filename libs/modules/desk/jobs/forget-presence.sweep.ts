import { Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { Presence } from '../use-cases/presence.use-case';

/** Desks that were closed without a word. */
@Injectable()
@Sweeps('desks-left')
export class ForgetPresence implements Sweep {
  constructor(private readonly presence: Presence) {}

  sweep(): Promise<number> {
    return this.presence.forget();
  }
}
