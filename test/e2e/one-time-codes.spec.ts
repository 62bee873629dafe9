import { randomUUID } from 'node:crypto';
import type { TestClient } from '../support/client';
import { act, BIRTH, fileDossier, filing, see, type Filed } from '../support/dossiers';
import { codeFor, smsLog } from '../support/sms-log';
import { TestHouse } from '../support/test-house';

const NOON = '2020-03-02T12:00:00.000+07:00';
const PATH = '/api/v1/one-time-codes';

let house: TestHouse;
/** a procedure of level 3, and one of level 4 */
let atDesk = '';
let allOnline = '';

beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  const ofLevel = async (level: number): Promise<string> => {
    const path = `/api/v1/procedures?serviceLevel=${level}&level=ward&limit=1`;
    return (await house.client().get<{ items: { id: string }[] }>(path)).body.items[0]?.id ?? '';
  };
  [atDesk, allOnline] = [await ofLevel(3), await ofLevel(4)];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.setClock(NOON);
  await house.rows('DELETE FROM one_time_code');
});

interface Sent {
  readonly id: string;
  readonly channel: string;
  readonly isSimulated: boolean;
  readonly expiresAt: string;
}

let lastPhone = 912_000_000;
/** Somebody new each time: the limits of one are not those of another. */
function newPhone(): { readonly target: string; readonly shown: string } {
  lastPhone += 1;
  return { target: `0${lastPhone}`, shown: `•••• ${String(lastPhone).slice(-3)}` };
}

async function asked(client: TestClient, body: object): Promise<Sent> {
  const answer = await client.post<Sent>(PATH, body);
  expect(answer.status).toBe(202);
  return answer.body;
}

function open(client: TestClient, { id }: { readonly id: string }, target: string, code: string) {
  return client.post<{ code: string }>(`${PATH}/${id}/session`, { target, code });
}

function keep(client: TestClient, headers: Headers): TestClient {
  client.cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return client;
}

/** Somebody without an account, with the code entered. */
async function arrived(target: string, shown: string, body: object = { target }): Promise<TestClient> {
  const client = house.client();
  const before = (await smsLog()).filter(({ to }) => to === shown).length;
  const sent = await asked(client, body);
  const answer = await open(client, sent, target, await codeFor(shown, before));
  expect(answer.status).toBe(204);
  return keep(client, answer.headers);
}

/** A code that is not this one. */
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

describe('POST /api/v1/one-time-codes', () => {
  test('sends a code of six digits; the log of the demonstration has it, masked, and the answer says so', async () => {
    const { target, shown } = newPhone();
    const sent = await asked(house.client(), { target });
    expect(sent).toEqual({
      id: sent.id,
      channel: 'sms',
      isSimulated: true,
      expiresAt: '2020-03-02T12:10:00+07:00',
    });
    expect(await codeFor(shown)).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await smsLog())).not.toContain(target);
  });

  test('what is kept holds neither the phone nor the code', async () => {
    const { target, shown } = newPhone();
    await asked(house.client(), { target });
    const code = await codeFor(shown);
    const kept = JSON.stringify([
      await house.rows(
        `SELECT encode(target_hash, 'escape') t, encode(code_hash, 'escape') c, o.* FROM one_time_code o`,
      ),
      await house.rows(`SELECT * FROM idempotency_key WHERE route LIKE '%one-time-codes'`),
    ]);
    expect(kept).not.toContain(target);
    expect(kept).not.toContain(`"${code}"`);
  });

  test('sent twice with one key it is one code', async () => {
    const { target, shown } = newPhone();
    const [client, key] = [house.client(), randomUUID()];
    const first = await client.post(PATH, { target }, { key });
    await codeFor(shown);
    expect((await client.post(PATH, { target }, { key })).body).toEqual(first.body);
    expect((await client.post(PATH, { target: newPhone().target }, { key })).body).toMatchObject({
      code: 'request.key_reused',
    });
    expect((await smsLog()).filter(({ to }) => to === shown)).toHaveLength(1);
  });

  test('three in a quarter of an hour, then a wait that is told; at once or one after the other', async () => {
    const { target } = newPhone();
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.client().post(PATH, { target })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429, 429, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'request.too_many', params: { seconds: 900 } });
    await house.setClock('2020-03-02T12:15:00.000+07:00');
    expect((await house.client().post(PATH, { target })).status).toBe(202);
  });

  test('twenty an hour from one place, whoever they are for', async () => {
    for (let n = 0; n < 20; n += 1) await asked(house.client(), { target: newPhone().target });
    expect(await house.client().post(PATH, { target: newPhone().target })).toMatchObject({
      status: 429,
      body: { code: 'request.too_many' },
    });
  });

  test.each([
    ['nothing', {}, 400, 'target'],
    ['a landline', { target: '02438252525' }, 422, 'target'],
    ['two addresses', { target: 'a@example.vn,b@example.vn' }, 422, 'target'],
    ['a header in the address', { target: 'a@example.vn\r\nBcc: b@example.vn' }, 422, 'target'],
    ['a number', { target: 912345678 }, 400, 'target'],
    ['a dossier without its secret', { target: '0912345678', dossier: { number: 'x' } }, 400, 'dossier.secret'],
    ['a draft that is no id', { target: '0912345678', draftId: 'x' }, 400, 'draftId'],
    ['an unknown field', { target: '0912345678', name: 'Hoa' }, 400, 'name'],
  ])('%s is refused at its field, and nothing is kept', async (_what, body, status, field) => {
    const answer = await house.client().post<{ errors: { field: string }[] }>(PATH, body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((each) => each.field)).toEqual([field]);
    expect(await house.rows('SELECT FROM one_time_code')).toHaveLength(0);
  });
});

describe('POST /api/v1/one-time-codes/:id/session', () => {
  test('opens a session for exactly this phone, once', async () => {
    const { target, shown } = newPhone();
    const client = house.client();
    const sent = await asked(client, { target });
    const code = await codeFor(shown);
    const answer = await open(client, sent, ` ${target.slice(0, 4)} ${target.slice(4)}`, code);
    expect(answer.status).toBe(204);
    expect((await keep(client, answer.headers).get('/api/v1/me')).body).toMatchObject({ kind: 'citizen', name: shown });
    expect(await open(house.client(), sent, target, code)).toMatchObject({
      status: 409,
      body: { code: 'contact.code_spent' },
    });
  });

  test('five wrong tries spend it, also when they come at once; the right code comes too late', async () => {
    const { target, shown } = newPhone();
    const sent = await asked(house.client(), { target });
    const code = await codeFor(shown);
    const tries = await Promise.all(Array.from({ length: 9 }, () => open(house.client(), sent, target, wrong(code))));
    expect(tries.map(({ status }) => status).sort()).toEqual([409, 409, 409, 409, 422, 422, 422, 422, 422]);
    expect(await open(house.client(), sent, target, code)).toMatchObject({ body: { code: 'contact.code_spent' } });
    expect(await house.rows('SELECT FROM account WHERE name = $1', [shown])).toHaveLength(0);
  });

  test('ten minutes, and no longer', async () => {
    const { target, shown } = newPhone();
    const sent = await asked(house.client(), { target });
    const code = await codeFor(shown);
    await house.setClock('2020-03-02T12:10:00.000+07:00');
    expect(await open(house.client(), sent, target, code)).toMatchObject({ body: { code: 'contact.code_spent' } });
  });

  test.each([
    ['a code of five digits', { code: '12345' }, 400, 'request.invalid'],
    ['letters', { code: 'abcdef' }, 400, 'request.invalid'],
    ['no code', {}, 400, 'request.invalid'],
    ['no phone', { target: 'x', code: '123456' }, 422, 'contact.bad_target'],
    ['another phone', { target: '0999999999', code: '123456' }, 409, 'contact.code_spent'],
  ])('%s is refused', async (_what, body, status, refusal) => {
    const { target } = newPhone();
    const sent = await asked(house.client(), { target });
    const answer = await house.client().post(`${PATH}/${sent.id}/session`, { target, ...body });
    expect(answer).toMatchObject({ status, body: { code: refusal } });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a code nobody asked for is spent', async () => {
    expect(await open(house.client(), { id: randomUUID() }, newPhone().target, '123456')).toMatchObject({
      body: { code: 'contact.code_spent' },
    });
    expect((await open(house.client(), { id: 'x' }, newPhone().target, '123456')).status).toBe(404);
  });
});

describe('filing without an account', () => {
  test('at level 3 it files, sees its dossier and nobody else does; notices go to the proven phone', async () => {
    const { target, shown } = newPhone();
    const client = await arrived(target, shown);
    const { id, number } = await fileDossier(client, atDesk);
    expect((await see(client, id)).number).toBe(number);
    const stranger = newPhone();
    expect((await (await arrived(stranger.target, stranger.shown)).get(`/api/v1/dossiers/${id}`)).status).toBe(404);
    await house.work();
    const told = await house.rows(
      `SELECT v.channel FROM notice n JOIN notice_delivery v ON v.notice_id = n.id WHERE n.dossier_id = $1`,
      [id],
    );
    expect(told).toEqual([{ channel: 'sms' }]);
  });

  test('at level 4 an account is needed, and nothing is filed', async () => {
    const { target, shown } = newPhone();
    const client = await arrived(target, shown);
    const answer = await client.post('/api/v1/dossiers', await filing(client, allOnline));
    expect(answer).toMatchObject({ status: 403, body: { code: 'filing.account_required' } });
    expect(
      await house.rows('SELECT FROM dossier d JOIN account a ON a.id = d.applicant_id WHERE a.phone = $1', [target]),
    ).toHaveLength(0);
    expect(
      (
        await (
          await house.known('congdan1')
        ).post('/api/v1/dossiers', await filing(await house.known('congdan1'), allOnline))
      ).status,
    ).toBe(201);
  });

  test('the next one with the same phone finds nothing of it', async () => {
    const { target, shown } = newPhone();
    const { id } = await fileDossier(await arrived(target, shown), atDesk);
    const later = await arrived(target, shown);
    expect((await later.get(`/api/v1/dossiers/${id}`)).status).toBe(404);
    expect((await later.get<{ items: unknown[] }>('/api/v1/my/dossiers')).body.items).toEqual([]);
  });
});

describe('coming back with number, secret and a code', () => {
  async function left(): Promise<{ readonly filed: Filed; readonly target: string; readonly shown: string }> {
    const { target, shown } = newPhone();
    return { filed: await fileDossier(await arrived(target, shown), atDesk), target, shown };
  }

  test('opens the dossier again, and it can be acted on', async () => {
    const { filed, target, shown } = await left();
    const dossier = { number: filed.number, secret: filed.lookupSecret };
    const back = await arrived(target, shown, { target, dossier });
    expect((await back.get<{ items: { id: string }[] }>('/api/v1/my/dossiers')).body.items.map(({ id }) => id)).toEqual(
      [filed.id],
    );
    expect((await act(back, filed.id, 'withdraw', { reason: 'Nộp nhầm' })).status).toBe(200);
  });

  test.each([
    ['a wrong secret', ({ number }: Filed, target: string) => ({ target, dossier: { number, secret: 'AAAA-AAAA' } })],
    [
      'no such number',
      ({ lookupSecret }: Filed, target: string) => ({
        target,
        dossier: { number: '009.99.00.H26-200302-9999', secret: lookupSecret },
      }),
    ],
    [
      'another phone',
      ({ number, lookupSecret }: Filed) => ({ target: newPhone().target, dossier: { number, secret: lookupSecret } }),
    ],
    ['a draft nobody began', (_filed: Filed, target: string) => ({ target, draftId: randomUUID() })],
    ['nonsense', (_filed: Filed, target: string) => ({ target, dossier: { number: 'x', secret: 'y' } })],
  ])('with %s the answer is the same, and no code is written', async (_what, bodyOf) => {
    const { filed, target } = await left();
    const before = (await smsLog()).length;
    const sent = await asked(house.client(), bodyOf(filed, target));
    expect(Object.keys(sent).sort()).toEqual(['channel', 'expiresAt', 'id', 'isSimulated']);
    // Something that is written for certain, after what must not be.
    const other = newPhone();
    await asked(house.client(), { target: other.target });
    await codeFor(other.shown);
    expect(await smsLog()).toHaveLength(before + 1);
  });

  test('a dossier filed from an account is opened by its account only', async () => {
    const { number, lookupSecret } = await fileDossier(await house.known('congdan1'), BIRTH);
    const before = (await smsLog()).length;
    await asked(house.client(), { target: '0912345678', dossier: { number, secret: lookupSecret } });
    const other = newPhone();
    await asked(house.client(), { target: other.target });
    await codeFor(other.shown);
    expect(await smsLog()).toHaveLength(before + 1);
  });
});
