import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Problem } from '@platform/http/problem';
import type { Answer } from './client';
import { expectProblem } from './problems';
import type { TestHouse } from './test-house';

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

/** What is in the tables an act writes, in one line a table: thousands of refusals are too many for `fingerprint`. */
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
  refusal: Refusal,
): Promise<Problem> {
  const before = await contents(house);
  const problem = expectProblem(await send({ 'accept-language': 'vi' }), refusal);
  const english = expectProblem(await send({ 'accept-language': 'en' }), refusal);
  expect([problem.detail, english.detail]).toEqual([problem.messages.vi, problem.messages.en]);
  for (const { vi, en } of [problem, ...(problem.errors ?? [])].map(({ messages }) => messages)) {
    // A sentence that lost its number or name would show the dash that stands for it.
    expect(`${vi} ${en}`).not.toContain('—');
  }
  expect(await contents(house)).toEqual(before);
  return problem;
}
