import { randomUUID } from 'node:crypto';
import { standingHouse } from '@test/support/act-contract';
import type { Answer } from '@test/support/client';
import { contents, expectRefused, type Refusal } from '@test/support/refusals';
import { CITIZEN, DESK, EXTRACT, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
let id: string;
beforeAll(async () => {
  const citizen = await houseOf().known(CITIZEN);
  id = (await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: EXTRACT, data: {} })).body.id;
});

const save = async (login: string, sent: unknown, options: object, draft = id): Promise<Answer> =>
  (login === '' ? houseOf().client() : await houseOf().known(login)).put(`/api/v1/drafts/${draft}`, sent, options);
interface Case {
  readonly login?: string;
  readonly sent?: object;
  readonly options?: object;
  readonly draft?: string;
}

const refused = (refusal: Refusal, { login = CITIZEN, sent = { data: { a: 1 } }, options, draft }: Case = {}) =>
  expectRefused(houseOf(), (headers) => save(login, sent, { seen: 1, ...options, headers }, draft), refusal);

test('whose it is not', async () => {
  await refused({ status: 401, code: 'session.required' }, { login: '' });
  await refused({ status: 404, code: 'draft.not_found' }, { login: 'congdan2' });
  for (const login of [DESK, 'tp.lanhdao1', ...WATCHERS]) {
    await refused({ status: 403, code: 'permission.denied' }, { login });
  }
});

test('one that is not there', async () => {
  await refused({ status: 404, code: 'draft.not_found' }, { draft: randomUUID() });
  await refused({ status: 404, code: 'request.not_found' }, { draft: 'x' });
});

test.each([
  [{ key: null }, 400, 'request.key_required'],
  [{ key: 'short' }, 400, 'request.key_invalid'],
  [{ seen: null }, 428, 'request.version_required'],
  [{ seen: '1' }, 400, 'request.version_invalid'],
] as const)('%j', (options, status, code) => refused({ status, code }, { options }));

test.each([
  [{}, 'data', 'field.required'],
  [{ data: 'text' }, 'data', 'field.not_an_object'],
  [{ data: {}, procedureId: EXTRACT }, 'procedureId', 'field.unknown'],
] as const)('%j: %s', (sent, field, fault) =>
  refused({ status: 400, code: 'request.invalid', field, fault }, { sent }),
);

test('saved once, however often it is sent; its sixty days begin anew', async () => {
  await houseOf().setClock('2020-03-03T09:00:00+07:00');
  const key = randomUUID();
  const answer = await save(CITIZEN, { data: { a: 1 } }, { seen: 1, key });
  expect(answer).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { data: { a: 1 }, version: 2, expiresAt: '2020-05-02T09:00:00+07:00' },
  });
  const written = await contents(houseOf());
  expect((await save(CITIZEN, { data: { a: 1 } }, { seen: 1, key })).text).toBe(answer.text);
  await refused({ status: 422, code: 'request.key_reused' }, { sent: { data: { a: 2 } }, options: { key } });
  expect(await contents(houseOf())).toEqual(written);
});

test('another device saved in between: when, and which version it is now', async () => {
  const problem = await refused({ status: 409, code: 'dossier.stale_version' });
  expect(problem.params).toMatchObject({ version: 2, at: '2020-03-03T09:00:00+07:00' });
  expect(problem.params?.['by']).toMatch(/\S \S/);
});

test('one past its sixty days is not woken again', async () => {
  await houseOf().setClock('2020-05-02T09:00:00+07:00');
  await refused({ status: 409, code: 'draft.expired' }, { options: { seen: 2 } });
});
