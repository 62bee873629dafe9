import type { TestClient } from '../support/client';
import { act, fileDossier, FUNERAL, holderOf, see, WARD } from '../support/dossiers';
import { expectProblem } from '../support/problems';
import { TestHouse, until } from '../support/test-house';

const HEAD = 'hang-bac.ct1';
const [FIRST, SECOND] = ['hang-bac.motcua1', 'hang-bac.motcua2'];

interface Units {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly parentId: string | null;
    readonly agencyCode: string | null;
    readonly agencyCodeIsPlaceholder: boolean;
  }[];
}

let house: TestHouse;
let head: TestClient;

beforeAll(async () => {
  house = await TestHouse.open();
  // A Monday: the working week is known.
  await house.setClock('2020-03-02T08:00:00+07:00');
  head = await house.as(HEAD);
});
afterAll(() => house.close());

async function officer(login: string): Promise<string> {
  const [row] = await house.rows<{ officer_id: string }>('SELECT officer_id FROM account WHERE login = $1', [login]);
  return row!.officer_id;
}

interface Recorded {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const WEEK = { from: '2020-03-02T08:00', to: '2020-03-06T17:00', reason: 'Nghỉ phép năm' };

async function away(login: string, substitute: string | null, days: object = WEEK): Promise<Recorded> {
  const answer = await head.post<Recorded>('/api/v1/absences', {
    officerId: await officer(login),
    ...(substitute === null ? {} : { substituteId: await officer(substitute) }),
    ...days,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const rolesOf = async (login: string) => {
  const { body } = await (
    await house.as(login)
  ).get<{ roles: { role: string; deskId: string }[]; substitutesFor: string[] }>('/api/v1/me');
  return { desks: body.roles.map(({ role, deskId }) => `${role} ${deskId}`), substitutesFor: body.substitutesFor };
};

describe('GET /api/v1/units', () => {
  test('the district, its divisions and 18 wards, as one tree', async () => {
    const { status, body } = await house.client().get<Units>('/api/v1/units');
    expect(status).toBe(200);
    const byKind = (kind: string) => body.items.filter((unit) => unit.kind === kind);
    expect(byKind('ward')).toHaveLength(18);
    expect(byKind('district').map(({ id }) => id)).toEqual(['hoan-kiem']);
    expect(byKind('division').length).toBeGreaterThan(5);
    const known = new Set(body.items.map(({ id }) => id));
    expect(body.items.filter(({ parentId }) => parentId !== null && !known.has(parentId))).toEqual([]);
    expect(byKind('ward').every(({ parentId }) => parentId === 'hoan-kiem')).toBe(true);
  });

  test('agency codes of the demonstration are placeholders and say so', async () => {
    const { body } = await house.client().get<Units>('/api/v1/units');
    const coded = body.items.filter(({ agencyCode }) => agencyCode !== null);
    expect(coded).toHaveLength(19);
    expect(coded.every(({ agencyCodeIsPlaceholder }) => agencyCodeIsPlaceholder)).toBe(true);
    expect(new Set(coded.map(({ agencyCode }) => agencyCode)).size).toBe(19);
  });
});

describe('POST /api/v1/absences', () => {
  test('is answered with what was recorded, in the time of Việt Nam', async () => {
    const absence = await away('hang-bac.ct2', null);
    expect(absence).toMatchObject({
      from: '2020-03-02T08:00:00+07:00',
      to: '2020-03-06T17:00:00+07:00',
      substituteId: null,
    });
    const [row] = await house.rows<{ recorded_by: string }>('SELECT recorded_by FROM absence WHERE id = $1', [
      absence.id,
    ]);
    expect(row?.recorded_by).toBe(await officer(HEAD));
    expect((await head.post(`/api/v1/absences/${absence.id}/end`)).status).toBe(200);
  });

  test('the substitute holds the roles of the one who is away, for that time only', async () => {
    const absence = await away('hang-bac.tpht1', SECOND, { ...WEEK, from: '2020-03-03T08:00' });
    expect((await rolesOf(SECOND)).substitutesFor).toEqual([]);
    await house.setClock('2020-03-03T09:00:00+07:00');
    expect(await rolesOf(SECOND)).toEqual({
      desks: [`desk_officer ${WARD}:motcua`, `specialist ${WARD}:tpht`],
      substitutesFor: [await officer('hang-bac.tpht1')],
    });
    await house.setClock('2020-03-06T17:00:00+07:00');
    expect((await rolesOf(SECOND)).substitutesFor).toEqual([]);
    await house.setClock('2020-03-03T09:00:00+07:00');
    expect((await head.post(`/api/v1/absences/${absence.id}/end`)).status).toBe(200);
    expect((await rolesOf(SECOND)).desks).toEqual([`desk_officer ${WARD}:motcua`]);
  });

  test('work goes to the substitute, and the substitute can do it', async () => {
    const absence = await away('hang-bac.tpht1', SECOND);
    const citizen = await house.as('congdan1');
    const { id } = await fileDossier(citizen);
    await act(await house.as(FIRST), id, 'receive');
    const holder = await holderOf(house, id, 'process');
    expect((await see(holder, id)).steps.find(({ action }) => action === 'process')?.officerId).toBe(
      await officer(SECOND),
    );
    expect((await act(holder, id, 'draft-result', { summary: 'Đủ điều kiện' })).status).toBe(200);
    await head.post(`/api/v1/absences/${absence.id}/end`);
    expectProblem(await act(holder, id, 'hand-over'), { status: 403, code: 'dossier.not_at_your_desk' });
  });

  test('without a substitute the others of the desk get the work', async () => {
    const absence = await away(FIRST, null);
    const citizen = await house.as('congdan2');
    for (let n = 0; n < 2; n += 1) {
      const { id } = await fileDossier(citizen);
      await act(await house.as(SECOND), id, 'receive');
      await act(await holderOf(house, id, 'process'), id, 'draft-result', { summary: 'Đủ điều kiện' });
      await act(await holderOf(house, id, 'process'), id, 'hand-over');
      await act(await holderOf(house, id, 'sign'), id, 'sign');
      const [step] = await until(
        () =>
          house.rows<{ officer_id: string }>(
            `SELECT officer_id FROM open_step WHERE dossier_id = $1 AND action = 'return'`,
            [id],
          ),
        (rows) => rows.length > 0,
      );
      expect(step?.officer_id).toBe(await officer(SECOND));
    }
    await head.post(`/api/v1/absences/${absence.id}/end`);
  });

  test.each([
    ['themselves', FIRST, 'officer.unknown'],
    ['an officer of another unit', 'hang-dao.motcua1', 'officer.unknown'],
  ] as const)('nobody is substituted by %s', async (_who, login, code) => {
    const body = { officerId: await officer(FIRST), substituteId: await officer(login), ...WEEK };
    expectProblem(await head.post('/api/v1/absences', body), { status: 422, code, field: 'substituteId' });
  });

  test('a head records for the own unit; the district leader for the wards too', async () => {
    const body = { officerId: await officer('hang-dao.motcua1'), ...WEEK };
    expectProblem(await head.post('/api/v1/absences', body), { status: 403, code: 'permission.denied' });
    const leader = await house.as('quan.lanhdao1');
    const recorded = await leader.post<Recorded>('/api/v1/absences', body);
    expect(recorded.status).toBe(201);
    expectProblem(await head.post(`/api/v1/absences/${recorded.body.id}/end`), {
      status: 404,
      code: 'request.not_found',
    });
    expect((await leader.post(`/api/v1/absences/${recorded.body.id}/end`)).status).toBe(200);
  });

  test('is the same absence when the key comes again', async () => {
    const body = { officerId: await officer(SECOND), ...WEEK };
    const [one, two] = await Promise.all(
      [1, 2].map(() => head.post<Recorded>('/api/v1/absences', body, { key: 'one-absence' })),
    );
    expect(two?.body).toEqual(one?.body);
    const rows = await house.rows('SELECT FROM absence WHERE officer_id = $1 AND ended_at IS NULL', [body.officerId]);
    expect(rows).toHaveLength(1);
    await head.post(`/api/v1/absences/${one?.body.id ?? ''}/end`);
  });
});

describe('POST /api/v1/absences/:id/end', () => {
  test('ends once', async () => {
    const { id } = await away(FIRST, null);
    expect((await head.post(`/api/v1/absences/${id}/end`, {}, { key: 'end-it-once' })).status).toBe(200);
    expect((await head.post(`/api/v1/absences/${id}/end`, {}, { key: 'end-it-once' })).status).toBe(200);
    expectProblem(await head.post(`/api/v1/absences/${id}/end`), { status: 404, code: 'request.not_found' });
  });

  test('takes no body', async () => {
    const { id } = await away(FIRST, null);
    const answer = await head.post(`/api/v1/absences/${id}/end`, { at: '2020-03-04' });
    expectProblem(answer, { status: 400, code: 'request.invalid', field: 'at', fault: 'field.unknown' });
    expect((await head.post(`/api/v1/absences/${id}/end`)).status).toBe(200);
  });
});

describe('the working calendar', () => {
  test('a newly published version counts for dossiers received from then on, the old ones keep theirs', async () => {
    await house.setClock('2020-03-03T09:00:00+07:00');
    const citizen = await house.as('congdan3');
    const desk = await house.as(FIRST);
    const receive = async (): Promise<{ id: string; dueAt: string | null }> => {
      const { id } = await fileDossier(citizen, FUNERAL);
      await act(desk, id, 'receive');
      return { id, dueAt: (await see(desk, id)).dueAt };
    };
    const before = await receive();
    expect(before.dueAt).toBe('2020-03-10T17:00:00+07:00');
    await house.rows(
      `INSERT INTO working_calendar (version, published_at, note, days, hours)
       SELECT version + 1, now(), 'test', days || '[{"date":"2020-03-04","type":"off"}]', hours FROM working_calendar`,
    );
    const after = await until(receive, ({ dueAt }) => dueAt !== before.dueAt);
    expect(after.dueAt).toBe('2020-03-11T17:00:00+07:00');
    expect((await see(desk, before.id)).dueAt).toBe(before.dueAt);
    const clock = await desk.get<{ ledger: { calendarVersion: number }[] }>(`/api/v1/dossiers/${after.id}/clock`);
    expect(clock.body.ledger.map(({ calendarVersion }) => calendarVersion)).toEqual([2]);
  });

  test('a published version is never edited', async () => {
    await expect(house.rows(`UPDATE working_calendar SET note = 'x'`)).rejects.toThrow('never changed');
  });
});
