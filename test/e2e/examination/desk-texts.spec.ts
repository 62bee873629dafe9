import texts from '../../../data/desk-texts.json';
import { standingHouse } from '../../support/act-contract';
import { BIRTH, fileDossier } from '../../support/dossiers';
import { inProcess } from '../../support/stages';

const houseOf = standingHouse();

interface Templates {
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly legalBasis: string | null;
    readonly provenance: string;
  }[];
}

describe('GET /api/v1/reason-templates', () => {
  test('reasons of one act, each with where it comes from', async () => {
    const desk = await houseOf().known('motcua1');
    const { body } = await desk.get<Templates>('/api/v1/reason-templates?act=refuse_receipt');
    expect(body.items.map(({ id }) => id)).toEqual(['not-our-matter', 'duplicate']);
    expect(body.items.every(({ legalBasis, provenance }) => legalBasis !== null && provenance === 'illustrative')).toBe(
      true,
    );
  });

  test.each(['', 'act=eat', 'act=refuse&unit=x'])('?%s is refused', async (query) => {
    const desk = await houseOf().known('motcua1');
    expect((await desk.get(`/api/v1/reason-templates?${query}`)).status).toBe(400);
  });

  test('the person concerned has nothing to read there', async () => {
    const citizen = await houseOf().known('congdan1');
    expect((await citizen.get('/api/v1/reason-templates?act=refuse')).status).toBe(403);
  });
});

describe('GET /api/v1/dossiers/:id/result-templates', () => {
  test('the dossier’s own answers stand in their places; what was not answered is a gap', async () => {
    const house = houseOf();
    const { id, by } = await inProcess(house);
    const { body } = await by.get<Templates>(`/api/v1/dossiers/${id}/result-templates`);
    expect(body.items.map((item) => item.id)).toEqual(['civil-status-extract', 'granted']);
    expect(body.items[1]?.text).toContain('Nguyễn Thị Hoa, địa chỉ Số 1 phố Hàng Bạc');
    expect(body.items[0]?.text).toContain('…');
  });

  test('strangers find no dossier', async () => {
    const house = houseOf();
    const { id } = await fileDossier(await house.known('congdan1'), BIRTH);
    const stranger = await house.known('hang-bo.motcua1');
    expect((await stranger.get(`/api/v1/dossiers/${id}/result-templates`)).status).toBe(404);
  });
});

test.each(texts.results.map(({ id, procedures, text }) => [id, procedures, text] as const))(
  'the places of the template %s are questions of its forms',
  async (_id, procedures, text) => {
    const known = new Set(['subject']);
    for (const procedure of procedures ?? [BIRTH]) {
      const answer = await houseOf().client().get(`/api/v1/procedures/${procedure}/form`);
      expect(answer.status).toBe(200);
      for (const [, key = ''] of answer.text.matchAll(/"key":"([A-Za-z]+)"/g)) known.add(key);
    }
    const places = [...text.matchAll(/\{([\w.]+)\}/g)].flatMap(([, path = '']) => path.split('.'));
    expect(places.filter((key) => !known.has(key))).toEqual([]);
  },
);
