import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { Observable, Subscriber } from 'rxjs';
import type { Principal } from '@platform/auth/principal';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { NewsDesk, type News } from './news';

/** How often what is new is looked for, by one for all desks of the process [ms]. */
const LOOK_MS = 1_000;
const PING_MS = 15_000;
/** A stream ends after so long and is opened anew by the browser: then it is asked again who is asking [ms]. */
const LIFE_MS = 5 * 60_000;
const RETRY_MS = 3_000;

interface Listener {
  readonly units: ReadonlySet<string>;
  readonly out: Subscriber<MessageEvent>;
  /** the place a stream broken off had come to */
  readonly after: string | null;
  /** has been told from where on it is told everything */
  isGreeted: boolean;
}

/**
 * Tells open desks what happened in the units they read. One reader a process asks the database once a second, and only
 * while somebody listens: a NOTIFY in the act's transaction would hold up all commits (measured).
 */
@Injectable()
export class DeskStream implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private place: string | null = null;
  private isLooking = false;
  private readonly ending = new AbortController();

  constructor(
    private readonly news: NewsDesk,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Goes on from `after`. The first message says that nothing is missed from then on: what was read before is old. */
  open({ readableUnits }: Principal, after: string | null): Observable<MessageEvent> {
    return new Observable((out) => {
      const listener = { units: new Set(readableUnits), out, after, isGreeted: false };
      this.listeners.add(listener);
      const ping = setInterval(() => out.next(this.ping()), PING_MS);
      const end = setTimeout(() => out.complete(), LIFE_MS);
      out.add(() => {
        clearInterval(ping);
        clearTimeout(end);
        this.listeners.delete(listener);
      });
      this.look();
    });
  }

  /** Streams have no end of their own: without this the server would wait for them. */
  onModuleDestroy(): void {
    this.ending.abort();
    for (const { out } of this.listeners) out.complete();
  }

  private ping(): MessageEvent {
    return { type: 'ping', data: {}, retry: RETRY_MS, ...(this.place === null ? {} : { id: this.place }) };
  }

  /** After a look at the place all are told from: what a listener missed before is read up to there at least. */
  private greet(listener: Listener): void {
    listener.isGreeted = true;
    if (listener.after === null) listener.out.next(this.ping());
    else void this.catchUp(listener, listener.after);
  }

  private async catchUp(listener: Listener, after: string): Promise<void> {
    try {
      tell(listener, await this.news.missed(after));
      listener.out.next(this.ping());
    } catch (error) {
      this.log.warn({ err: error }, 'desk stream');
      listener.out.complete();
    }
  }

  private look(): void {
    if (this.isLooking) return;
    this.isLooking = true;
    void this.follow().finally(() => (this.isLooking = false));
  }

  private async follow(): Promise<void> {
    this.place = null;
    while (this.listeners.size > 0 && !this.ending.signal.aborted) {
      try {
        const news = await this.news.since(this.place);
        this.place = news.upTo;
        for (const listener of this.listeners) {
          tell(listener, news);
          if (!listener.isGreeted) this.greet(listener);
        }
      } catch (error) {
        // The database is away: what is missed now is found from the same place later.
        this.log.warn({ err: error }, 'desk stream');
      }
      await pause(LOOK_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}

/** Only what is of the listener's units; the last message carries the place, so that a break in between repeats and loses nothing. */
function tell({ units, out }: Listener, { upTo, isIncomplete, changes, presence }: News): void {
  const concerns = ({ unitIds }: { readonly unitIds: readonly string[] }): boolean =>
    unitIds.some((unit) => units.has(unit));
  const messages: MessageEvent[] = [
    ...(isIncomplete
      ? [{ type: 'queues', data: { dossierId: null, number: null, version: null, type: 'resync' } }]
      : []),
    ...changes.filter(concerns).map(({ unitIds: _, ...change }) => ({ type: 'queues', data: change })),
    ...presence.filter(concerns).map(({ dossierId }) => ({ type: 'presence', data: { dossierId } })),
  ];
  messages.forEach((message, index) => out.next(index === messages.length - 1 ? { ...message, id: upTo } : message));
}
