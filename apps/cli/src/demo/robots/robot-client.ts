import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from '@platform/errors/error-facts';

export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
}

/** What went wrong on the way and was tried again. */
export interface Mishap {
  readonly path: string;
  /** the status, or null when no answer came */
  readonly status: number | null;
  readonly why: string;
}

export interface ClientOptions {
  /** how long one command is tried before it counts as failed [ms] */
  readonly patienceMs?: number;
  readonly onMishap?: (mishap: Mishap) => void;
}

interface CommandOptions {
  readonly key?: string;
  /** version seen, for If-Match */
  readonly seen?: number;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => string | FormData;
}

/** Answers after which the same command may be sent again: busy, away, or somebody else's fault on the way. */
const AGAIN = new Set([429, 500, 502, 503, 504]);
const ANSWER_MS = 30_000;
const PATIENCE_MS = 120_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * A person at the API who does not give up: keeps the session, gives each command one key, and sends the same command
 * under the same key until an answer comes. So it asks of the house what a browser on a bad line asks.
 */
export class RobotClient {
  private cookie = '';

  constructor(
    private readonly address: string,
    private readonly options: ClientOptions = {},
  ) {}

  /** @throws Error when the credentials are refused */
  async signIn(login: string, password: string): Promise<void> {
    const body = (): string => JSON.stringify({ login, password });
    const { status, headers } = await this.tryUntilAnswered({
      method: 'POST',
      path: '/api/v1/sessions',
      headers: JSON_TYPE,
      body,
    });
    if (status !== 204) throw new Error(`sign-in of ${login} was refused with ${status}`);
    this.cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  get<Body>(path: string): Promise<Reply<Body>> {
    return this.tryUntilAnswered<Body>({ method: 'GET', path });
  }

  post<Body>(
    path: string,
    content: unknown = {},
    { key = randomUUID(), seen }: CommandOptions = {},
  ): Promise<Reply<Body>> {
    const headers = {
      ...JSON_TYPE,
      'idempotency-key': key,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    };
    return this.tryUntilAnswered<Body>({ method: 'POST', path, headers, body: () => JSON.stringify(content) });
  }

  /** Sends a file; the answer holds the id of the document. */
  upload(content: Uint8Array<ArrayBuffer>, name: string, key = randomUUID()): Promise<Reply<{ readonly id: string }>> {
    const body = (): FormData => {
      const form = new FormData();
      form.append('file', new Blob([content]), name);
      return form;
    };
    return this.tryUntilAnswered({
      method: 'POST',
      path: '/api/v1/documents',
      headers: { 'idempotency-key': key },
      body,
    });
  }

  /** @throws Error when patience ends without an answer */
  private async tryUntilAnswered<Body>(call: Call): Promise<Reply<Body> & { readonly headers: Headers }> {
    const end = Date.now() + (this.options.patienceMs ?? PATIENCE_MS);
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const mishap = { path: call.path, status: null as number | null, why: 'no answer' };
      try {
        const answer = await this.send<Body>(call);
        if (!AGAIN.has(answer.status)) return answer;
        Object.assign(mishap, { status: answer.status, why: codeOf(answer.body) });
      } catch (error) {
        mishap.why = causeOf(error);
      }
      this.options.onMishap?.(mishap);
      if (Date.now() > end) throw new Error(`${call.method} ${call.path}: no answer in time, last: ${mishap.why}`);
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  private async send<Body>({
    method,
    path,
    headers = {},
    body,
  }: Call): Promise<Reply<Body> & { readonly headers: Headers }> {
    const response = await fetch(this.address + path, {
      method,
      headers: { ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: body() }),
    });
    // An answer counts when all of it has come.
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
  }
}

const JSON_TYPE = { 'content-type': 'application/json' } as const;

/** The stable code of a refusal. */
export function codeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return errorMessage(cause);
}
