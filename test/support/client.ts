import { randomUUID } from 'node:crypto';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  /** the body as it came, for "the same answer byte for byte" */
  readonly text: string;
  readonly headers: Headers;
  readonly etag: string | null;
}

export interface Options {
  readonly key?: string | null;
  /** version seen; null sends no If-Match */
  readonly seen?: number | string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person at a browser, more or less: keeps the cookie, gives every command a key. */
export class TestClient {
  cookie = '';

  constructor(readonly address: string) {}

  async signIn(login: string, password = 'motcua-demo-2020'): Promise<this> {
    const answer = await this.post('/api/v1/sessions', { login, password });
    if (answer.status !== 204) throw new Error(`sign-in of ${login}: ${answer.status}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return this;
  }

  get<Body = Record<string, unknown>>(
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    { key, seen, headers = {} }: Options = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...this.command(key, seen),
      ...headers,
    });
  }

  put<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    { key, seen, headers = {} }: Options = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...this.command(key, seen),
      ...headers,
    });
  }

  delete<Body = Record<string, unknown>>(path: string, { key, headers = {} }: Options = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, undefined, { ...this.command(key), ...headers });
  }

  /** Uploads one file and returns the answer. */
  upload<Body = { readonly id: string; readonly sha256: string }>(
    content: Uint8Array,
    name = 'giay-to.pdf',
    options: Options & { readonly field?: string } = {},
  ): Promise<Answer<Body>> {
    const form = new FormData();
    form.append(options.field ?? 'file', new Blob([new Uint8Array(content)]), name);
    return this.send<Body>('POST', '/api/v1/documents', form, { ...this.command(options.key), ...options.headers });
  }

  async send<Body>(
    method: string,
    path: string,
    body: string | FormData | Uint8Array<ArrayBuffer> | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>> {
    const response = await fetch(this.address + path, {
      method,
      headers: { ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    // A stream has no end: what it says is read by whoever listens to it.
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as Body,
      text,
      headers: response.headers,
      etag: response.headers.get('etag'),
    };
  }

  private command(key?: string | null, seen?: number | string | null): Record<string, string> {
    return {
      ...(key === null ? {} : { 'idempotency-key': key ?? randomUUID() }),
      ...(seen === undefined || seen === null ? {} : { 'if-match': typeof seen === 'number' ? `"${seen}"` : seen }),
    };
  }
}
