import { randomUUID } from 'node:crypto';
import { approved, fileDossier } from '../support/dossiers';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

const rated = (id: string) =>
  house.rows<{ level: number; came_by: string; comment: string | null; aspects: object }>(
    'SELECT level, came_by, comment, aspects FROM satisfaction_rating WHERE dossier_id = $1',
    [id],
  );

describe('POST /api/v1/dossiers/:id/rating', () => {
  test('keeps one rating; a repeat with the same key is the same, another is refused', async () => {
    const { id, citizen } = await approved(house);
    const path = `/api/v1/dossiers/${id}/rating`;
    const key = randomUUID();
    const body = { level: 5, aspects: { attitude: 4 }, comment: 'Nhanh, dễ hiểu' };
    const first = await citizen.post(path, body, { key });
    expect(first).toMatchObject({ status: 201, body: { level: 5 } });
    expect((await citizen.post(path, body, { key })).body).toEqual(first.body);
    expect(await citizen.post(path, { level: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rating.given_before' },
    });
    expect(await rated(id)).toEqual([
      { level: 5, came_by: 'account', comment: 'Nhanh, dễ hiểu', aspects: { attitude: 4 } },
    ]);
  });

  test('twenty at once are one', async () => {
    const { id, citizen } = await approved(house);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => citizen.post(`/api/v1/dossiers/${id}/rating`, { level: 1 + (n % 5) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await rated(id)).toHaveLength(1);
  });

  test.each([
    ['nothing', {}, 'level'],
    ['six', { level: 6 }, 'level'],
    ['zero', { level: 0 }, 'level'],
    ['text', { level: '5' }, 'level'],
    ['an aspect of nine', { level: 3, aspects: { time: 9 } }, 'aspects.time'],
    ['an unknown aspect', { level: 3, aspects: { price: 1 } }, 'aspects.price'],
    ['a comment of 2,001 characters', { level: 3, comment: 'x'.repeat(2001) }, 'comment'],
    ['an unknown field', { level: 3, name: 'x' }, 'name'],
  ])('%s is refused at its field, and nothing is kept', async (_what, body, field) => {
    const { id, citizen } = await approved(house);
    const answer = await citizen.post<{ errors: { field: string }[] }>(`/api/v1/dossiers/${id}/rating`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((each) => each.field)).toEqual([field]);
    expect(await rated(id)).toEqual([]);
  });

  test('not before there is an answer, and not for a stranger', async () => {
    const citizen = await house.as('congdan1');
    const { id } = await fileDossier(citizen);
    const path = `/api/v1/dossiers/${id}/rating`;
    expect(await citizen.post(path, { level: 5 })).toMatchObject({ status: 409, body: { code: 'rating.too_early' } });
    expect(await (await house.as('congdan2')).post(path, { level: 5 })).toMatchObject({ status: 404 });
    expect(await rated(id)).toEqual([]);
  });
});

describe('POST /api/v1/ratings', () => {
  test('with number and secret, once, whoever came first', async () => {
    const { id, citizen } = await approved(house);
    const { body } = await citizen.get<{ number: string; lookupSecret: string }>(`/api/v1/dossiers/${id}`);
    const proof = { number: body.number, secret: body.lookupSecret };
    const stranger = house.client();
    expect(await stranger.post('/api/v1/ratings', { ...proof, secret: 'AAAAAAAA', level: 4 })).toMatchObject({
      status: 404,
      body: { code: 'lookup.no_match' },
    });
    expect(await stranger.post('/api/v1/ratings', { ...proof, level: 4 })).toMatchObject({ status: 201 });
    expect(await citizen.post(`/api/v1/dossiers/${id}/rating`, { level: 1 })).toMatchObject({ status: 409 });
    expect(await rated(id)).toMatchObject([{ level: 4, came_by: 'link' }]);
  });
});

describe('GET /api/v1/satisfaction', () => {
  test('counts each level; a unit with few ratings is in the total only', async () => {
    const period = `from=2000-01-01&to=2999-12-31`;
    const { status, body } = await house.client().get<{
      rows: { unitId: string; n: number; levels: number[] }[];
      total: { n: number; levels: number[] };
    }>(`/api/v1/satisfaction?${period}`);
    expect(status).toBe(200);
    const all = await house.rows<{ n: number }>('SELECT count(*)::int AS n FROM satisfaction_rating');
    expect(body.total.n).toBe(Number(all[0]?.n));
    expect(body.total.levels.reduce((sum, n) => sum + n, 0)).toBe(body.total.n);
    for (const { n } of body.rows) expect(n).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ['from=2020-02-01&to=2020-01-01', 'range.reversed'],
    ['from=2020-02-30&to=2020-03-01', 'calendar.bad_date'],
    ['from=x&to=2020-03-01', 'request.invalid'],
  ])('%s is refused with %s', async (query, code) => {
    const answer = await house.client().get(`/api/v1/satisfaction?${query}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toMatchObject({ code });
  });

  test('a rating is never changed', async () => {
    await expect(house.owner.query('UPDATE satisfaction_rating SET level = 5')).rejects.toThrow(/never changed/);
  });
});
