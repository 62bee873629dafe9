import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { anyFreePort } from '@platform/process/free-port';
import { TestClient } from '../support/client';
import { act, filing, holderOf, see, type Filed } from '../support/dossiers';
import { pdf } from '../support/papers';
import { TestProcess } from '../support/processes';
import { testFolder } from '../support/test-server';
import { TestHouse, until } from '../support/test-house';

jest.setTimeout(240_000);
const PATIENCE_MS = 60_000;

/** What only these people know or are called; nobody else in any test. */
const PRIVATE = {
  name: 'Quách Thị Kín Đáo',
  phone: '0987001122',
  email: 'kin.dao@hop-thu.vn',
  identity: '001099012345',
  address: 'Ngõ 7 phố Không Ai Biết',
  subject: 'Khai sinh cho cháu Kín Đáo',
  file: 'giấy tờ của Kín Đáo.pdf',
  reason: 'Người nộp ốm nặng ở nhà',
  password: 'mật khẩu không ai biết',
  wrongPassword: 'gõ nhầm mật khẩu ấy',
  wrongSecret: 'KHONGAIB',
} as const;

let house: TestHouse;
let api: TestProcess;
let worker: TestProcess;
let address: string;
/** Cookies and look-up secrets given out meanwhile. */
const given: string[] = [];

async function run(name: 'api' | 'worker', port: number): Promise<TestProcess> {
  const process = await TestProcess.fork(`apps/${name}/src/main.js`, {
    DATABASE_APP_URL: house.urls.app,
    MOTCUA_DATA: path.dirname(house.files),
    PORT: String(port),
    LOG_LEVEL: 'trace',
    RELAY_MS: '20',
    SWEEP_SECONDS: '1',
  });
  await until(() => Promise.resolve(process.messages.length > 0), Boolean, PATIENCE_MS);
  return process;
}

beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  const port = await anyFreePort('127.0.0.1');
  address = `http://127.0.0.1:${port}`;
  [api, worker] = await Promise.all([run('api', port), run('worker', port)]);
}, 240_000);
afterAll(async () => {
  for (const each of [api, worker]) {
    each.kill('SIGTERM');
    await each.ended;
  }
  await house.close();
});

async function signedIn(login: string, password?: string): Promise<TestClient> {
  const client = await new TestClient(address).signIn(login, password);
  given.push(client.cookie.slice(client.cookie.indexOf('=') + 1));
  return client;
}

/** A page's form, as a browser without script sends it. */
function postForm(page: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address + page, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

async function getsAccount(): Promise<TestClient> {
  const { name, phone, email, password, wrongPassword } = PRIVATE;
  const nobody = new TestClient(address);
  const account = { login: phone, password, name, phone, email };
  expect((await nobody.post('/api/v1/accounts', { ...account, [name]: phone })).status).toBe(400);
  expect((await nobody.post('/api/v1/accounts', account)).status).toBe(201);
  expect((await nobody.post('/api/v1/accounts', account)).status).toBeGreaterThanOrEqual(409);
  expect((await nobody.post('/api/v1/sessions', { login: phone, password: wrongPassword })).status).toBe(401);
  expect((await postForm('/dang-nhap', { login: phone, password: wrongPassword })).status).toBeLessThan(500);
  return signedIn(phone, password);
}

async function files(citizen: TestClient): Promise<Filed> {
  const { name: fullName, phone, identity, address: home, subject, file } = PRIVATE;
  const applicant = { fullName, phone, address: home, citizenNumber: identity };
  const right = await filing(citizen, undefined, { applicant, subject });
  for (const wrong of [
    { ...right, [identity]: phone },
    { ...right, applicant: { ...applicant, phone: `${phone}\u0000` } },
    { ...right, applicant: [fullName, phone, identity] },
    { ...right, procedureId: fullName },
  ])
    expect((await citizen.post('/api/v1/dossiers', wrong)).status).toBeGreaterThanOrEqual(400);
  const cut = JSON.stringify(right).slice(0, -5);
  const type = { 'content-type': 'application/json' };
  expect((await citizen.send('POST', '/api/v1/dossiers', cut, type)).status).toBe(400);
  expect((await citizen.upload(Buffer.from(identity), file)).status).toBe(415);
  expect((await citizen.upload(pdf(identity), file)).status).toBe(201);
  const filed = await citizen.post<Filed>('/api/v1/dossiers', right);
  expect([filed.status, filed.text]).toEqual([201, expect.any(String) as string]);
  given.push(filed.body.lookupSecret);
  return filed.body;
}

async function looksUp({ number, lookupSecret }: Filed): Promise<void> {
  const nobody = new TestClient(address);
  for (const [secret, status] of [
    [lookupSecret, 200],
    [PRIVATE.wrongSecret, 404],
  ] as const) {
    expect((await nobody.post('/api/v1/lookups', { number, secret })).status).toBe(status);
    expect((await postForm('/tra-cuu', { number, secret })).status).toBeLessThan(500);
    expect((await fetch(`${address}/tra-cuu?number=${number}&secret=${secret}`)).status).toBe(200);
  }
}

/** What goes wrong inside: bytes that are not the ones filed, a database that hangs up. */
async function breaks(citizen: TestClient): Promise<void> {
  const { body } = await citizen.upload(pdf(`${PRIVATE.identity} hỏng`), PRIVATE.file);
  writeFileSync(path.join(house.files, body.sha256.slice(0, 2), body.sha256), PRIVATE.name);
  expect((await citizen.get(`/api/v1/documents/${body.id}`)).status).toBe(500);
  await house.asApp(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
  await until(
    async () => (await citizen.get('/api/v1/me')).status,
    (status) => status === 200,
    PATIENCE_MS,
  );
}

function logs(): Readonly<Record<string, string>> {
  return {
    api: api.stdout + api.stderr,
    worker: worker.stdout + worker.stderr,
    database: readFileSync(path.join(testFolder().server, 'server.log'), 'utf8'),
  };
}

test('no log of any process holds what people said, are called, or sign in with', async () => {
  const citizen = await getsAccount();
  const filed = await files(citizen);
  await looksUp(filed);
  const desk = await signedIn('hang-bac.motcua1');
  expect((await act(desk, filed.id, 'receive')).status).toBe(200);
  const { cookie } = await holderOf(house, filed.id, 'process');
  const examiner = Object.assign(new TestClient(address), { cookie });
  given.push(cookie.slice(cookie.indexOf('=') + 1));
  const refusal = { reason: PRIVATE.reason, legalBasis: PRIVATE.reason };
  expect((await act(examiner, filed.id, 'draft-refusal', refusal)).status).toBeLessThan(500);
  expect((await see(citizen, filed.id)).number).toBe(filed.number);
  await breaks(citizen);
  await until(
    () => Promise.resolve(logs()['worker']),
    (log) => log !== '',
    PATIENCE_MS,
  );

  const { api: said, database } = logs();
  // They were written, and in detail: otherwise nothing is shown by what is not in them.
  expect(said).toContain('/api/v1/dossiers');
  expect(said).toContain('"statusCode":500');
  expect(database).toContain('database system is ready');
  const secret = [...Object.values(PRIVATE), ...given];
  expect(given.length).toBeGreaterThanOrEqual(4);
  const found = Object.entries(logs()).flatMap(([name, log]) => {
    const forms = secret.flatMap((each) => [each, encodeURIComponent(each), JSON.stringify(each).slice(1, -1)]);
    return forms.filter((each) => log.includes(each)).map((each) => `${name}: ${each}`);
  });
  expect(found).toEqual([]);
  expect(readdirSync(path.dirname(house.files)).filter((name) => name === 'logs')).toEqual([]);
});
