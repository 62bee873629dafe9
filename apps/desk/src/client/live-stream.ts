/** What the house says has happened; it names no person. Without a dossier: some of it was missed for good. */
export interface QueueEvent {
  readonly dossierId: string | null;
  readonly type: string;
}

/** `connecting` until the first answer: nothing is lost yet */
export type LiveState = 'connecting' | 'live' | 'polling';

interface LiveEvents {
  /** something in the reader's queues changed; without one when it only may have, because nobody said */
  readonly queues: QueueEvent | null;
  readonly presence: { readonly dossierId: string };
}

type Listener<Name extends keyof LiveEvents> = (event: LiveEvents[Name]) => void;

const STREAM = '/api/v1/desk/stream';
/** The house pings every 15 s; longer than this without a word, and the line is dead though nobody said so. */
const SILENCE_MS = 25_000;
const POLL_MS = 30_000;
const AGAIN_MS = 5_000;

/**
 * The one stream of a window, for all who listen. A browser holds six connections to a house over HTTP/1.1, so a hidden
 * window gives its stream up, and looks again when it is seen. While there is no stream, listeners are asked to look
 * every 30 seconds.
 */
class LiveStream {
  private readonly listeners: { readonly [Name in keyof LiveEvents]: Set<Listener<Name>> } = {
    queues: new Set(),
    presence: new Set(),
  };
  private readonly watchers = new Set<() => void>();
  private source: EventSource | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;
  private users = 0;
  /** something may have been said while nobody listened */
  private hasMissed = false;
  state: LiveState = 'connecting';

  /** Held by the frame while somebody is signed in; returns how to let it go. */
  readonly hold = (): (() => void) => {
    this.users += 1;
    if (this.users === 1) this.begin();
    return () => {
      this.users -= 1;
      if (this.users === 0) this.end();
    };
  };

  on<Name extends keyof LiveEvents>(name: Name, listener: Listener<Name>): () => void {
    this.listeners[name].add(listener);
    return () => this.listeners[name].delete(listener);
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private begin(): void {
    document.addEventListener('visibilitychange', this.seen);
    window.addEventListener('offline', this.lose);
    window.addEventListener('online', this.open);
    this.poll = setInterval(() => {
      if (this.state === 'polling' && !document.hidden) this.tell('queues', null);
    }, POLL_MS);
    this.open();
  }

  private end(): void {
    document.removeEventListener('visibilitychange', this.seen);
    window.removeEventListener('offline', this.lose);
    window.removeEventListener('online', this.open);
    clearInterval(this.poll);
    clearTimeout(this.again);
    this.shut();
  }

  private readonly seen = (): void => {
    if (document.hidden) this.shut();
    else this.open();
  };

  private readonly open = (): void => {
    clearTimeout(this.again);
    if (this.source || document.hidden) return;
    const source = new EventSource(STREAM);
    this.source = source;
    source.addEventListener('open', () => {
      this.heard();
      this.become('live');
      if (this.hasMissed) this.tell('queues', null);
      this.hasMissed = false;
    });
    source.addEventListener('error', this.lose);
    source.addEventListener('ping', () => this.heard());
    source.addEventListener('queues', ({ data }: MessageEvent<string>) => {
      this.heard();
      this.tell('queues', JSON.parse(data) as QueueEvent);
    });
    source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
      this.heard();
      this.tell('presence', JSON.parse(data) as { dossierId: string });
    });
  };

  private heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(this.lose, SILENCE_MS);
  }

  private readonly lose = (): void => {
    this.shut();
    this.become('polling');
    clearTimeout(this.again);
    this.again = setTimeout(this.open, AGAIN_MS);
  };

  private shut(): void {
    this.hasMissed = true;
    clearTimeout(this.silence);
    this.source?.close();
    this.source = null;
  }

  private become(state: LiveState): void {
    if (this.state === state) return;
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }

  private tell<Name extends keyof LiveEvents>(name: Name, event: LiveEvents[Name]): void {
    for (const listener of this.listeners[name]) listener(event);
  }
}

export const liveStream = new LiveStream();
