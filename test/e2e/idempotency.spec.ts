import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { Commands } from '@platform/idempotency/commands';
import type { TestClient } from '../support/client';
import { fileDossier, filing, see, type Filed } from '../support/dossiers';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;
let citizen: TestClient;
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  citizen = await house.as('congdan1');
});
afterAll(() => house.close());

const dossiers = async (): Promise<number> => (await house.rows('SELECT FROM dossier')).length;
const kept = (key: string) =>
  house.rows<{ status: number }>('SELECT status FROM idempotency_key WHERE key = $1', [key]);

describe('the loser of two commands with one key', () => {
  const key = (name: string, requestHash = 'h') => ({ key: name, route: 'POST /test', requestHash });
  const answer = { status: 201, body: { first: true }, version: 3 };

  /** Both have looked and found no answer; then the one commits, and the other is refused for what it finds. */
  async function race(name: string, refusal: unknown, requestHash = 'h'): Promise<unknown> {
    const commands = house.get(Commands);
    let began: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (began = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const loser = commands.once(SYSTEM, key(name, requestHash), async () => {
      began();
      await mayGoOn;
      throw refusal;
    });
    await hasBegun;
    await commands.once(SYSTEM, key(name), () => Promise.resolve(answer));
    goOn();
    return loser;
  }

  test.each([
    ['what it needed is gone', new DomainError('draft.not_found')],
    ['it is in another state now', new DomainError('dossier.stale_version')],
    [
      'its documents are taken',
      new DomainError('request.invalid', {}, [{ field: 'papers.0', code: 'document.unknown' }]),
    ],
    ['it may no longer do it', new DomainError('permission.denied')],
    ['a name is taken', Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'account_login' })],
    ['it had to wait too long', Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' })],
  ])('is given the winner’s answer, though %s', async (what, refusal) => {
    expect(await race(`lost because ${what}`.replace(/\W/g, '-'), refusal)).toEqual(answer);
  });

  test('is told that the key is used when it came with another content', async () => {
    const race_ = race('lost-with-another-body', new DomainError('draft.not_found'), 'another');
    await expect(race_).rejects.toMatchObject({ code: 'request.key_reused' });
  });

  test('is refused as ever when there was no winner', async () => {
    const refused = house.get(Commands).once(SYSTEM, key('no-winner'), () => {
      throw new DomainError('draft.not_found');
    });
    await expect(refused).rejects.toMatchObject({ code: 'draft.not_found' });
    expect(await kept('no-winner')).toEqual([]);
  });
});

describe('a key', () => {
  test('brings the same answer byte for byte, and with another body or another If-Match a refusal that changes nothing', async () => {
    const [key, body] = [randomUUID(), await filing(citizen)];
    const first = await citizen.post<Filed>('/api/v1/dossiers', body, { key });
    const again = await citizen.post<Filed>('/api/v1/dossiers', body, { key });
    expect([again.status, again.text, again.etag]).toEqual([201, first.text, first.etag]);
    const before = await dossiers();
    const other = await citizen.post('/api/v1/dossiers', { ...body, subject: 'Việc khác' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'request.key_reused' } });
    const desk = await house.known('hang-bac.motcua1');
    const [act, path] = [randomUUID(), `/api/v1/dossiers/${first.body.id}/receive`];
    expect((await desk.post(path, {}, { key: act, seen: 1 })).status).toBe(200);
    expect(await desk.post(path, {}, { key: act, seen: 2 })).toMatchObject({ body: { code: 'request.key_reused' } });
    expect(await dossiers()).toBe(before);
  });

  test('is its owner’s: another citizen with the same key does an act of their own and hears nothing of the first', async () => {
    const [key, other] = [randomUUID(), await house.as('congdan2')];
    const [mine, theirs] = [await filing(citizen), await filing(other)];
    const first = await citizen.post<Filed>('/api/v1/dossiers', mine, { key });
    const second = await other.post<Filed>('/api/v1/dossiers', theirs, { key });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.number).not.toBe(first.body.number);
    expect(second.text).not.toContain(first.body.lookupSecret);
    // Signed in as somebody else in between, in the same browser: still the other's own.
    expect((await other.post<Filed>('/api/v1/dossiers', theirs, { key })).body.id).toBe(second.body.id);
  });

  test('is one for each path: the same key does two different acts', async () => {
    const [key, one, other] = [randomUUID(), await fileDossier(citizen), await fileDossier(citizen)];
    const desk = await house.known('hang-bac.motcua1');
    for (const { id } of [one, other]) {
      expect((await desk.post(`/api/v1/dossiers/${id}/receive`, {}, { key, seen: 1 })).status).toBe(200);
      expect((await see(desk, id)).state).toBe('received');
    }
  });

  test('of a refusal is free: with what was missing, the same key does the act', async () => {
    const [key, body] = [randomUUID(), await filing(citizen)];
    expect((await citizen.post('/api/v1/dossiers', { ...body, papers: [] }, { key })).status).toBe(422);
    expect((await citizen.post('/api/v1/dossiers', body, { key })).status).toBe(201);
  });

  test('asked for at once by many is one dossier and one answer', async () => {
    const [key, body, before] = [randomUUID(), await filing(citizen), await dossiers()];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => citizen.post<Filed>('/api/v1/dossiers', body, { key })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await dossiers()).toBe(before + 1);
  });
});

describe('an answer nobody heard', () => {
  /** Sends, and hangs up without waiting. */
  async function sendAndHangUp(path: string, body: unknown, key: string): Promise<void> {
    const text = JSON.stringify(body);
    const headers = { cookie: citizen.cookie, 'content-type': 'application/json', 'idempotency-key': key };
    const going = request(house.address + path, { method: 'POST', headers });
    going.on('error', () => undefined);
    await new Promise<void>((resolve) => going.end(text, resolve));
    going.on('response', (response) => response.destroy());
    await until(
      () => kept(key),
      (rows) => rows.length === 1,
    );
    going.destroy();
  }

  test('is given to the repeat: the act was done, once', async () => {
    const [key, body, before] = [randomUUID(), await filing(citizen), await dossiers()];
    await sendAndHangUp('/api/v1/dossiers', body, key);
    expect(await dossiers()).toBe(before + 1);
    const repeat = await citizen.post<Filed>('/api/v1/dossiers', body, { key });
    expect(repeat.status).toBe(201);
    expect(await see(citizen, repeat.body.id)).toMatchObject({ number: repeat.body.number, version: 1 });
    expect(await dossiers()).toBe(before + 1);
  });
});

describe('keys are forgotten', () => {
  test('after thirty days, and not before; then the key is new', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    const ask = (key: string, reason: string) =>
      citizen.post('/api/v1/drafts', { procedureId: reason, data: {} }, { key });
    const procedure = 'w-birth-registration';
    const [first, second] = [await ask(old, procedure), await ask(young, procedure)];
    expect([first.status, second.status]).toEqual([201, 201]);
    const age = (key: string, days: number) =>
      house.rows(`UPDATE idempotency_key SET created_at = now() - make_interval(days => $2) WHERE key = $1`, [
        key,
        days,
      ]);
    await age(old, 31);
    await age(young, 29);
    await house.sweep();
    expect([(await kept(old)).length, (await kept(young)).length]).toEqual([0, 1]);
    expect((await ask(young, procedure)).text).toBe(second.text);
    expect((await ask(old, 'w-marital-status-certificate')).status).toBe(201);
  });
});
