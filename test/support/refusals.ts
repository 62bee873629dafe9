import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Answer } from './client';
import type { TestHouse } from './test-house';

export interface ProblemSeen {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly messages: Readonly<Record<'vi' | 'en', string>>;
  readonly instance: string;
  readonly errors?: readonly {
    readonly field: string;
    readonly code: string;
    readonly messages: Readonly<Record<'vi' | 'en', string>>;
  }[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  /** the field at fault, and what is wrong with it; the code above when it is left out */
  readonly field?: string;
  readonly fault?: ErrorCode;
}

/** Every table an act on a dossier writes. */
const WRITTEN = [
  'dossier',
  'dossier_event',
  'open_step',
  'hand_over',
  'sla_delta',
  'dossier_number_counter',
  'draft',
  'document',
  'idempotency_key',
  'outbox',
];

/** What is in the tables an act writes, in one line a table. */
export async function contents(house: TestHouse): Promise<readonly string[]> {
  const tables = WRITTEN.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS holds FROM ${name} t`,
  );
  const rows = await house.rows<{ name: string; holds: string }>(tables.join(' UNION ALL '));
  return rows.map(({ name, holds }) => `${name} ${holds}`);
}

/**
 * Sends in Vietnamese and in English, and expects the same refusal in words of each: a problem document with its stable
 * code and the field at fault. And nothing has changed anywhere.
 */
export async function expectRefused(
  house: TestHouse,
  send: (headers: Readonly<Record<string, string>>) => Promise<Answer<unknown>>,
  { status, code, field, fault }: Refusal,
): Promise<ProblemSeen> {
  const before = await contents(house);
  const answer = await send({ 'accept-language': 'vi' });
  const english = await send({ 'accept-language': 'en' });
  const problem = answer.body as ProblemSeen;
  expect({ status: answer.status, code: problem.code, errors: problem.errors }).toMatchObject({
    status,
    code,
    ...(field === undefined ? {} : { errors: expect.arrayContaining([expect.objectContaining({ field })]) as unknown }),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toMatchObject({ status, type: `/api/docs/errors#${code}`, detail: problem.messages.vi });
  expect((english.body as ProblemSeen).detail).toBe(problem.messages.en);
  for (const { vi, en } of [problem, ...(problem.errors ?? [])].map(({ messages }) => messages)) {
    expect(vi).toMatch(/\S \S/);
    expect(en).toMatch(/\S \S/);
    expect(vi).not.toBe(en);
    // A sentence that lost its number or name would show the dash that stands for it.
    expect(`${vi}${en}`).not.toContain('—');
  }
  if (field !== undefined) {
    expect(problem.errors?.find((each) => each.field === field)?.code).toBe(fault ?? code);
  }
  expect(await contents(house)).toEqual(before);
  return problem;
}
