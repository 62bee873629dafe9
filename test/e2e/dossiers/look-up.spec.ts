import { Client } from 'pg';
import { standingHouse } from '@test/support/act-contract';
import type { Answer } from '@test/support/client';
import { fileDossier, type Filed } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { expectRefused } from '@test/support/refusals';
import { CITIZEN, done, EXTRACT, IN_STATE, moveTo, received, RETURN } from '@test/support/stages';

const houseOf = standingHouse();
let filed: Filed;
beforeAll(async () => {
  filed = await fileDossier(await houseOf().known(CITIZEN), EXTRACT);
});

interface Progress {
  readonly stations: readonly { readonly station: string; readonly at: string }[];
}

const lookUp = (number: unknown, secret: unknown, headers = {}): Promise<Answer<Progress>> =>
  houseOf().client().post<Progress>('/api/v1/lookups', { number, secret }, { key: null, headers });

test('how far it is: no name, no unit, no procedure, and no key needed', async () => {
  const answer = await lookUp(filed.number, filed.lookupSecret);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    number: filed.number,
    state: 'submitted',
    nationalCode: 1,
    degree: { done: 1, of: 4 },
    dueAt: null,
    stations: [{ station: 'submitted', at: '2020-03-02T09:00:00+07:00' }],
  });
  expect(answer.text).not.toMatch(/Hoa|0912345678|Hàng Bạc|hk-|trích lục|d-copy/i);
});

test('as people type from paper', async () => {
  const [number, secret] = [filed.number.toLowerCase(), filed.lookupSecret.toLowerCase()];
  const dashed = `${secret.slice(0, 4)}-${secret.slice(4)}`.replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await lookUp(` ${number.replace('-', ' - ')} `, dashed)).status).toBe(200);
});

test('the whole way, station by station', async () => {
  const { id } = await received(houseOf());
  const desk = await moveTo(houseOf(), id, 'return');
  await done(houseOf(), desk, id, 'return-result', RETURN);
  const [row] = await houseOf().rows<Record<string, string>>(
    'SELECT number, lookup_secret FROM dossier WHERE id = $1',
    [id],
  );
  const { body } = await lookUp(row?.['number'], row?.['lookup_secret']);
  expect(body).toMatchObject({ state: 'returned', nationalCode: 10, degree: { done: 4, of: 4 } });
  expect(body.stations.map(({ station }) => station)).toEqual([
    'submitted',
    'received',
    'in_process',
    'resolved',
    'returned',
  ]);
});

test('while the person is waited for, and when it ended otherwise', async () => {
  for (const [state, station] of [
    ['supplement', 'waiting_for_citizen'],
    ['withdrawn', 'ended'],
  ] as const) {
    const { id } = await IN_STATE[state](houseOf());
    const [row] = await houseOf().rows<Record<string, string>>(
      'SELECT number, lookup_secret FROM dossier WHERE id = $1',
      [id],
    );
    const { body } = await lookUp(row?.['number'], row?.['lookup_secret']);
    expect(body).toMatchObject({ state });
    expect(body.stations.at(-1)?.station).toBe(station);
  }
});

test.each([
  [{ number: undefined }, 'number', 'field.required'],
  [{ number: 'x'.repeat(61) }, 'number', 'field.too_long'],
  [{ secret: 12345678 }, 'secret', 'field.not_text'],
  [{ secret: 'abc' }, 'secret', 'field.too_short'],
  [{ name: 'Hoa' }, 'name', 'field.unknown'],
] as const)('%j: %s', (change, field, fault) =>
  expectRefused(
    houseOf(),
    (headers) =>
      houseOf()
        .client()
        .post('/api/v1/lookups', { number: filed.number, secret: 'ZZZZZZZZ', ...change }, { headers }),
    { status: 400, code: 'request.invalid', field, fault },
  ),
);

test('one answer, whichever of the two words is wrong, and however', async () => {
  const wrong = [
    [filed.number, 'ZZZZZZZZ'],
    [filed.number.replace(/\d{4}$/, '9998'), filed.lookupSecret],
    ['no number at all', filed.lookupSecret],
    [filed.number, `${filed.lookupSecret}' OR true --`],
  ] as const;
  const texts = new Set<string>();
  for (const [number, secret] of wrong) {
    const answer = await lookUp(number, secret);
    const { instance, ...problem } = expectProblem(answer, { status: 404, code: 'lookup.no_match' });
    expect(instance).toBe(answer.headers.get('x-request-id'));
    texts.add(JSON.stringify(problem));
  }
  expect(texts.size).toBe(1);
});

test('check 24: whichever is wrong, the database is asked the same, so that the time tells nothing either', async () => {
  const asked = async (number: string, secret: string): Promise<readonly string[]> => {
    const query = jest.spyOn(Client.prototype, 'query');
    await lookUp(number, secret);
    const texts = query.mock.calls.map(([each]: readonly unknown[]) => JSON.stringify(each));
    query.mockRestore();
    // The proof itself differs: as a value of the question, and written into what the principal may see.
    return texts.map((text) => text.replaceAll(/'[^']*'/g, "'…'").replace(/"values":\[[^\]]*\]/, ''));
  };
  const wrongSecret = await asked(filed.number, 'ZZZZZZZZ');
  expect(wrongSecret.join()).toContain('FROM dossier WHERE number');
  for (const number of [filed.number.replace(/\d{4}$/, '9997'), 'no number at all'])
    expect(await asked(number, filed.lookupSecret)).toEqual(wrongSecret);
});

test('guessing ends after ten tries for a number, though all come at once; the right word waits with it', async () => {
  const { number, lookupSecret } = await fileDossier(await houseOf().known(CITIZEN), EXTRACT);
  for (let often = 0; often < 15; often += 1) expect((await lookUp(number, lookupSecret)).status).toBe(200);
  const answers = await Promise.all(Array.from({ length: 25 }, () => lookUp(number, 'ZZZZZZZZ')));
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(10);
  const refused = answers.find(({ status }) => status === 429);
  expectProblem(refused as Answer<unknown>, { status: 429, code: 'request.too_many' });
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3_600);
  expect((await lookUp(number.toLowerCase(), lookupSecret)).status).toBe(429);
  expect((await lookUp(filed.number, filed.lookupSecret)).status).toBe(200);
});

test('and after sixty from one address, whatever the numbers', async () => {
  const tries = Array.from({ length: 60 }, (_, n) =>
    lookUp(filed.number.replace(/\d{4}$/, String(8000 + n)), 'ZZZZZZZZ'),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses).toContain(429);
  expectProblem(await lookUp(filed.number, filed.lookupSecret), { status: 429, code: 'request.too_many' });
});
