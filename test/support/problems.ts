import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Problem } from '@platform/http/problem';
import type { Answer } from './client';

interface Expected {
  readonly status: number;
  readonly code: ErrorCode;
  /** the field at fault, and what is wrong with it when that is more than the code of the whole */
  readonly field?: string;
  readonly fault?: ErrorCode;
}

/** RFC 9457, in full: every refusal of the API has this shape, both languages and no inner detail. */
export function expectProblem(answer: Answer<unknown>, { status, code, field, fault = code }: Expected): Problem {
  const problem = answer.body as Problem;
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(problem).toMatchObject({
    type: `/api/docs/errors#${code}`,
    status,
    instance: answer.headers.get('x-request-id'),
  });
  expect(Object.keys(problem.messages)).toEqual(['vi', 'en']);
  for (const sentence of Object.values(problem.messages)) expect(sentence).toMatch(/^[^{}]{10,}$/);
  expect(problem.messages.vi).not.toBe(problem.messages.en);
  expect([problem.messages.vi, problem.messages.en]).toContain(problem.detail);
  expect(problem.title).toBe(problem.detail);
  if (field !== undefined) {
    const shown = (problem.errors ?? []).map((each) => ({ field: each.field, code: each.code }));
    expect(shown).toContainEqual({ field, code: fault });
  }
  for (const { messages } of problem.errors ?? []) expect(messages.vi).not.toBe(messages.en);
  return problem;
}
