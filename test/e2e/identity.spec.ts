import type { Answer, TestClient } from '../support/client';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

const PASSWORD = 'motcua-demo-2020';
const COOKIE = 'motcua_session';

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

const sessionCookie = (answer: Answer): string =>
  answer.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`)) ?? '';

function withCookie(cookie: string): TestClient {
  const client = house.client();
  client.cookie = cookie;
  return client;
}

const me = (client: TestClient) => client.get('/api/v1/me');

describe('POST /api/v1/accounts', () => {
  const person = { login: 'ba.lan@vidu.vn', password: 'mật khẩu dài', name: 'Trần Thị Lan' };

  test('makes a citizen, who signs in with any typing of the name', async () => {
    const phone = '+84 912.345-678';
    const made = await house.client().post('/api/v1/accounts', { ...person, phone, email: 'lan@vidu.vn' });
    expect(made).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown } });
    const [row] = await house.rows(`SELECT kind, phone, email, name FROM account WHERE login = $1`, [person.login]);
    expect(row).toEqual({ kind: 'citizen', phone: '0912345678', email: 'lan@vidu.vn', name: person.name });
    const client = await house.client().signIn(' BA.Lan@ViDu.vn ', person.password);
    expect((await me(client)).body).toEqual({
      kind: 'citizen',
      officerId: null,
      name: person.name,
      roles: [{ role: 'citizen', unitId: '', deskId: null }],
      substitutesFor: [],
      isDemo: true,
    });
  });

  test('keeps a hash that is slow to try, and no password anywhere else', async () => {
    const [row] = await house.rows<{ password_hash: string }>('SELECT password_hash FROM account WHERE login = $1', [
      person.login,
    ]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [{ found } = { found: -1 }] = await house.rows<{ found: number }>(
      `SELECT count(*) AS found FROM idempotency_key k WHERE k::text LIKE '%' || $1 || '%'`,
      [person.password],
    );
    expect(found).toBe(0);
  });

  test('the same password typed on another keyboard opens', async () => {
    await house.client().signIn(person.login, person.password.normalize('NFD'));
    const login = 'ông.Tư';
    const password = 'ﬁne print № 1';
    expect((await house.client().post('/api/v1/accounts', { login, password, name: 'Tư' })).status).toBe(201);
    await house.client().signIn(login, 'fine print No 1');
  });

  test.each([person.login, person.login.toUpperCase()])('a name is taken once: %s', async (login) => {
    const answer = await house.client().post('/api/v1/accounts', { ...person, login });
    expectProblem(answer, { status: 409, code: 'account.exists', field: 'login' });
  });

  test('of two at once with one name, one is made', async () => {
    const body = { ...person, login: 'hai.nguoi' };
    const answers = await Promise.all([1, 2, 3].map(() => house.client().post('/api/v1/accounts', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('the same key again makes no second account; another person with it is refused', async () => {
    const body = { ...person, login: 'mot.lan' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => house.client().post('/api/v1/accounts', body, { key: 'register-once' })),
    );
    expect(two).toMatchObject({ status: 201, body: one?.body });
    const other = await house.client().post('/api/v1/accounts', { ...body, name: 'Kẻ khác' }, { key: 'register-once' });
    expectProblem(other, { status: 422, code: 'request.key_reused' });
  });
});

describe('POST /api/v1/sessions', () => {
  test('gives a cookie that scripts and other sites cannot use, and nothing to read', async () => {
    const answer = await house
      .client()
      .post('/api/v1/sessions', { login: 'congdan1', password: PASSWORD }, { key: null });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [value, ...flags] = sessionCookie(answer).split('; ');
    expect(value).toMatch(/^motcua_session=[\w-]{43}$/);
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('each sign-in is a session of its own, known to the database by its hash only', async () => {
    const [one, two] = await Promise.all([house.as('congdan2'), house.as('congdan2')]);
    expect(one.cookie).not.toBe(two.cookie);
    const rows = await house.rows<{ token: string }>(
      `SELECT encode(token_hash, 'hex') AS token FROM session s JOIN account a ON a.id = s.account_id WHERE login = 'congdan2'`,
    );
    expect(rows).toHaveLength(2);
    const token = one.cookie.split('=')[1] ?? '';
    expect(rows.map((row) => row.token)).not.toContain(Buffer.from(token).toString('hex'));
    await one.delete('/api/v1/sessions/current');
    expect((await me(two)).status).toBe(200);
  });

  test.each([
    ['a wrong password', 'congdan1', 'sai mật khẩu'],
    ['a name nobody has', 'khong.co.ai', PASSWORD],
    ['an empty name', '   ', PASSWORD],
  ])('%s: the same words, so that names cannot be guessed', async (what, login, password) => {
    const answer = await house.client().post('/api/v1/sessions', { login, password });
    if (what === 'an empty name')
      expectProblem(answer, { status: 400, code: 'request.invalid', field: 'login', fault: 'field.required' });
    else expectProblem(answer, { status: 401, code: 'session.wrong_credentials' });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  const guess = (login: string) => house.client().post('/api/v1/sessions', { login, password: 'đoán mò' });

  test('ten wrong tries of a name, then it rests: also for the right password, and whatever its capitals', async () => {
    for (let n = 0; n < 10; n += 1) expect((await guess(n % 2 === 0 ? 'giamsat' : 'GiamSat')).status).toBe(401);
    const right = await house.client().post('/api/v1/sessions', { login: 'giamsat', password: PASSWORD });
    const problem = expectProblem(right, { status: 429, code: 'request.too_many' });
    expect(problem.params).toEqual({ seconds: expect.any(Number) as unknown });
    expect(Number(right.headers.get('retry-after'))).toBe(problem.params?.['seconds']);
    await house.as('thanhtra');
  });

  test('guessing many at once does not slip through', async () => {
    const statuses = (await Promise.all(Array.from({ length: 40 }, () => guess('donthu')))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  test('a right password wipes the slate', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 9; n += 1) expect((await guess('quantri')).status).toBe(401);
      await house.as('quantri');
    }
  });
});

describe('a session', () => {
  test('ends on the server when its owner signs out', async () => {
    const client = await house.as('congdan1');
    const kept = withCookie(client.cookie);
    const out = await client.delete('/api/v1/sessions/current');
    expect(out.status).toBe(204);
    expect(sessionCookie(out)).toMatch(/^motcua_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expectProblem(await me(kept), { status: 401, code: 'session.required' });
  });

  test.each([
    ['none', ''],
    ['an empty one', `${COOKIE}=`],
    ['one of the right length', `${COOKIE}=${'A'.repeat(43)}`],
    ['one that is no token', `${COOKIE}=%00%E0%A4%A; ${COOKIE}='--`],
    ['a very long one', `${COOKIE}=${'x'.repeat(7_000)}`],
  ])('is not opened by %s', async (_what, cookie) => {
    expectProblem(await me(withCookie(cookie)), { status: 401, code: 'session.required' });
  });

  test('is over at once when the account is disabled, and cannot be begun again', async () => {
    const client = await house.as('congdan3');
    await house.rows(`UPDATE account SET disabled_at = now() WHERE login = 'congdan3'`);
    expectProblem(await me(client), { status: 401, code: 'session.required' });
    const again = await house.client().post('/api/v1/sessions', { login: 'congdan3', password: PASSWORD });
    expectProblem(again, { status: 401, code: 'session.wrong_credentials' });
  });

  const ages = [
    ['a citizen, idle for two hours', 'congdan1', `expires_at = now() - interval '1 second'`],
    ['an officer, idle for half an hour', 'hang-bac.motcua1', `expires_at = now() - interval '1 second'`],
    ['anybody, after twelve hours of work', 'hang-bac.motcua1', `created_at = now() - interval '12 hours 1 second'`],
  ] as const;
  const ofLogin = `account_id = (SELECT id FROM account WHERE login = $1)`;

  test.each(ages)('ends for %s', async (_who, login, change) => {
    const client = await house.as(login);
    await house.rows(`UPDATE session SET ${change} WHERE ${ofLogin}`, [login]);
    expectProblem(await me(client), { status: 401, code: 'session.required' });
  });

  test.each([
    ['congdan1', '2 hours'],
    ['hang-bac.motcua1', '30 minutes'],
  ])('of %s lives %s from its last use', async (login, idle) => {
    const client = await house.as(login);
    await house.rows(
      `UPDATE session SET last_seen_at = now() - interval '5 minutes', expires_at = now() + interval '1 minute' WHERE ${ofLogin}`,
      [login],
    );
    expect((await me(client)).status).toBe(200);
    const rows = await house.rows(
      `SELECT FROM session WHERE ${ofLogin} AND expires_at > now() + $2::interval - interval '10 seconds' AND expires_at <= now() + $2::interval`,
      [login, idle],
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('past its time is swept away, with keys nobody will repeat', async () => {
    const client = await house.as('congdan2');
    await house.rows(`UPDATE session SET expires_at = now() - interval '1 second' WHERE ${ofLogin}`, ['congdan1']);
    await house.rows(`UPDATE idempotency_key SET created_at = now() - interval '31 days' WHERE key = 'register-once'`);
    await house.sweep();
    expect(await house.rows(`SELECT FROM session WHERE expires_at < now()`)).toEqual([]);
    expect(await house.rows(`SELECT FROM idempotency_key WHERE key = 'register-once'`)).toEqual([]);
    expect((await me(client)).status).toBe(200);
  });
});

describe('GET /api/v1/me', () => {
  test.each([
    ['hang-bac.motcua1', 'desk_officer', 'hk-hang-bac', 'hk-hang-bac:motcua'],
    ['hang-bac.tpht1', 'specialist', 'hk-hang-bac', 'hk-hang-bac:tpht'],
    ['hang-bac.ct1', 'unit_head', 'hk-hang-bac', 'hk-hang-bac:ct'],
    ['quan.lanhdao1', 'unit_head', 'hoan-kiem', 'hoan-kiem'],
    ['thanhtra', 'inspector', 'hoan-kiem', null],
    ['quantri', 'administrator', 'hoan-kiem', null],
  ])('%s is %s', async (login, role, unitId, deskId) => {
    const { body } = await me(await house.as(login));
    expect(body).toMatchObject({ kind: 'officer', roles: [{ role, unitId, deskId }], substitutesFor: [] });
  });

  test('a role that ended is held no more, without a new sign-in', async () => {
    const client = await house.as('hang-dao.motcua1');
    await house.rows(
      `UPDATE officer_role SET valid_to = '2019-12-31' WHERE officer_id = (SELECT officer_id FROM account WHERE login = 'hang-dao.motcua1')`,
    );
    expect((await me(client)).body['roles']).toEqual([]);
    expectProblem(await client.get('/api/v1/queues'), { status: 403, code: 'permission.denied' });
  });
});

describe('a request another site causes', () => {
  test.each([
    ['with its origin', { origin: 'https://xau.vidu' }],
    ['without one', { origin: 'null' }],
    ['marked by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('%s changes nothing', async (_how, headers) => {
    const client = await house.as('congdan1');
    const answer = await client.send('DELETE', '/api/v1/sessions/current', undefined, headers);
    expectProblem(answer, { status: 403, code: 'session.cross_site' });
    expect((await me(client)).status).toBe(200);
  });

  test('from our own pages works, and reading is free', async () => {
    const client = await house.as('congdan1');
    const own = { origin: house.address, 'sec-fetch-site': 'same-origin' };
    expect((await client.get('/api/v1/me', { origin: 'https://xau.vidu' })).status).toBe(200);
    expect((await client.send('DELETE', '/api/v1/sessions/current', undefined, own)).status).toBe(204);
  });
});
