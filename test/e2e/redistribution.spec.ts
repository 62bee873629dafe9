import { randomUUID } from 'node:crypto';
import type { TestClient } from '@test/support/client';
import { act, BIRTH, fileDossier, see } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { TestHouse } from '@test/support/test-house';

interface Preview {
  readonly officers: readonly {
    readonly officerId: string;
    readonly isPresent: boolean;
    readonly before: number;
    readonly after: number;
  }[];
  readonly moves: readonly {
    readonly dossierId: string;
    readonly number: string;
    readonly version: number;
    readonly step: number;
    readonly fromOfficerId: string;
    readonly toOfficerId: string;
  }[];
}

const ROUTE = '/api/v1/unit-load/redistribution';
const REASON = 'Chia lại việc trong bàn';

let house: TestHouse;
let head: TestClient;
/** alone at the desk until everything lay with them */
let loaded: string;
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  await house.setClock('2020-02-24T09:00:00+07:00');
  const [citizen, desk] = [await house.known('congdan1'), await house.known('hang-bac.motcua1')];
  for (let filed = 0; filed < 5; filed += 1) {
    const { id } = await fileDossier(citizen, BIRTH);
    expect((await act(desk, id, 'receive')).status).toBe(200);
  }
  await house.work();
  head = await house.known('hang-bac.ct1');
  const [holder] = await house.rows<{ officer_id: string }>('SELECT DISTINCT officer_id FROM open_step');
  loaded = holder?.officer_id ?? '';
  await house.rows(
    `INSERT INTO officer_role (officer_id, role, unit_id, desk_id, valid_from)
     SELECT officer_id, 'specialist', 'hk-hang-bac', 'hk-hang-bac:tpht', '2020-01-01' FROM account
      WHERE login IN ('hang-bac.motcua1', 'hang-bac.ct1') ON CONFLICT DO NOTHING`,
  );
});
afterAll(() => house.close());

const preview = (body: object = {}, by = head) => by.post<Preview>(`${ROUTE}/preview`, body);
const start = (body: object, by = head) => by.post<{ id: string; total: number }>(ROUTE, body, { key: randomUUID() });
const asked = ({ moves }: Preview) =>
  moves.map(({ dossierId, version, step, toOfficerId }) => ({ dossierId, version, step, toOfficerId }));
const outcomes = async (id: string) =>
  (
    await head.get<{ done: number; failed: number; items: { number: string; code: string | null }[] }>(
      `/api/v1/bulk-acts/${id}`,
    )
  ).body;
const hands = () =>
  house.rows<{ officer_id: string | null }>('SELECT dossier_id, no, officer_id FROM open_step ORDER BY 1, 2');
const spread = (of: readonly number[]): number => Math.max(...of) - Math.min(...of);

test('the work of those present is evened out: the preview changes nothing, the batch does what it showed', async () => {
  const before = await hands();
  const { status, body: seen } = await preview();
  expect(status).toBe(200);
  expect(seen.moves.length).toBeGreaterThanOrEqual(2);
  expect(spread(seen.officers.map(({ after }) => after))).toBeLessThanOrEqual(1);
  expect(await hands()).toEqual(before);
  const [changed, ...others] = seen.moves;
  const { status: started, body } = await start({ reason: REASON, moves: asked(seen) });
  expect([started, body.total]).toEqual([202, seen.moves.length]);
  // Changed between the asking and the doing.
  const byHand = { step: changed?.step, reason: REASON, officerId: changed?.toOfficerId };
  expect((await act(head, changed?.dossierId ?? '', 'reassign', byHand)).status).toBe(200);
  await house.work();
  const { done, failed, items } = await outcomes(body.id);
  expect({ done, failed }).toEqual({ done: others.length, failed: 1 });
  expect(items.filter(({ code }) => code !== null)).toMatchObject([
    { number: changed?.number, code: 'dossier.stale_version' },
  ]);
  for (const { dossierId, step, fromOfficerId, toOfficerId } of others) {
    const { steps, timeline } = await see(head, dossierId);
    expect(steps.find(({ state }) => state === 'open')?.officerId).toBe(toOfficerId);
    expect(timeline.at(-1)).toMatchObject({
      type: 'StepReassigned',
      details: { no: step, from: fromOfficerId, to: toOfficerId, reason: REASON },
    });
  }
});

test('everything of one officer goes to those who are there', async () => {
  await house.rows(
    `INSERT INTO absence (id, officer_id, starts_at, ends_at, reason, recorded_by, recorded_at)
     SELECT gen_random_uuid(), $1, '2020-02-24', '2020-02-26', 'Nghỉ ốm', 'hk-hang-bac', clock_now()`,
    [loaded],
  );
  const { body: seen } = await preview({ fromOfficerId: loaded });
  const from = seen.officers.find(({ officerId }) => officerId === loaded);
  expect(from).toMatchObject({ isPresent: false, before: seen.moves.length, after: 0 });
  expect(seen.moves.length).toBeGreaterThan(0);
  expect((await preview()).body.moves.map(({ toOfficerId }) => toOfficerId)).not.toContain(loaded);
  const { body } = await start({ reason: REASON, moves: asked(seen) });
  await house.work();
  expect(await outcomes(body.id)).toMatchObject({ done: seen.moves.length, failed: 0 });
  expect((await hands()).some(({ officer_id }) => officer_id === loaded)).toBe(false);
});

test.each(['congdan1', 'hang-bac.motcua1', 'hang-bac.tpht1', 'thanhtra', 'quantri'])('is not for %s', async (login) => {
  const by = await house.known(login);
  const denied = { status: 403, code: 'permission.denied' } as const;
  expectProblem(await preview({}, by), denied);
  expectProblem(await start({ reason: REASON, moves: [sound()] }, by), denied);
});

test('the head of another unit is shown nothing of this one, and cannot choose its dossiers', async () => {
  const elsewhere = await house.known('hang-dao.ct1');
  const [dossier] = await house.rows<{ dossier_id: string }>('SELECT dossier_id FROM open_step LIMIT 1');
  expect((await preview({}, elsewhere)).body.moves).toEqual([]);
  expectProblem(await preview({ fromOfficerId: loaded }, elsewhere), {
    status: 422,
    code: 'officer.unknown',
    field: 'fromOfficerId',
  });
  expectProblem(await start({ reason: REASON, moves: [sound({ dossierId: dossier?.dossier_id })] }, elsewhere), {
    status: 404,
    code: 'dossier.not_found',
  });
});

const sound = (more: object = {}): object => ({
  dossierId: randomUUID(),
  version: 1,
  step: 2,
  toOfficerId: randomUUID(),
  ...more,
});
const SAME = randomUUID();

test.each<[string, object]>([
  ['reason', { moves: [sound()] }],
  ['reason', { reason: 'x', moves: [sound()] }],
  ['moves', { reason: REASON }],
  ['moves', { reason: REASON, moves: [] }],
  ['moves', { reason: REASON, moves: [sound({ dossierId: SAME }), sound({ dossierId: SAME })] }],
  ['moves.0', { reason: REASON, moves: [null] }],
  ['moves.0.version', { reason: REASON, moves: [sound({ version: 0 })] }],
  ['moves.0.step', { reason: REASON, moves: [sound({ step: '2' })] }],
  ['moves.0.toOfficerId', { reason: REASON, moves: [sound({ toOfficerId: 'someone' })] }],
])('a batch is refused at %s (%#)', async (field, body) => {
  const { status, body: problem } = await start(body);
  const { code, errors } = problem as unknown as { code: string; errors: { field: string }[] };
  expect({ status, code }).toEqual({ status: 400, code: 'request.invalid' });
  expect(errors.map((each) => each.field)).toContain(field);
});

test('a preview of nobody’s work is refused at its field', async () => {
  expectProblem(await preview({ fromOfficerId: 'someone' }), {
    status: 400,
    code: 'request.invalid',
    field: 'fromOfficerId',
    fault: 'field.not_an_id',
  });
});
