import type { Answer, TestClient } from './client';

/** A browser without script, as far as filling in forms goes: posts boxes, follows redirects, keeps nothing in mind. */
export class FormFiller {
  constructor(readonly client: TestClient) {}

  /** Follows redirects; the last page, and where it is. */
  async open(path: string): Promise<Answer<string> & { readonly path: string }> {
    return this.follow(await this.client.get<string>(path), path);
  }

  /** Posts a form as a browser does, and follows where it leads. */
  async send(
    path: string,
    boxes: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Answer<string> & { readonly path: string }> {
    const pairs = Object.entries(boxes).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each) => [name, each]),
    );
    const body = new URLSearchParams(pairs).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.follow(await this.client.send<string>('POST', path, body, headers), path);
  }

  async sendFile(path: string, content: Uint8Array, name: string): Promise<Answer<string> & { readonly path: string }> {
    const form = new FormData();
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    return this.follow(await this.client.send<string>('POST', path, form, {}), path);
  }

  private async follow(answer: Answer<string>, path: string): Promise<Answer<string> & { readonly path: string }> {
    const to = answer.headers.get('location');
    return to === null || answer.status >= 400 || answer.status === 307 ? { ...answer, path } : this.open(to);
  }
}

/** Boxes of a page and what is in them, from its HTML. */
export function boxesOf(html: string): Readonly<Record<string, string>> {
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const valueOf = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const shown = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked=/.test(tag));
  return Object.fromEntries(shown.map((tag) => [valueOf(tag, 'name') ?? '', valueOf(tag, 'value') ?? '']));
}
