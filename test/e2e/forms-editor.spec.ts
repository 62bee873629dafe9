import path from 'node:path';
import { planSeed, seedInstallation } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import { BIRTH } from '../support/dossiers';
import { boxesOf, FormFiller } from '../support/form-filler';
import { TestHouse } from '../support/test-house';

const FORMS = '/quan-tri/bieu-mau';
const EDITOR = `${FORMS}/birth`;
const NEW = `${EDITOR}/trang/filer/them`;
const POSTED = { 'content-type': 'application/x-www-form-urlencoded' };
const QUESTION = {
  label_vi: 'Giờ tiện liên lạc',
  label_en: 'When may we call?',
  hint_vi: '',
  hint_en: '',
  need: '',
  type: 'radio',
  options: 'Sáng | Morning\nChiều | Afternoon',
};

let house: TestHouse;
let administrator: FormFiller;
beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  administrator = new FormFiller(await house.as('quantri'));
});
afterAll(() => house.close());

/** Posts what a page's form carries unseen, and what is typed in it. */
async function press(
  path: string,
  boxes: Readonly<Record<string, string>>,
  shownAt = EDITOR,
): ReturnType<FormFiller['send']> {
  const { _key = '', _seen = '' } = boxesOf((await administrator.open(shownAt)).body);
  return administrator.send(path, { _key, _seen, ...boxes });
}

const formNow = async (): Promise<string> =>
  JSON.stringify((await house.client().get(`/api/v1/procedures/${BIRTH}/form`)).body);
const today = async (): Promise<string> => {
  const [row] = await house.rows<{ day: string }>(
    `SELECT to_char(clock_now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') AS day`,
  );
  return row?.day ?? '';
};

describe('an e-form is changed in the house', () => {
  test('only an administrator comes here', async () => {
    for (const login of ['congdan1', 'hang-bac.motcua1', 'giamsat'])
      for (const path of [FORMS, EDITOR, NEW]) expect((await (await house.known(login)).get(path)).status).toBe(403);
    expect((await house.client().get(FORMS)).status).toBe(401);
    expect((await (await house.known('congdan1')).send('POST', NEW, 'act=add', POSTED)).status).toBe(403);
  });

  test('every form is listed by what is filed with it', async () => {
    const { status, body } = await administrator.open(FORMS);
    expect(status).toBe(200);
    expect(body.match(/<tr>/g)?.length).toBe(30);
    expect(body).toContain('href="/quan-tri/bieu-mau/birth"');
    expect(body).toMatch(/thủ tục khác/);
  });

  test.each<[string, string, Readonly<Record<string, string>>, number, string]>([
    ['a form that is not there', `${FORMS}/nothing/trang/filer/them`, QUESTION, 404, 'Mã hỗ trợ'],
    ['a page that is not there', `${EDITOR}/trang/nowhere/them`, QUESTION, 404, 'Mã hỗ trợ'],
    ['a question that is not there', `${EDITOR}/trang/filer/cau/nothing`, { act: 'up' }, 404, 'Mã hỗ trợ'],
    ['an act that is none', `${EDITOR}/trang/filer/cau/wardId`, { act: 'paint' }, 404, 'Mã hỗ trợ'],
    ['no words', NEW, { ...QUESTION, label_vi: '' }, 422, 'id="label_vi-wrong"'],
    ['no kind', NEW, { ...QUESTION, type: '' }, 422, 'id="type-wrong"'],
    ['one choice', NEW, { ...QUESTION, options: 'Sáng | Morning' }, 422, 'ít nhất hai lựa chọn'],
    ['a choice in one language', NEW, { ...QUESTION, options: 'Sáng\nChiều' }, 422, 'Có | Yes'],
    ['what every dossier needs', `${EDITOR}/trang/filer/cau/wardId`, { act: 'remove' }, 422, 'Hồ sơ nào cũng cần'],
    ['publishing nothing', `${EDITOR}/cong-bo`, { validFrom: '1/1/2099' }, 422, 'chưa có gì để công bố'],
  ])('refused: %s', async (_what, path, boxes, status, text) => {
    const before = await formNow();
    const answer = await press(path, boxes);
    expect([answer.status, answer.body.includes(text)]).toEqual([status, true]);
    expect(await formNow()).toBe(before);
    expect(await house.rows('SELECT FROM form_edit')).toEqual([]);
  });

  test('what was typed is there again after a refusal', async () => {
    const { body } = await press(NEW, { ...QUESTION, label_en: '' });
    expect(boxesOf(body)).toMatchObject({ label_vi: QUESTION.label_vi, label_en: '' });
    expect(body).toContain('Chiều | Afternoon');
  });

  test('added, reworded, moved and looked at: nobody else sees it', async () => {
    const before = await formNow();
    expect((await press(NEW, QUESTION)).path).toBe(EDITOR);
    const added = `${EDITOR}/trang/filer/cau/gioTienLienLac`;
    expect((await press(added, { act: 'up' })).path).toBe(EDITOR);
    await press(added, { ...QUESTION, act: 'reword', label_en: 'When may we call you?' });
    const preview = await administrator.open(`${EDITOR}/trang/filer/xem?lang=en`);
    expect(preview.body).toContain('When may we call you?');
    expect(preview.body).toContain('Afternoon');
    expect(preview.body).not.toContain('method="post" action="/ho-so-nhap');
    await administrator.open(`${EDITOR}?lang=vi`);
    expect(await formNow()).toBe(before);
  });

  test('who saw an older copy is told so, and changes nothing', async () => {
    const answer = await administrator.send(`${EDITOR}/trang/filer/cau/gioTienLienLac`, { _seen: '1', act: 'remove' });
    expect([answer.status, answer.body.includes('Người khác vừa sửa')]).toEqual([422, true]);
    expect((await administrator.open(EDITOR)).body).toContain(QUESTION.label_vi);
  });

  test('pressed twice, a change is made once', async () => {
    const { _key = '', _seen = '' } = boxesOf((await administrator.open(NEW)).body);
    for (let press = 0; press < 2; press += 1)
      await administrator.send(NEW, { _key, _seen, ...QUESTION, type: 'text' });
    const { body } = await administrator.open(EDITOR);
    expect(body.match(/gioTienLienLac2"/g)).not.toBeNull();
    expect(body).not.toContain('gioTienLienLac3');
    await press(`${EDITOR}/trang/filer/cau/gioTienLienLac2`, { act: 'remove' });
  });

  test.each([
    ['no day', 'mai'],
    ['a day that is over', '1/1/2016'],
  ])('not published for %s', async (_what, validFrom) => {
    const answer = await press(`${EDITOR}/cong-bo`, { validFrom });
    expect([answer.status, answer.body.includes('id="validFrom-wrong"')]).toEqual([422, true]);
    expect(boxesOf(answer.body)).toMatchObject({ validFrom });
  });

  test('published, it is asked at once; a draft begun before is asked only that', async () => {
    const citizen = new FormFiller(await house.as('congdan1'));
    const start = await citizen.open(`/thu-tuc/${BIRTH}/nop`);
    const draft = await citizen.send(`/thu-tuc/${BIRTH}/nop`, {
      _key: boxesOf(start.body)['_key'] ?? '',
      'eligibility.residence': 'yes',
      'eligibility.foreign': 'no',
    });
    expect((await press(`${EDITOR}/cong-bo`, { validFrom: await today() })).path).toBe(EDITOR);
    expect(await formNow()).toContain('"gioTienLienLac"');
    expect((await citizen.open(`${draft.path}/trang/filer`)).body).toContain(QUESTION.label_vi);
    const again = await citizen.open(draft.path);
    expect(again.status).toBe(200);
  });

  test('published again on the same day: one version is in force, and the one between never was', async () => {
    await press(`${EDITOR}/trang/filer/cau/gioTienLienLac`, { act: 'remove' });
    await press(`${EDITOR}/cong-bo`, { validFrom: await today() });
    expect(await formNow()).not.toContain('gioTienLienLac');
    const rows = await house.rows(
      `SELECT version, valid_to - valid_from + 1 AS days, published_by IS NOT NULL AS own FROM form_definition
        WHERE form_id = 'birth' AND version > 1 ORDER BY version`,
    );
    expect(rows).toEqual([
      { version: 2, days: 0, own: true },
      { version: 3, days: null, own: true },
    ]);
  });

  test('a copy thrown away leaves nothing', async () => {
    await press(NEW, QUESTION);
    expect((await press(`${EDITOR}/bo`, {})).path).toBe(EDITOR);
    expect(await house.rows('SELECT FROM form_edit')).toEqual([]);
  });

  test('a published version is never changed, not even by the owner of the table', async () => {
    await expect(
      house.rows(`UPDATE form_definition SET definition = '{}' WHERE form_id = 'birth' AND version = 3`),
    ).rejects.toThrow('immutable');
    await expect(house.asApp(`UPDATE form_definition SET published_by = NULL WHERE form_id = 'birth'`)).rejects.toThrow(
      'permission denied',
    );
  });

  test('a release leaves alone what the house has changed', async () => {
    const plan = await planSeed(path.join(projectRoot(), 'data'));
    const definitions = plan.forms.definitions.map((each) =>
      each.form_id === 'birth' ? { ...each, version: 2, valid_from: '2030-01-01' } : each,
    );
    const release = { ...plan, forms: { ...plan.forms, definitions } };
    expect(await seedInstallation(house.urls.owner, { plan: release, demo: true })).toBe('was seeded');
    expect(await formNow()).not.toContain('gioTienLienLac');
    expect(await house.rows(`SELECT max(version) AS last FROM form_definition WHERE form_id = 'birth'`)).toEqual([
      { last: 3 },
    ]);
  });
});
