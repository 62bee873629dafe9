import { Client } from 'pg';
import { standingHouse } from '../support/act-contract';
import { act, fileDossier } from '../support/dossiers';
import { EventStream } from '../support/event-stream';
import { expectProblem } from '../support/problems';
import { CITIZEN, DESK, inProcess, submitted } from '../support/stages';
import { TestHouse, until } from '../support/test-house';

const houseOf = standingHouse();
const PATH = '/api/v1/desk/stream';
const open: EventStream[] = [];
afterEach(() => open.splice(0).forEach((stream) => stream.close()));

async function listen(login: string, after?: string, house = houseOf()): Promise<EventStream> {
  const stream = await EventStream.open(await house.known(login), PATH, after);
  open.push(stream);
  return stream;
}

const about = (id: string, version: number) => (event: { readonly data: Readonly<Record<string, unknown>> }) =>
  event.data['dossierId'] === id && event.data['version'] === version;

test('what happens in a unit is told to those who read it, without a word of the person', async () => {
  const [desk, division, ward] = [await listen(DESK), await listen('tp.chuyenvien1'), await listen('hang-dao.motcua1')];
  const { id, by } = await submitted(houseOf());
  const event = await desk.until(about(id, 1));
  expect(event).toMatchObject({ type: 'queues' });
  expect(event.data).toEqual({
    dossierId: id,
    number: expect.stringMatching(/^[\w.]+-\d{6}-\d{4}$/) as string,
    version: 1,
    type: 'DossierSubmitted',
  });
  await act(by, id, 'receive');
  await houseOf().work();
  await division.until(about(id, 3));
  expect(division.heard.filter(about(id, 3))[0]?.data['type']).toBe('DossierRouted');
  // The ward hears of its own, and so would have heard of the other before it.
  const own = await fileDossier(await houseOf().known(CITIZEN), 'w-birth-registration');
  const ours = await listen('hang-bac.motcua1', desk.lastId);
  await ours.until(about(own.id, 1));
  expect(ours.heard.some(about(id, 1))).toBe(false);
  expect(ward.of('queues')).toEqual([]);
});

test('whoever was cut off hears what was missed, and nothing is lost in between', async () => {
  const first = await listen(DESK);
  const place = first.lastId;
  first.close();
  const one = await submitted(houseOf());
  const two = await submitted(houseOf());
  const again = await listen(DESK, place);
  await again.until(about(two.id, 1));
  expect(again.heard.some(about(one.id, 1))).toBe(true);
  expect(again.heard.some(({ data }) => data['type'] === 'resync')).toBe(false);
});

test.each([
  ['a place of another database', '9223372036854775806'],
  ['a place long forgotten', '1'],
])('%s: everything has to be looked at again', async (_what, after) => {
  await submitted(houseOf());
  const stream = await listen(DESK, after);
  const event = await stream.until(({ data }) => data['type'] === 'resync');
  expect(event.data).toEqual({ dossierId: null, number: null, version: null, type: 'resync' });
});

test.each(['x', '-1', '1e9', '99999999999999999999999', "1' OR 1=1"])('a place nobody gave: %s', async (after) => {
  const stream = await listen(DESK, after);
  expect(stream.heard.map(({ type }) => type)).toEqual(['ping']);
});

test('an act that is slow to commit is not passed over by a faster one', async () => {
  const stream = await listen(DESK);
  const slow = new Client({ connectionString: houseOf().urls.app });
  await slow.connect();
  await slow.query(`BEGIN; SET LOCAL app.kind = 'system'`);
  await slow.query(
    `INSERT INTO dossier_change (dossier_id, number, version, type, unit_ids)
     VALUES ('01890a5d-ac96-774b-bcce-b302099a8057', 'n', 7, 'StepClaimed', '{hk-motcua}')`,
  );
  const { id } = await submitted(houseOf());
  await slow.query('COMMIT');
  await slow.end();
  await stream.until(about(id, 1));
  const slower = stream.heard.findIndex(about('01890a5d-ac96-774b-bcce-b302099a8057', 7));
  expect(slower).toBeGreaterThanOrEqual(0);
  expect(slower).toBeLessThan(stream.heard.findIndex(about(id, 1)));
});

test('across processes: done at one, heard at the other', async () => {
  const other = await TestHouse.open({ worker: false, on: houseOf().urls });
  const stream = await listen(DESK, undefined, other);
  const { id } = await submitted(houseOf());
  await stream.until(about(id, 1));
  // With a stream open the process ends all the same.
  await other.close();
  await until(() => Promise.resolve(stream.hasEnded), Boolean);
});

describe('who else has it open', () => {
  const beat = async (login: string, id: string): Promise<readonly string[]> => {
    const answer = await (
      await houseOf().known(login)
    ).post<{ others: { name: string }[] }>(`/api/v1/dossiers/${id}/presence`, undefined, { key: null });
    expect(answer.status).toBe(200);
    return answer.body.others.map(({ name }) => name);
  };
  const nameOf = async (login: string): Promise<string> =>
    (await (await houseOf().known(login)).get<{ name: string }>('/api/v1/me')).body.name;

  test('each sees the others, from when on, until they leave', async () => {
    const { id } = await inProcess(houseOf());
    const stream = await listen('tp.chuyenvien2');
    expect(await beat('tp.chuyenvien1', id)).toEqual([]);
    await stream.until(({ type, data }) => type === 'presence' && data['dossierId'] === id);
    expect(stream.of('presence').map(({ data }) => Object.keys(data))).toEqual([['dossierId']]);
    expect(await beat('tp.chuyenvien2', id)).toEqual([await nameOf('tp.chuyenvien1')]);
    expect(await beat('tp.chuyenvien1', id)).toEqual([await nameOf('tp.chuyenvien2')]);
    const first = await houseOf().known('tp.chuyenvien1');
    const left = await first.delete(`/api/v1/dossiers/${id}/presence`, { key: null });
    expect(left.status).toBe(204);
    expect(await beat('tp.chuyenvien2', id)).toEqual([]);
  });

  test('a desk that falls silent is gone, and is told of anew when it is back', async () => {
    const { id } = await inProcess(houseOf());
    await beat('tp.chuyenvien1', id);
    const places = async (): Promise<readonly unknown[]> =>
      houseOf().rows('SELECT tx, since FROM desk_presence WHERE dossier_id = $1', [id]);
    const before = await places();
    await beat('tp.chuyenvien1', id);
    expect(await places()).toEqual(before);
    await houseOf().rows(`UPDATE desk_presence SET seen_at = now() - interval '46 seconds' WHERE dossier_id = $1`, [
      id,
    ]);
    expect(await beat('tp.chuyenvien2', id)).toEqual([]);
    await beat('tp.chuyenvien1', id);
    expect(await places()).not.toContainEqual(before[0]);
    expect(await beat('tp.chuyenvien2', id)).toEqual([await nameOf('tp.chuyenvien1')]);
  });

  test('of a dossier one may not see there is nothing to say', async () => {
    const { id } = await inProcess(houseOf());
    const by = await houseOf().known('hang-dao.motcua1');
    const path = `/api/v1/dossiers/${id}/presence`;
    for (const answer of [await by.post(path, undefined, { key: null }), await by.delete(path, { key: null })])
      expectProblem(answer, { status: 404, code: 'dossier.not_found' });
  });

  test('what is told and who was there is forgotten', async () => {
    await houseOf().rows(`UPDATE dossier_change SET noted_at = now() - interval '61 minutes'`);
    await houseOf().rows(`UPDATE desk_presence SET seen_at = now() - interval '61 minutes'`);
    await houseOf().sweep();
    expect(await houseOf().rows('SELECT FROM dossier_change UNION ALL SELECT FROM desk_presence')).toEqual([]);
  });
});

test('for officers who work with dossiers', async () => {
  expectProblem(await houseOf().client().get(PATH), { status: 401, code: 'session.required' });
  for (const login of [CITIZEN, 'donthu', 'quantri'])
    expectProblem(await (await houseOf().known(login)).get(PATH), { status: 403, code: 'permission.denied' });
});
