import { act, BIRTH, filing, see } from '../support/dossiers';
import { boxesOf, FormFiller } from '../support/form-filler';
import { JPEG, pdf } from '../support/papers';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

const BEGIN = { 'eligibility.residence': 'yes', 'eligibility.foreign': 'no' };
const FILER = {
  capacity: 'self',
  'applicant.fullName': 'Nguyễn Thị Hoa',
  'applicant.phone': ' 0912-345 678 ',
  'applicant.email': '',
  'applicant.citizenNumber': '001 190 012 345',
  'applicant.address': 'Số 1 phố Hàng Bạc',
  wardId: 'hk-hang-bac',
};
const CHILD = {
  childRelation: 'mother',
  'child.fullName': 'Trần Minh An',
  'child.birthDate': '5/9/2019',
  'child.sex': 'male',
  'child.ethnicity': 'Kinh',
  'child.nationality': 'Việt Nam',
  'child.birthPlace': 'Bệnh viện Phụ sản Hà Nội',
  'child.origin': 'Nam Định',
};
const MOTHER = {
  'mother.fullName': 'Nguyễn Thị Hoa',
  'mother.birthYear': '1990',
  'mother.ethnicity': 'Kinh',
  'mother.nationality': 'Việt Nam',
  'mother.residence': 'Số 1 phố Hàng Bạc',
  'mother.identityPaper': 'CCCD 001190012345',
};

async function begun(login = 'congdan1'): Promise<{ readonly filler: FormFiller; readonly base: string }> {
  const filler = new FormFiller(await house.as(login));
  const start = await filler.open(`/thu-tuc/${BIRTH}/nop`);
  const list = await filler.send(`/thu-tuc/${BIRTH}/nop`, { _key: boxesOf(start.body)['_key'] ?? '', ...BEGIN });
  expect(list.path).toMatch(/^\/ho-so-nhap\/[0-9a-f-]{36}$/);
  return { filler, base: list.path };
}

async function filled(login = 'congdan1'): Promise<{ readonly filler: FormFiller; readonly base: string }> {
  const { filler, base } = await begun(login);
  await filler.send(`${base}/trang/filer`, FILER);
  await filler.send(`${base}/trang/child`, CHILD);
  await filler.send(`${base}/trang/mother`, MOTHER);
  await filler.send(`${base}/trang/father`, { fatherKnown: 'no' });
  await filler.send(`${base}/trang/certificate`, {
    hasNotification: 'yes',
    notificationNumber: '12, BV Phụ sản',
    copies: '2',
    _shown: 'hasNotification notificationNumber copies',
  });
  await filler.send(`${base}/trang/result`, { delivery: 'counter' });
  return { filler, base };
}

describe('from the procedure to the clerk, without script', () => {
  test('who is not eligible is told why and gets no draft', async () => {
    const filler = new FormFiller(await house.as('congdan3'));
    const page = await filler.send(`/thu-tuc/${BIRTH}/nop`, {
      'eligibility.residence': 'no',
      'eligibility.foreign': 'no',
    });
    expect(page.status).toBe(422);
    expect(page.body).toMatch(/<title>Lỗi: /);
    expect(page.body).toContain('phường nơi cư trú của cha hoặc mẹ');
    expect(
      await house.rows(`SELECT FROM draft WHERE account_id = (SELECT id FROM account WHERE login = 'congdan3')`),
    ).toEqual([]);
  });

  test('page by page, papers, check, one dossier, with its files', async () => {
    const { filler, base } = await filled();
    const papers = await filler.open(`${base}/giay-to`);
    expect(papers.body).toContain('Giấy chứng sinh');
    // The e-form is the declaration: it is not asked for.
    expect(papers.body).not.toContain('Tờ khai đăng ký khai sinh');
    expect((await filler.send(`${base}/giay-to`, {})).status).toBe(422);
    const sent = await filler.sendFile(`${base}/giay-to/p2`, JPEG, 'giấy chứng sinh.jpg');
    expect(sent.body).toMatch(/giấy chứng sinh\.jpg/);
    expect(sent.body).toContain('1 trang');
    expect((await filler.send(`${base}/giay-to`, {})).path).toBe(base);
    const check = await filler.open(`${base}/kiem-tra`);
    for (const shown of ['0912 345 678', '05/09/2019', 'Trần Minh An', 'Không điền', 'giấy chứng sinh.jpg'])
      expect(check.body).toContain(shown);
    const refused = await filler.send(`${base}/nop`, { truth: 'false' });
    expect([refused.status, refused.path]).toEqual([422, `${base}/nop`]);
    expect(refused.body).toContain('Cần đồng ý với lời cam đoan');
    const [one, two] = await Promise.all([
      filler.send(`${base}/nop`, { truth: 'true' }),
      filler.send(`${base}/nop`, { truth: 'true' }),
    ]);
    expect(one.path).toMatch(/^\/ho-so\/[0-9a-f-]{36}\/da-nop$/);
    expect([
      two.path,
      (await filler.send(`${base}/nop`, { truth: 'true' })).path,
      (await filler.open(base)).path,
    ]).toEqual([one.path, one.path, one.path]);
    const id = one.path.split('/')[2] ?? '';
    const clerk = await house.as('hang-bac.motcua1');
    const seen = await see(clerk, id);
    expect(seen.papers.map(({ paper }) => paper)).toEqual(['p2']);
    const form = await clerk.get<{ formId: string }>(`/api/v1/dossiers/${id}/form`);
    expect(form.body.formId).toBe('birth');
    expect((await act(clerk, id, 'receive')).body.state).toBe('received');
  });

  test('an error keeps what was typed, names the field, and leaves the rest alone', async () => {
    const { filler, base } = await begun();
    const page = await filler.send(`${base}/trang/filer`, {
      ...FILER,
      'applicant.citizenNumber': '12345',
      'applicant.address': '',
    });
    expect(page.status).toBe(422);
    expect(page.body).toMatch(/<title>Lỗi: /);
    expect(page.body).toContain('12 chữ số, in trên thẻ căn cước');
    const boxes = boxesOf(page.body);
    expect([boxes['applicant.citizenNumber'], boxes['applicant.fullName'], boxes['applicant.phone']]).toEqual([
      '12345',
      'Nguyễn Thị Hoa',
      ' 0912-345 678 ',
    ]);
    for (const [, link] of page.body.matchAll(/<li><a href="#([\w-]+)">/g)) expect(page.body).toContain(`id="${link}"`);
    expect((await filler.open(`${base}/trang/filer`)).body).toContain('12345');
  });

  test('a page with an error is read and not answered: going back over it sends nothing again', async () => {
    const { filler, base } = await filled();
    const body = new URLSearchParams({ ...FILER, 'applicant.address': '' }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const [path, sent] of [
      [`${base}/trang/filer`, body],
      [`${base}/giay-to`, ''],
    ] as const) {
      const answer = await filler.client.send('POST', path, sent, type);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?loi=1`]);
      expect((await filler.open(`${path}?loi=1`)).body).toMatch(/<title>Lỗi: /);
    }
  });

  test('a change from the check page comes back to it', async () => {
    const { filler, base } = await filled();
    const page = await filler.open(`${base}/trang/child?tu=kiem-tra`);
    expect(boxesOf(page.body)['_tu']).toBe('kiem-tra');
    const check = await filler.send(`${base}/trang/child`, {
      ...CHILD,
      'child.fullName': 'Trần Minh Anh',
      _tu: 'kiem-tra',
    });
    expect(check.path).toBe(`${base}/kiem-tra`);
    expect(check.body).toContain('Trần Minh Anh');
  });

  test('an answer that brings up questions shows them before it calls them missing', async () => {
    const { filler, base } = await begun();
    const page = await filler.send(`${base}/trang/father`, { fatherKnown: 'yes', _shown: 'fatherKnown' });
    expect([page.status, page.path]).toEqual([200, `${base}/trang/father?them=1`]);
    expect(page.body).toContain('name="father.fullName"');
    const wrong = await filler.send(`${base}/trang/father`, {
      fatherKnown: 'yes',
      _shown: 'fatherKnown father parentsMarried',
    });
    expect(wrong.status).toBe(422);
  });

  test('a session that ended costs a sign-in and nothing typed', async () => {
    const { filler, base } = await begun();
    const { cookie } = filler.client;
    filler.client.cookie = '';
    const page = await filler.send(`${base}/trang/filer`, FILER);
    expect(page.status).toBe(401);
    const boxes = boxesOf(page.body);
    expect(boxes).toMatchObject({ next: `${base}/trang/filer`, 'applicant.address': FILER['applicant.address'] });
    const again = await filler.send('/dang-nhap', { ...boxes, login: 'congdan1', password: 'motcua-demo-2020' });
    expect([again.status, again.headers.get('location')]).toEqual([307, `${base}/trang/filer`]);
    filler.client.cookie = cookie;
    const done = await filler.send(`${base}/trang/filer`, {
      ...boxes,
      login: 'congdan1',
      password: 'motcua-demo-2020',
    });
    expect(done.path).toBe(`${base}/trang/child`);
    const [draft] = await house.rows<{ data: object }>('SELECT data FROM draft WHERE id = $1', [base.split('/')[2]]);
    expect(JSON.stringify(draft?.data)).not.toContain('motcua-demo-2020');
  });

  test('somebody else finds nothing', async () => {
    const { base } = await begun();
    const other = new FormFiller(await house.as('congdan2'));
    for (const path of ['', '/trang/filer', '/giay-to', '/kiem-tra'])
      expect((await other.open(base + path)).status).toBe(404);
    expect((await other.send(`${base}/trang/filer`, FILER)).status).toBe(404);
    expect((await other.send(`${base}/nop`, { truth: 'true' })).status).toBe(404);
    expect((await other.sendFile(`${base}/giay-to/p2`, pdf(), 'a.pdf')).status).toBe(404);
  });

  test('a language switched in the middle keeps what is typed', async () => {
    const { filler, base } = await begun();
    const page = await filler.send(`${base}/trang/filer`, {
      ...FILER,
      'applicant.address': 'giữa chừng',
      _act: 'lang en',
    });
    expect(page.path).toBe(`${base}/trang/filer?lang=en`);
    expect(page.body).toContain('<html lang="en">');
    expect(page.body).toContain('value="giữa chừng"');
  });
});

describe('lists', () => {
  const HOUSE = 'd-registration-of-a-household-business';

  test('items are added and removed without losing the others', async () => {
    const filler = new FormFiller(await house.as('congdan2'));
    const list = await filler.send(`/thu-tuc/${HOUSE}/nop`, { 'eligibility.only': 'no', 'eligibility.place': 'yes' });
    const path = `${list.path}/trang/owner`;
    const two = await filler.send(path, {
      founder: 'household',
      'members#': '1',
      'members.0.fullName': 'Trần An',
      _act: 'add members',
    });
    expect(two.body).toContain('name="members.1.fullName"');
    const three = await filler.send(path, {
      founder: 'household',
      'members#': '2',
      'members.0.fullName': 'Trần An',
      'members.1.fullName': 'Trần Bình',
      _act: 'remove members.0',
    });
    expect(boxesOf(three.body)).toMatchObject({ 'members#': '1', 'members.0.fullName': 'Trần Bình' });
  });
});

describe('files', () => {
  test('several of one paper, in an order that can be changed, removed, and seen as one PDF', async () => {
    const { filler, base } = await filled();
    for (const name of ['một.pdf', 'hai.pdf', 'ba.pdf'])
      await filler.sendFile(`${base}/giay-to/p2`, pdf(name + String(Math.random())), name);
    const names = async () =>
      [...(await filler.open(`${base}/giay-to`)).body.matchAll(/>([^<]+\.pdf)<\/a>/g)].map(([, name]) => name);
    expect(await names()).toEqual(['một.pdf', 'hai.pdf', 'ba.pdf']);
    const acts = [...(await filler.open(`${base}/giay-to`)).body.matchAll(/action="([^"]+\/(?:len|bo))"/g)].map(
      ([, action]) => action ?? '',
    );
    await filler.send(acts.filter((action) => action.endsWith('/len')).at(-1) ?? '', {});
    expect(await names()).toEqual(['một.pdf', 'ba.pdf', 'hai.pdf']);
    await filler.send(acts.find((action) => action.endsWith('/bo')) ?? '', {});
    expect(await names()).toEqual(['ba.pdf', 'hai.pdf']);
    const merged = await filler.client.get<string>(`${base}/giay-to/p2/ghep.pdf`);
    expect([merged.status, merged.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test.each<[string, Uint8Array, string, RegExp]>([
    ['an empty one', new Uint8Array(0), 'rỗng.pdf', /rỗng \(0 byte\)/],
    ['one of another kind', new TextEncoder().encode('MZ program'), 'x.pdf', /không phải PDF, JPEG, PNG hoặc HEIC/],
  ])(
    '%s is refused, stays named, and nothing is filed before it is put right',
    async (_what, content, name, message) => {
      const { filler, base } = await filled();
      await filler.sendFile(`${base}/giay-to/p2`, pdf(`ok ${Math.random()}`), 'tốt.pdf');
      const page = await filler.sendFile(`${base}/giay-to/p2`, content, name);
      expect(page.status).toBe(422);
      expect(page.body).toMatch(message);
      const refused = await filler.send(`${base}/nop`, { truth: 'true' });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain(name);
      const remove = [...(await filler.open(`${base}/giay-to`)).body.matchAll(/action="([^"]+\/bo)"/g)].map(
        ([, action]) => action ?? '',
      );
      await filler.send(remove.at(-1) ?? '', {});
      expect((await filler.send(`${base}/nop`, { truth: 'true' })).path).toMatch(/da-nop$/);
    },
  );

  test('no file chosen is said, and no name is invented for it', async () => {
    const { filler, base } = await filled();
    const page = await filler.sendFile(`${base}/giay-to/p2`, new Uint8Array(0), '');
    expect(page.body).toContain('Chưa có tệp nào');
    expect(await house.rows('SELECT FROM draft_paper WHERE draft_id = $1', [base.split('/')[2]])).toEqual([]);
  });

  test('a file announced and never arrived holds the filing up, by name', async () => {
    const { filler, base } = await filled();
    await filler.sendFile(`${base}/giay-to/p2`, pdf(String(Math.random())), 'tốt.pdf');
    const body = new URLSearchParams({ name: 'đang gửi.jpg' }).toString();
    await filler.client.send('POST', `${base}/giay-to/p2/bao`, body, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    const refused = await filler.send(`${base}/nop`, { truth: 'true' });
    expect([refused.status, refused.body.includes('đang gửi.jpg')]).toEqual([422, true]);
  });
});

describe('drafts', () => {
  test('propose what is known of the filer, from the account and from the last dossier, and nothing else', async () => {
    const login = '0987000111';
    const stranger = house.client();
    await stranger.post('/api/v1/accounts', {
      login,
      password: 'motcua-demo-2020',
      name: 'Đỗ Văn Bình',
      phone: '0987000111',
      email: 'binh@example.com',
    });
    const filler = new FormFiller(await house.as(login));
    const begin = async (): Promise<Readonly<Record<string, string>>> => {
      const { path } = await filler.send(`/thu-tuc/${BIRTH}/nop`, BEGIN);
      return boxesOf((await filler.open(`${path}/trang/filer`)).body);
    };
    const told = {
      'applicant.fullName': 'Đỗ Văn Bình',
      'applicant.phone': '0987 000 111',
      'applicant.email': 'binh@example.com',
    };
    expect(await begin()).toMatchObject({ ...told, 'applicant.address': '', 'applicant.citizenNumber': '' });
    const body = await filing(filler.client);
    const applicant = { fullName: 'Bình', phone: '0912345678', citizenNumber: '001090000001', address: '2 Hàng Bồ' };
    expect((await filler.client.post('/api/v1/dossiers', { ...body, applicant })).status).toBe(201);
    const again = { ...told, 'applicant.address': '2 Hàng Bồ', 'applicant.citizenNumber': '001090000001' };
    expect(await begin()).toMatchObject(again);
  });

  test('go on elsewhere, are told of when filing begins again, and are deleted when asked', async () => {
    const { base } = await filled('congdan2');
    const elsewhere = new FormFiller(await house.as('congdan2'));
    expect((await elsewhere.open(`/thu-tuc/${BIRTH}/nop`)).body).toContain(`href="${base}"`);
    expect((await elsewhere.open(`${base}/trang/child`)).body).toContain('Trần Minh An');
    expect((await elsewhere.send(`${base}/xoa`, {})).path).toBe('/ho-so-cua-toi');
    expect((await elsewhere.open(base)).status).toBe(404);
  });

  test('begun from an earlier dossier, hold its answers, and none of its pages counts as done', async () => {
    const { filler, base } = await filled();
    await filler.sendFile(`${base}/giay-to/p2`, pdf(String(Math.random())), 'a.pdf');
    const sent = await filler.send(`${base}/nop`, { truth: 'true' });
    const dossier = sent.path.split('/')[2] ?? '';
    const copy = await filler.send(`/thu-tuc/${BIRTH}/nop`, { ...BEGIN, _tu: dossier });
    expect(copy.body).not.toContain('Đã xong');
    expect(boxesOf((await filler.open(`${copy.path}/trang/child`)).body)['child.fullName']).toBe('Trần Minh An');
    const other = new FormFiller(await house.as('congdan2'));
    expect((await other.send(`/thu-tuc/${BIRTH}/nop`, { ...BEGIN, _tu: dossier })).status).toBe(404);
  });

  test('when the form changes, only the changed questions are asked', async () => {
    const { filler, base } = await filled();
    await house.owner.query(
      `UPDATE form_definition SET valid_to = '2016-12-31' WHERE form_id = 'birth';
       INSERT INTO form_definition (form_id, version, valid_from, definition)
       SELECT form_id, 2, '2017-01-01', jsonb_set(jsonb_set(definition, '{version}', '2'), '{pages,2,fields}',
         (definition #> '{pages,2,fields}') || '[{"type":"integer","key":"weight","label":{"vi":"Cân nặng (g)","en":"Weight (g)"},"min":300,"max":9000}]')
         FROM form_definition WHERE form_id = 'birth'`,
    );
    // A copy of the forms in memory is fresh for five seconds.
    const list = await until(
      () => filler.open(base),
      ({ body }) => body.includes('vừa thay đổi'),
      20_000,
    );
    expect(list.body).toContain('Cần xem lại');
    const page = await filler.open(`${base}/trang/child`);
    expect(page.body).toContain('name="weight"');
    expect(page.body).not.toContain('name="child.fullName"');
    expect((await filler.send(`${base}/trang/child`, { weight: '3.200' })).path).not.toContain('/trang/child');
    const check = await filler.open(`${base}/kiem-tra`);
    expect([check.body.includes('3.200'), check.body.includes('Trần Minh An')]).toEqual([true, true]);
    expect(boxesOf((await filler.open(`${base}/trang/child`)).body)).toMatchObject({
      'child.fullName': 'Trần Minh An',
      weight: '3.200',
    });
  });

  test('expire after 60 days, and say so', async () => {
    const { filler, base } = await begun('congdan3');
    const id = base.split('/')[2];
    await house.owner.query(`UPDATE draft SET expires_at = now() + interval '3 days' WHERE id = $1`, [id]);
    expect((await filler.open(base)).body).toContain('sẽ bị xóa sau ngày');
    await house.owner.query(`UPDATE draft SET expires_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    expect((await filler.open(base)).body).toContain('đã hết hạn');
    await house.sweep();
    expect(await house.rows('SELECT data FROM draft WHERE id = $1', [id])).toEqual([{ data: {} }]);
    await house.owner.query(`UPDATE draft SET expires_at = now() - interval '31 days' WHERE id = $1`, [id]);
    await house.sweep();
    expect(await house.rows('SELECT FROM draft WHERE id = $1', [id])).toEqual([]);
  });
});
