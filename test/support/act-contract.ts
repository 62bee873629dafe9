import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Answer, Options, TestClient } from './client';
import { see, type DossierSeen, type Filed } from './dossiers';
import { contents, expectRefused, type Refusal } from './refusals';
import type { Stage, Staged } from './stages';
import { TestHouse } from './test-house';

type Body = Readonly<Record<string, unknown>>;
/** What is sent: as it stands, or made for this dossier. */
type Sent = Body | ((house: TestHouse, staged: Staged) => Promise<Body>);

/** A refusal of the act itself: where the dossier is, what is sent, what comes back. */
export type Refused = readonly [name: string, stage: Stage, body: Sent, refusal: Refusal];

export interface ActContract {
  /** last part of the address */
  readonly act: string;
  /** a dossier where the act is lawful, and who may do it */
  readonly ready: Stage;
  readonly body?: Sent;
  /** a dossier where the same person may do other things, but not this */
  readonly wrongState: Stage;
  /** accounts without any role for this act */
  readonly notForRole: readonly string[];
  /** accounts with such a role, but not for this dossier, and what they are told */
  readonly notForThem: readonly (readonly [login: string, status: number, code: ErrorCode])[];
  /** a body with one thing wrong: what is sent instead, which field is named, and what is said of it */
  readonly badFields?: readonly (readonly [change: Body, field: string, fault: ErrorCode])[];
  readonly refusals?: readonly Refused[];
}

/** What the right path left behind, for the test's own expectations. */
export interface Happened {
  readonly house: TestHouse;
  readonly staged: Staged;
  readonly before: DossierSeen;
  readonly after: DossierSeen;
  readonly answer: Answer<Filed>;
}

export const CLOCK = '2020-03-02T09:00:00+07:00';

/** A house for one file of act specs: the worker by hand, the clock at a Monday morning. */
export function standingHouse(): () => TestHouse {
  let house: TestHouse;
  beforeAll(async () => {
    house = await TestHouse.open({ worker: 'by hand' });
    await house.setClock(CLOCK);
  });
  afterAll(() => house.close());
  return () => house;
}

async function sentFor(house: TestHouse, staged: Staged, sent: Sent = {}): Promise<Body> {
  return typeof sent === 'function' ? sent(house, staged) : sent;
}

const post = (by: TestClient, id: string, act: string, body: unknown, options: Options): Promise<Answer<Filed>> =>
  by.post<Filed>(`/api/v1/dossiers/${id}/${act}`, body, options);

/** What every act on a dossier owes: its wall, its key, its version, its fields, and one effect however often it is sent. */
export function describeAct(contract: ActContract, happened: (told: Happened) => Promise<void>): () => TestHouse {
  const houseOf = standingHouse();
  const { act, ready, refusals = [] } = contract;
  let staged: Staged;
  let version: number;
  let body: Body;
  beforeAll(async () => {
    staged = await ready(houseOf());
    version = (await see(staged.by, staged.id)).version;
    body = await sentFor(houseOf(), staged, contract.body);
  });
  const refused = (by: TestClient, sent: Body, options: Options, refusal: Refusal): Promise<unknown> =>
    expectRefused(
      houseOf(),
      (headers) => post(by, staged.id, act, sent, { seen: version, ...options, headers }),
      refusal,
    );

  describe('the wall', () => {
    test('nobody in particular has to sign in', () =>
      refused(houseOf().client(), body, {}, { status: 401, code: 'session.required' }));

    test.each(contract.notForRole)('%s has no role for it', async (login) =>
      refused(await houseOf().known(login), body, {}, { status: 403, code: 'permission.denied' }),
    );

    test.each(contract.notForThem)('%s has the role but not this dossier', async (login, status, code) =>
      refused(await houseOf().known(login), body, {}, { status, code }),
    );

    test('a dossier that is not there', async () => {
      for (const id of [randomUUID(), 'x', '..%2f', '0']) {
        await expectRefused(houseOf(), (headers) => post(staged.by, id, act, body, { seen: version, headers }), {
          status: 404,
          code: 'dossier.not_found',
        });
      }
    });
  });

  describe('key and version', () => {
    test.each([
      [null, 'request.key_required'],
      ['', 'request.key_required'],
      ['short', 'request.key_invalid'],
      ['with space in it', 'request.key_invalid'],
      ['k'.repeat(201), 'request.key_invalid'],
    ] as const)('key %p', (key, code) => refused(staged.by, body, { key }, { status: 400, code }));

    test.each([
      [null, 428, 'request.version_required'],
      ['7', 400, 'request.version_invalid'],
      ['*', 400, 'request.version_invalid'],
      ['W/"1"', 400, 'request.version_invalid'],
      ['"-1"', 400, 'request.version_invalid'],
      ['"1", "2"', 400, 'request.version_invalid'],
      ['"99999999999"', 400, 'request.version_invalid'],
    ] as const)('If-Match %p', (seen, status, code) => refused(staged.by, body, { seen }, { status, code }));

    test('somebody was faster: who, what and when', async () => {
      const problem = await expectRefused(
        houseOf(),
        (headers) => post(staged.by, staged.id, act, body, { seen: version - 1, headers }),
        { status: 409, code: 'dossier.stale_version' },
      );
      expect(problem.params?.['version']).toBe(version);
      expect(problem.params?.['by']).toMatch(/\S/);
      expect(problem.params?.['event']).toMatch(/^[A-Z]\w+$/);
      expect(problem.params?.['act']).toMatch(/^[a-z_]+$/);
      expect(problem.params?.['at']).toMatch(/^2020-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
    });
  });

  describe('what is sent', () => {
    test('a field nobody asked for is named', () =>
      refused(
        staged.by,
        { ...body, surplus: 1 },
        {},
        { status: 400, code: 'request.invalid', field: 'surplus', fault: 'field.unknown' },
      ));

    if (contract.badFields) {
      test.each(contract.badFields)('%j: %s', (change, field, fault) =>
        refused(staged.by, { ...body, ...change }, {}, { status: 400, code: 'request.invalid', field, fault }),
      );
    }
  });

  describe('the table', () => {
    test('not in this state', async () => {
      const other = await contract.wrongState(houseOf());
      const { version: seen, state } = await see(other.by, other.id);
      const fitting = await sentFor(houseOf(), other, contract.body);
      const problem = await expectRefused(
        houseOf(),
        (headers) => post(other.by, other.id, act, fitting, { seen, headers }),
        { status: 409, code: 'dossier.wrong_state' },
      );
      expect(problem.params).toMatchObject({ state, action: act.replaceAll('-', '_') });
    });

    if (refusals.length > 0) {
      test.each(refusals)('%s', async (_name, stage, sent, refusal) => {
        const other = await stage(houseOf());
        const { version: seen } = await see(other.by, other.id);
        const faulty = await sentFor(houseOf(), other, sent);
        await expectRefused(houseOf(), (headers) => post(other.by, other.id, act, faulty, { seen, headers }), refusal);
      });
    }
  });

  test('done once, however often it is sent', async () => {
    const house = houseOf();
    const before = await see(staged.by, staged.id);
    expect(before.availableActions).toContain(act.replaceAll('-', '_'));
    const key = randomUUID();
    const answer = await post(staged.by, staged.id, act, body, { seen: version, key });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
    expect(answer.etag).toBe(`"${answer.body.version}"`);
    const written = await contents(house);
    const again = await post(staged.by, staged.id, act, body, { seen: version, key });
    expect([again.status, again.etag, again.text]).toEqual([answer.status, answer.etag, answer.text]);
    await refused(staged.by, { ...body, surplus: 1 }, { key }, { status: 400, code: 'request.invalid' });
    await refused(staged.by, body, { key, seen: version + 1 }, { status: 422, code: 'request.key_reused' });
    expect(await contents(house)).toEqual(written);
    const after = await see(staged.by, staged.id);
    expect(after.version).toBe(answer.body.version);
    await happened({ house, staged, before, after, answer });
  });

  return houseOf;
}
