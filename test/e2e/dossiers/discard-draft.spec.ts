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

const discard = async (login: string, options: object, draft = id): Promise<Answer> =>
  (login === '' ? houseOf().client() : await houseOf().known(login)).delete(`/api/v1/drafts/${draft}`, options);
const refused = (refusal: Refusal, { login = CITIZEN, options = {}, draft = id } = {}) =>
  expectRefused(houseOf(), (headers) => discard(login, { ...options, headers }, draft), refusal);

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
  [{ key: null }, 'request.key_required'],
  [{ key: 'short' }, 'request.key_invalid'],
] as const)('%j', (options, code) => refused({ status: 400, code }, { options }));

test('gone once; the same command again says the same, another one finds nothing', async () => {
  const key = randomUUID();
  const answer = await discard(CITIZEN, { key });
  expect(answer).toMatchObject({ status: 200, body: { id } });
  const written = await contents(houseOf());
  expect((await discard(CITIZEN, { key })).text).toBe(answer.text);
  await refused({ status: 404, code: 'draft.not_found' });
  expect(await contents(houseOf())).toEqual(written);
  expect(await houseOf().rows('SELECT 1 FROM draft WHERE id = $1', [id])).toEqual([]);
});
