import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import { contents, expectRefused, type Refusal } from '@test/support/refusals';
import { CITIZEN, DESK, EXTRACT, HEAD, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
const BODY = { procedureId: EXTRACT, data: { applicant: { fullName: 'Nguyễn Thị Hoa' }, step: 2 } };

const refused = async (sent: unknown, refusal: Refusal, { login = CITIZEN, options = {} } = {}): Promise<void> => {
  const by = login === '' ? houseOf().client() : await houseOf().known(login);
  await expectRefused(houseOf(), (headers) => by.post('/api/v1/drafts', sent, { ...options, headers }), refusal);
};

test('nobody in particular has to sign in', () =>
  refused(BODY, { status: 401, code: 'session.required' }, { login: '' }));

test.each([DESK, 'tp.chuyenvien1', HEAD, ...WATCHERS])('%s drafts nothing', (login) =>
  refused(BODY, { status: 403, code: 'permission.denied' }, { login }),
);

test.each([
  [null, 'request.key_required'],
  ['short', 'request.key_invalid'],
] as const)('key %p', (key, code) => refused(BODY, { status: 400, code }, { options: { key } }));

test.each([
  [{ ...BODY, surplus: 1 }, 'surplus', 'field.unknown'],
  [{ data: {} }, 'procedureId', 'field.required'],
  [{ procedureId: EXTRACT }, 'data', 'field.required'],
  [{ procedureId: EXTRACT, data: 'all of it' }, 'data', 'field.not_an_object'],
  [{ procedureId: EXTRACT, data: [] }, 'data', 'field.not_an_object'],
] as const)('%j: %s', (sent, field, fault) => refused(sent, { status: 400, code: 'request.invalid', field, fault }));

test('a procedure nobody published', () =>
  refused({ ...BODY, procedureId: 'no-such' }, { status: 404, code: 'procedure.unknown', field: 'procedureId' }));

test('begun once, however often it is sent; kept for sixty days', async () => {
  const citizen = await houseOf().known(CITIZEN);
  const key = randomUUID();
  const answer = await citizen.post('/api/v1/drafts', BODY, { key });
  expect(answer).toMatchObject({
    status: 201,
    etag: '"1"',
    body: { data: BODY.data, version: 1, updatedAt: CLOCK, expiresAt: '2020-05-01T09:00:00+07:00' },
  });
  const written = await contents(houseOf());
  expect((await citizen.post('/api/v1/drafts', BODY, { key })).text).toBe(answer.text);
  await refused({ ...BODY, data: {} }, { status: 422, code: 'request.key_reused' }, { options: { key } });
  expect(await contents(houseOf())).toEqual(written);
});
