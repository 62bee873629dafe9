import createClient from 'openapi-fetch';
import type { paths } from './generated/api';
import { ConnectionLost, Refusal, type Problem } from './problem';

/** Every route of the API, typed by its own description; `/api/v1` is the only thing the desk knows of the house. */
export const api = createClient<paths>({ baseUrl: '' });

type Call<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

export interface Answer<Data> {
  readonly data: Data;
  /** of the answer's ETag; null where there is none */
  readonly version: number | null;
}

/** What the API answered. @throws Refusal | ConnectionLost */
export async function dataOf<Data>(call: Call<Data>): Promise<Data> {
  return (await answerOf(call)).data;
}

/** The same with the version of what was read or written. @throws Refusal | ConnectionLost */
export async function answerOf<Data>(call: Call<Data>): Promise<Answer<Data>> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw new ConnectionLost('fetch failed', { cause });
  });
  if (!response.ok) throw isProblem(error) ? new Refusal(error, response.status) : new ConnectionLost('no problem');
  const tag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return { data: data as Data, version: tag === undefined ? null : Number(tag) };
}

/** What a proxy says when the house is away is no word of ours. */
function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'messages' in error;
}
