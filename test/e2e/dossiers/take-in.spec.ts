import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { BIRTH, filing, see, type Filed } from '@test/support/dossiers';
import { contents, expectRefused, type Refusal } from '@test/support/refusals';
import { counted, DESK, EXTRACT, messages, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
let desk: TestClient;
let body: Record<string, unknown>;
beforeAll(async () => {
  desk = await houseOf().known(DESK);
  body = await filing(desk, EXTRACT, { channel: 'counter' });
});

const takeIn = (by: TestClient, sent: unknown, options = {}): Promise<Answer<Filed>> =>
  by.post<Filed>('/api/v1/intake', sent, options);
const refused = (change: object, refusal: Refusal, by = desk): Promise<unknown> =>
  expectRefused(houseOf(), (headers) => takeIn(by, { ...body, ...change }, { headers }), refusal);

test('nobody in particular has to sign in', () =>
  refused({}, { status: 401, code: 'session.required' }, houseOf().client()));

test.each(['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS])('%s has no counter', async (login) =>
  refused({}, { status: 403, code: 'permission.denied' }, await houseOf().known(login)),
);

test('a desk takes in what is received there, and nothing else', async () => {
  const ward = await houseOf().known('hang-bac.motcua1');
  const sent = await filing(ward, EXTRACT, { channel: 'counter' });
  await refused(sent, { status: 403, code: 'dossier.not_at_your_desk' }, ward);
  const elsewhere = await filing(ward, BIRTH, { channel: 'counter', wardId: 'hk-hang-dao' });
  await refused(elsewhere, { status: 403, code: 'dossier.not_at_your_desk' }, ward);
});

test.each([
  [null, 'request.key_required'],
  ['short', 'request.key_invalid'],
] as const)('key %p', (key, code) =>
  expectRefused(houseOf(), (headers) => takeIn(desk, body, { key, headers }), { status: 400, code }),
);

test.each([
  [{ surplus: 1 }, 'surplus', 'field.unknown'],
  [{ channel: undefined }, 'channel', 'field.required'],
  [{ channel: 'online' }, 'channel', 'field.not_a_choice'],
  [{ applicant: null }, 'applicant', 'field.required'],
  [{ subject: '' }, 'subject', 'field.required'],
] as const)('%j: %s', (change, field, fault) =>
  refused(change, { status: 400, code: 'request.invalid', field, fault }),
);

test('incomplete is not taken in: what is missing is named', () =>
  refused({ papers: [] }, { status: 422, code: 'dossier.paper_missing', field: 'papers.p1' }));

test('a procedure nobody published', () =>
  refused({ procedureId: 'no-such' }, { status: 404, code: 'procedure.unknown', field: 'procedureId' }));

test('a file the clerk did not send', () =>
  refused(
    { papers: [{ paper: 'p1', documentId: randomUUID() }] },
    { status: 422, code: 'document.unknown', field: 'papers.0.documentId' },
  ));

test.each(['counter', 'post'] as const)('by %s: filed and received at once, with its date', async (channel) => {
  const sent = await filing(desk, EXTRACT, { channel });
  const key = randomUUID();
  const answer = await takeIn(desk, sent, { key });
  expect(answer).toMatchObject({
    status: 201,
    etag: '"2"',
    body: { state: 'received', version: 2, submittedAt: CLOCK, dueAt: '2020-03-02T17:00:00+07:00' },
  });
  const written = await contents(houseOf());
  expect((await takeIn(desk, sent, { key })).text).toBe(answer.text);
  await expectRefused(houseOf(), (headers) => takeIn(desk, { ...sent, note: 'khác' }, { key, headers }), {
    status: 422,
    code: 'request.key_reused',
  });
  expect(await contents(houseOf())).toEqual(written);
  const { id } = answer.body;
  expect(await see(desk, id)).toMatchObject({
    channel,
    receivedAt: CLOCK,
    // The clerk sees no secret again: it is on the receipt the person has.
    lookupSecret: null,
    timeline: [{ type: 'DossierSubmitted' }, { type: 'DossierReceived' }],
  });
  expect(await counted(houseOf(), id)).toEqual(['received 1']);
  expect(await messages(houseOf(), id)).toContain('route-dossier');
  await houseOf().work();
  expect(await houseOf().rows('SELECT action, desk_id FROM open_step WHERE dossier_id = $1', [id])).toEqual([
    { action: 'process', desk_id: 'hk-tp' },
  ]);
});
