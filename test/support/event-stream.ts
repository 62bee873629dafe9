import type { TestClient } from './client';
import { until } from './until';

export interface StreamEvent {
  readonly type: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A browser's side of server-sent events: everything heard so far, in its order. */
export class EventStream {
  readonly heard: StreamEvent[] = [];
  hasEnded = false;

  private constructor(private readonly ending: AbortController) {}

  /** Listens from when the server says that nothing is missed any more. */
  static async open(by: TestClient, path: string, after?: string): Promise<EventStream> {
    const ending = new AbortController();
    const response = await fetch(by.address + path, {
      headers: { cookie: by.cookie, ...(after === undefined ? {} : { 'last-event-id': after }) },
      signal: ending.signal,
    });
    if (response.status !== 200 || response.body === null) throw new Error(`${path}: ${response.status}`);
    const stream = new EventStream(ending);
    void stream.read(response.body).catch(() => undefined);
    await stream.until(({ type }) => type === 'ping');
    return stream;
  }

  of(type: string): readonly StreamEvent[] {
    return this.heard.filter((event) => event.type === type);
  }

  async until(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent> {
    const found = await until(
      () => Promise.resolve(this.heard.filter(wanted)),
      (events) => events.length > 0,
      30_000,
    );
    return found[0]!;
  }

  get lastId(): string {
    return this.heard.findLast(({ id }) => id !== null)?.id ?? '';
  }

  close(): void {
    this.ending.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      this.heard.push(...blocks.flatMap(eventOf));
    }
    this.hasEnded = true;
  }
}

function eventOf(block: string): StreamEvent[] {
  const line = (name: string): string | null => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? null;
  const data = line('data');
  if (data === null) return [];
  return [{ type: line('event') ?? 'message', id: line('id'), data: JSON.parse(data) as StreamEvent['data'] }];
}
