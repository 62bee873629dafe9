import { randomUUID } from 'node:crypto';
import { verifyEvidence } from '@modules/evidence';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { filing, see, type Filed } from '@test/support/dossiers';
import { contents, expectRefused, type Refusal } from '@test/support/refusals';
import { DESK, EXTRACT } from '@test/support/stages';

type Body = Record<string, unknown>;

/** Friday at the counter; the network is back on Monday, `CLOCK`. */
const RECEIVED = '2020-02-28T14:30:00+07:00';

const houseOf = standingHouse();
let desk: TestClient;
let colleague: TestClient;
let serial = 0;
beforeAll(async () => {
  desk = await houseOf().known(DESK);
  colleague = await houseOf().known('motcua2');
});

const nextNumber = (): string => `TAM-7KQ2-200228-${String((serial += 1)).padStart(4, '0')}`;
async function record(more: Body = {}): Promise<Body> {
  const provisional = { number: nextNumber(), receivedAt: RECEIVED };
  return filing(desk, EXTRACT, { channel: 'counter', provisional, ...more });
}
const send = (by: TestClient, body: Body, key: string): Promise<Answer<Filed>> =>
  by.post<Filed>('/api/v1/intake', body, { key });
const refused = async (more: Body, refusal: Refusal): Promise<void> => {
  const body = await record(more);
  await expectRefused(
    houseOf(),
    (headers) => desk.post('/api/v1/intake', body, { headers, key: randomUUID() }),
    refusal,
  );
};

test('sent when the network is back: received when it was, on that day’s number, with the date promised then', async () => {
  const answer = await send(desk, await record(), randomUUID());
  expect(answer).toMatchObject({
    status: 201,
    body: { state: 'received', submittedAt: RECEIVED, dueAt: '2020-02-28T17:00:00+07:00' },
  });
  expect(answer.body.number).toMatch(/-200228-\d{4}$/);
  const seen = await see(desk, answer.body.id);
  expect(seen).toMatchObject({
    receivedAt: RECEIVED,
    timeline: [
      { type: 'DossierSubmitted', at: CLOCK },
      { type: 'DossierReceived', at: CLOCK },
    ],
  });
});

test('whoever sends the record again, with the key made for it, has the same dossier', async () => {
  const [body, key] = [await record(), randomUUID()];
  const first = await send(desk, body, key);
  // The colleague's key is a colleague's; everything else stays as it is.
  const dossiers = async (): Promise<readonly string[]> =>
    (await contents(houseOf())).filter((line) => !line.startsWith('idempotency_key'));
  const written = await dossiers();
  expect((await send(desk, body, key)).text).toBe(first.text);
  const again = await send(colleague, body, key);
  expect(again).toMatchObject({ status: 201, body: { id: first.body.id, number: first.body.number } });
  expect(await dossiers()).toEqual(written);
});

test('two at once: one dossier', async () => {
  const [body, key] = [await record(), randomUUID()];
  const answers = await Promise.all([send(desk, body, key), send(desk, body, key), send(desk, body, key)]);
  expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
});

test('another record under the same number is refused, and told which dossier it is', async () => {
  const body = await record();
  const first = await send(desk, body, randomUUID());
  const other = await filing(desk, EXTRACT, { channel: 'counter', provisional: body['provisional'] });
  const answer = await desk.post<{ code: string; params: Body }>('/api/v1/intake', other, { key: randomUUID() });
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'intake.provisional_used', params: { dossierNumber: first.body.number } },
  });
});

test('the person with the slip is told the number', async () => {
  const body = await record();
  const { number } = body['provisional'] as { number: string };
  const { body: filed } = await send(desk, body, randomUUID());
  const found = await desk.get(`/api/v1/intake/provisional/${number.toLowerCase()}`);
  expect(found).toMatchObject({ status: 200, body: { id: filed.id, number: filed.number } });
  expect(JSON.stringify(found.body)).not.toContain(filed.lookupSecret);
  const ward = await houseOf().known('hang-bac.motcua1');
  expect((await ward.get(`/api/v1/intake/provisional/${number}`)).status).toBe(404);
  expect((await desk.get('/api/v1/intake/provisional/nonsense')).status).toBe(422);
});

test.each([
  ['2020-03-02T09:06:00+07:00', 'intake.time_in_future'],
  ['2020-02-24T08:59:00+07:00', 'intake.time_too_old'],
] as const)('received at %s cannot be', (receivedAt, code) =>
  refused(
    { provisional: { number: nextNumber(), receivedAt } },
    { status: 422, code, field: 'provisional.receivedAt' },
  ),
);

test('a dossier number is no provisional number', () =>
  refused(
    { provisional: { number: '000.00.16.H26-200228-0001', receivedAt: RECEIVED } },
    { status: 422, code: 'number.provisional_malformed' },
  ));

test.each([
  [{ channel: 'post', postmarkedOn: '2020-03-01' }, 'intake.postmark_implausible', 'postmarkedOn'],
  [{ channel: 'counter', postmarkedOn: '2020-02-27' }, 'intake.postmark_without_post', undefined],
] as const)('%j: %s', (more, code, field) =>
  refused(more, { status: 422, code, ...(field === undefined ? {} : { field }) }),
);

test('what was taken in late is proved like everything else', async () => {
  expect(await verifyEvidence(houseOf().urls.owner)).toMatchObject({ differences: 0 });
});
