import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Settings } from '../config/settings';
import { LOGGER, type Logger } from '../logging/logger';
import { SWEEP, type Sweep } from './define-job';
import { errorMessage } from '../errors/error-facts';

/**
 * The guarantee behind the queues: a timer of its own, not a scheduled job, that finds missing work in the database. A
 * flushed queue, a lost job or a worker killed between two steps heals within two rounds.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /** One round of every sweep. A sweep that fails does not keep the others from running. */
  async round(): Promise<Readonly<Record<string, number>>> {
    const found: Record<string, number> = {};
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const name = typeof metatype === 'function' ? this.reflector.get<string | undefined>(SWEEP, metatype) : undefined;
      if (name === undefined) continue;
      try {
        found[name] = await (instance as Sweep).sweep();
      } catch (error) {
        this.log.warn({ sweep: name, err: errorMessage(error) }, 'sweep failed, next round tries again');
      }
    }
    return found;
  }

  private schedule(): void {
    // Some jitter, so that several workers do not all look at the same moment.
    const wait = this.settings.SWEEP_SECONDS * 1_000 * (0.9 + Math.random() * 0.2);
    this.timer = setTimeout(() => {
      this.running = this.round().then((found) => {
        if (Object.values(found).some((count) => count > 0)) this.log.info({ found }, 'sweep');
        if (this.timer !== undefined) this.schedule();
      });
    }, wait);
  }
}
