import { randomUUID } from 'node:crypto';
import { standingHouse } from '@test/support/act-contract';
import { expectProblem } from '@test/support/problems';
import { CITIZEN, DESK, EXTRACT, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
const DATA = { subject: 'Trích lục khai sinh', nested: { list: [1, 'hai', null] } };
let id: string;
beforeAll(async () => {
  const citizen = await houseOf().known(CITIZEN);
  id = (await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: EXTRACT, data: DATA })).body.id;
});

test('as it was saved, with its version', async () => {
  const answer = await (await houseOf().known(CITIZEN)).get(`/api/v1/drafts/${id}`);
  expect(answer).toMatchObject({ status: 200, etag: '"1"', body: { id, data: DATA, version: 1 } });
});

test('nobody else sees it, officers neither', async () => {
  const at = `/api/v1/drafts/${id}`;
  expectProblem(await houseOf().client().get(at), { status: 401, code: 'session.required' });
  expectProblem(await (await houseOf().known('congdan2')).get(at), { status: 404, code: 'draft.not_found' });
  for (const login of [DESK, 'tp.lanhdao1', ...WATCHERS]) {
    expectProblem(await (await houseOf().known(login)).get(at), { status: 403, code: 'permission.denied' });
  }
});

test('one that is not there', async () => {
  const citizen = await houseOf().known(CITIZEN);
  expectProblem(await citizen.get(`/api/v1/drafts/${randomUUID()}`), { status: 404, code: 'draft.not_found' });
  expectProblem(await citizen.get('/api/v1/drafts/x'), { status: 404, code: 'request.not_found' });
});

test('one past its sixty days', async () => {
  await houseOf().setClock('2020-05-01T09:00:00+07:00');
  const answer = await (await houseOf().known(CITIZEN)).get(`/api/v1/drafts/${id}`);
  expectProblem(answer, { status: 409, code: 'draft.expired' });
});
