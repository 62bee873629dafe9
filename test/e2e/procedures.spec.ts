import type { TestClient } from '../support/client';
import { BIRTH, filing, FUNERAL } from '../support/dossiers';
import { expectProblem } from '../support/problems';
import { TestHouse, until } from '../support/test-house';

interface Summary {
  readonly id: string;
  readonly nationalCode: string | null;
  readonly nameVi: string;
  readonly level: string;
  readonly serviceLevel: number;
}

interface Facet {
  readonly value: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly count: number;
}

interface Found {
  readonly items: readonly Summary[];
  readonly total: number;
  readonly facets: Readonly<Record<'field' | 'level' | 'serviceLevel' | 'audience', readonly Facet[]>>;
}

interface Procedure extends Summary {
  readonly version: number;
  readonly papers: readonly { readonly key: string }[];
  readonly route: readonly { readonly action: string }[];
  readonly source: string;
}

let house: TestHouse;
let nobody: TestClient;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  nobody = house.client();
});
afterAll(() => house.close());

async function search(query: Readonly<Record<string, string>> = {}): Promise<Found> {
  const answer = await nobody.get<Found>(`/api/v1/procedures?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const ids = ({ items }: Found): readonly string[] => items.map(({ id }) => id);
const counts = (facet: readonly Facet[]): Record<string, number> =>
  Object.fromEntries(facet.map(({ value, count }) => [value, count]));

describe('GET /api/v1/procedures', () => {
  test('229 e-services: 88 at level 3 and 141 at level 4', async () => {
    const { total, items, facets } = await search();
    expect({ total, shown: items.length }).toEqual({ total: 229, shown: 50 });
    expect(counts(facets.serviceLevel)).toEqual({ 3: 88, 4: 141 });
  });

  test.each([
    ['without accents', 'khai sinh'],
    ['in capitals', 'KHAI SINH'],
    ['as some phones type it', 'khai sinh'.normalize('NFD')],
    ['with more blanks than needed', '  khai   sinh '],
  ])('finds the same %s', async (_how, q) => {
    const found = await search({ q });
    expect(ids(found)).toEqual(ids(await search({ q: 'khai sinh' })));
    expect(ids(found)).toContain(BIRTH);
  });

  test('finds accents by their plain letters and by themselves, exact ones first', async () => {
    const [plain, exact] = [await search({ q: 'ho tich' }), await search({ q: 'hộ tịch' })];
    expect(new Set(ids(exact))).toEqual(new Set(ids(plain)));
    expect(exact.items[0]?.nameVi.toLowerCase()).toContain('hộ tịch');
  });

  test('finds by English name and by national code', async () => {
    const { items } = await search({ limit: '300' });
    expect(ids(await search({ q: 'birth registration' }))).toContain(BIRTH);
    const coded = items.find(({ nationalCode }) => nationalCode !== null);
    expect(ids(await search({ q: coded?.nationalCode ?? '' }))).toContain(coded?.id);
  });

  test.each(['field', 'level', 'serviceLevel', 'audience'] as const)(
    'a choice of %s leaves as many as it says',
    async (name) => {
      const { facets } = await search({ q: 'dang ky' });
      expect(facets[name].length).toBeGreaterThan(1);
      for (const { value, count, nameVi, nameEn } of facets[name]) {
        const narrowed = await search({ q: 'dang ky', [name]: value });
        expect({ value, total: narrowed.total }).toEqual({ value, total: count });
        expect(nameVi).not.toBe(nameEn);
        // The choice already made does not shrink its own alternatives.
        expect(narrowed.facets[name]).toEqual(facets[name]);
      }
    },
  );

  test('choices add up', async () => {
    const [ward] = (await search({ level: 'ward' })).facets.serviceLevel;
    const both = await search({ level: 'ward', serviceLevel: ward?.value ?? '' });
    expect(both.total).toBe(ward?.count);
    expect(
      both.items.every(({ level, serviceLevel }) => level === 'ward' && String(serviceLevel) === ward?.value),
    ).toBe(true);
  });

  test('pages are one list cut in pieces', async () => {
    const all = ids(await search({ limit: '300' }));
    const pages = await Promise.all(
      [0, 60, 120, 180, 240].map((offset) => search({ limit: '60', offset: String(offset) })),
    );
    expect(pages.map(({ items }) => items.length)).toEqual([60, 60, 60, 49, 0]);
    expect(pages.flatMap(ids)).toEqual(all);
    expect(new Set(all).size).toBe(229);
  });

  test('nothing found is no refusal', async () => {
    expect(await search({ q: 'zzzz' })).toMatchObject({ items: [], total: 0, facets: { field: [], level: [] } });
    expect((await search({ field: 'khong-co' })).total).toBe(0);
  });

  test('operators of a database or a pattern are letters like others', async () => {
    for (const q of ["khai sinh' OR 1=1 --", 'khai sinh | a', '(khai+)+$ sinh']) {
      expect((await search({ q })).total).toBeLessThan(229);
    }
    // Punctuation alone asks for nothing in particular.
    for (const q of ['%', '_', '\\', '"']) expect((await search({ q })).total).toBe(229);
  });
});

describe('GET /api/v1/procedures/:id', () => {
  const get = (id: string) => nobody.get<Procedure>(`/api/v1/procedures/${id}`);

  test('shows the version in force: limit, papers, route, basis, and what is an illustration', async () => {
    const { status, body } = await get(BIRTH);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: BIRTH,
      level: 'ward',
      version: 1,
      validFrom: '2016-01-01',
      validTo: null,
      limit: { value: 1, unit: 'same_day' },
    });
    expect(body.papers.map(({ key }) => key)).toEqual(body.papers.map((_, index) => `p${index + 1}`));
    expect([body.route[0]?.action, body.route.at(-1)?.action]).toEqual(['receive', 'return']);
    expect(body.source).not.toBe('');
    // How steps share the limit, and the notes of whoever collected the data, are not the public's.
    expect(Object.keys(body.route[0] ?? {}).sort()).toEqual(['action', 'deskRef', 'group', 'nameEn', 'nameVi']);
    expect(body).not.toHaveProperty('notesVi');
  });

  test('one that nobody published is unknown, whether it exists or not', async () => {
    const [hidden] = await house.rows<{ id: string }>(
      `SELECT procedure_id AS id FROM procedure_version WHERE NOT published LIMIT 1`,
    );
    for (const id of ['w-khong-co', hidden?.id ?? '']) {
      expectProblem(await get(id), { status: 404, code: 'procedure.unknown' });
    }
  });

  test('a retired one says so, is in no list, and takes no filing', async () => {
    await house.rows(
      `UPDATE procedure_version SET valid_to = '2020-12-31' WHERE procedure_id = '${FUNERAL}' AND valid_to IS NULL`,
    );
    const retired = await until(
      () => get(FUNERAL),
      ({ status }) => status !== 200,
    );
    expectProblem(retired, { status: 410, code: 'procedure.not_in_force' });
    expect(ids(await search({ limit: '300' }))).not.toContain(FUNERAL);
    expect((await search()).total).toBe(228);
    const citizen = await house.as('congdan1');
    const answer = await citizen.post('/api/v1/dossiers', { ...(await filing(citizen)), procedureId: FUNERAL });
    expectProblem(answer, { status: 410, code: 'procedure.not_in_force', field: 'procedureId' });
  });

  test('each day has its version', async () => {
    await house.rows(`UPDATE procedure_version SET valid_to = '2020-06-30' WHERE procedure_id = $1`, [BIRTH]);
    await house.rows(
      `INSERT INTO procedure_version SELECT (jsonb_populate_record(NULL::procedure_version, to_jsonb(v) ||
         '{"id":"6a1f0f4e-0000-7000-8000-000000000002","version":2,"valid_from":"2020-07-01","valid_to":null,"limit_value":2}')).*
         FROM procedure_version v WHERE procedure_id = $1`,
      [BIRTH],
    );
    await until(
      () => get(BIRTH),
      ({ body }) => body.version === 2,
    );
    await house.setClock('2020-06-30T23:59:59+07:00');
    expect((await get(BIRTH)).body).toMatchObject({ version: 1, limit: { value: 1 }, validTo: '2020-06-30' });
    await house.setClock('2020-07-01T00:00:00+07:00');
    expect((await get(BIRTH)).body).toMatchObject({ version: 2, limit: { value: 2 }, validFrom: '2020-07-01' });
    await house.setClock('2015-12-31T23:59:59+07:00');
    expectProblem(await get(BIRTH), { status: 410, code: 'procedure.not_in_force' });
    expect((await search()).total).toBe(0);
  });

  test('a published version is never edited', async () => {
    const edit = house.rows(`UPDATE procedure_version SET limit_value = 99 WHERE procedure_id = $1`, [BIRTH]);
    await expect(edit).rejects.toThrow('immutable');
    const drop = house.rows(`DELETE FROM procedure_version WHERE procedure_id = $1`, [BIRTH]);
    await expect(drop).rejects.toThrow('immutable');
  });
});
