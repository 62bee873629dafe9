import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { fileDossier, filing, see, WARD, type Filed } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { contents, expectRefused, type Refusal } from '@test/support/refusals';
import { CITIZEN, counted, DESK, EXTRACT, messages } from '@test/support/stages';
import { until } from '@test/support/test-house';

const houseOf = standingHouse();
let citizen: TestClient;
let body: Record<string, unknown>;
beforeAll(async () => {
  citizen = await houseOf().known(CITIZEN);
  body = await filing(citizen, EXTRACT);
});

const file = (by: TestClient, sent: unknown, options = {}): Promise<Answer<Filed>> =>
  by.post<Filed>('/api/v1/dossiers', sent, options);
const refused = (change: object, refusal: Refusal, by = citizen): Promise<unknown> =>
  expectRefused(houseOf(), (headers) => file(by, { ...body, ...change }, { headers }), refusal);
const withApplicant = (change: object): object => ({ applicant: { ...(body['applicant'] as object), ...change } });

describe('who and how', () => {
  test('nobody in particular has to sign in', () =>
    refused({}, { status: 401, code: 'session.required' }, houseOf().client()));

  test.each(['motcua1', 'tp.chuyenvien1', 'tp.lanhdao1', 'giamsat', 'thanhtra', 'donthu', 'quantri'])(
    '%s files nothing online',
    async (login) => refused({}, { status: 403, code: 'permission.denied' }, await houseOf().known(login)),
  );

  test.each([
    [null, 'request.key_required'],
    ['short', 'request.key_invalid'],
  ] as const)('key %p', (key, code) =>
    expectRefused(houseOf(), (headers) => file(citizen, body, { key, headers }), { status: 400, code }),
  );
});

describe('the field at fault', () => {
  test.each([
    [{ surplus: 1 }, 'surplus', 'field.unknown'],
    [{ state: 'approved' }, 'state', 'field.unknown'],
    [{ procedureId: undefined }, 'procedureId', 'field.required'],
    [{ wardId: 7 }, 'wardId', 'field.not_text'],
    [{ delivery: 'pigeon' }, 'delivery', 'field.not_a_choice'],
    [{ applicant: undefined }, 'applicant', 'field.required'],
    [{ applicant: 'Hoa' }, 'applicant', 'field.not_an_object'],
    [{ subject: 'ab' }, 'subject', 'field.too_short'],
    [{ subject: 'x'.repeat(501) }, 'subject', 'field.too_long'],
    [{ note: ['a'] }, 'note', 'field.not_text'],
    [{ papers: undefined }, 'papers', 'field.required'],
    [{ papers: {} }, 'papers', 'field.not_a_list'],
    [{ papers: [{ paper: 'p1', documentId: 'x' }] }, 'papers.0.documentId', 'field.not_an_id'],
    [{ draftId: 'x' }, 'draftId', 'field.not_an_id'],
  ] as const)('%j: %s', (change, field, fault) =>
    refused(change, { status: 400, code: 'request.invalid', field, fault }),
  );

  test.each([
    [{ fullName: undefined }, 'applicant.fullName', 'field.required'],
    [{ fullName: 'Hoa\u0007' }, 'applicant.fullName', 'field.bad_characters'],
    [{ phone: '12345' }, 'applicant.phone', 'field.not_a_phone'],
    [{ email: 'hoa@' }, 'applicant.email', 'field.not_an_email'],
    [{ citizenNumber: '123' }, 'applicant.citizenNumber', 'field.not_a_citizen_number'],
    [{ address: '' }, 'applicant.address', 'field.required'],
    [{ role: 'unit_head' }, 'applicant.role', 'field.unknown'],
  ] as const)('applicant %j: %s', (change, field, fault) =>
    refused(withApplicant(change), { status: 400, code: 'request.invalid', field, fault }),
  );
});

describe('what is filed', () => {
  test('a procedure nobody published', () =>
    refused({ procedureId: 'no-such' }, { status: 404, code: 'procedure.unknown', field: 'procedureId' }));

  test('a procedure not in force on this day', async () => {
    await houseOf().setClock('2015-12-31T10:00:00+07:00');
    await refused({}, { status: 410, code: 'procedure.not_in_force', field: 'procedureId' });
    await houseOf().setClock(CLOCK);
  });

  test('a procedure that is not done online', async () => {
    await houseOf().rows(
      `INSERT INTO procedure_version SELECT (jsonb_populate_record(NULL::procedure_version, to_jsonb(v) ||
         jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'service_level', 2, 'published', true, 'valid_from', '2019-01-01'))).*
         FROM procedure_version v WHERE v.procedure_id = 'd-recording-other-foreign-civil-status-events'`,
    );
    const at = '/api/v1/procedures/d-recording-other-foreign-civil-status-events';
    await until(
      async () => (await citizen.get(at)).body,
      ({ serviceLevel }) => serviceLevel === 2,
    );
    const offline = await filing(citizen, 'd-recording-other-foreign-civil-status-events');
    await refused(offline, { status: 409, code: 'procedure.not_online' });
  });

  test('a ward that is none', async () => {
    await refused({ wardId: 'hk-tp' }, { status: 422, code: 'unit.unknown', field: 'wardId' });
    await refused({ wardId: 'hk-nowhere' }, { status: 422, code: 'unit.unknown', field: 'wardId' });
  });

  test('a paper missing, and a paper nobody asks for', async () => {
    await refused({ papers: [] }, { status: 422, code: 'dossier.paper_missing', field: 'papers.p1' });
    const papers = [...(body['papers'] as object[]), { paper: 'p99', documentId: randomUUID() }];
    await refused({ papers }, { status: 422, code: 'dossier.paper_unknown', field: 'papers.p99' });
  });

  test('files of nobody, of somebody else, of another dossier', async () => {
    const theirs = (await (await houseOf().known('congdan2')).upload(pdf())).body.id;
    const field = 'papers.0.documentId';
    for (const documentId of [randomUUID(), theirs]) {
      await refused({ papers: [{ paper: 'p1', documentId }] }, { status: 422, code: 'document.unknown', field });
    }
    const other = await fileDossier(citizen, EXTRACT);
    const [used] = (await see(citizen, other.id)).papers;
    await refused(
      { papers: [used].map((each) => ({ paper: 'p1', documentId: each?.documentId })) },
      {
        status: 409,
        code: 'document.already_used',
        field,
      },
    );
  });

  test('the ten-thousandth of an agency and day', async () => {
    await fileDossier(citizen, EXTRACT);
    const [before] = await houseOf().rows<{ last: number; agency_code: string }>(
      'SELECT last, agency_code FROM dossier_number_counter',
    );
    await houseOf().rows('UPDATE dossier_number_counter SET last = 9999');
    await refused({}, { status: 503, code: 'number.exhausted' });
    await houseOf().rows('UPDATE dossier_number_counter SET last = $1', [before?.last]);
  });
});

describe('filed', () => {
  test('once, however often it is sent; with a number, a secret, and only a notice for the worker', async () => {
    const key = randomUUID();
    const answer = await file(citizen, body, { key });
    expect(answer).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { state: 'submitted', version: 1, submittedAt: CLOCK, dueAt: null },
    });
    expect(answer.body.number).toMatch(/^[A-Z0-9.]+-200302-\d{4}$/);
    expect(answer.body.lookupSecret).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const written = await contents(houseOf());
    const again = await file(citizen, body, { key });
    expect([again.status, again.etag, again.text]).toEqual([201, '"1"', answer.text]);
    const other = { ...body, subject: 'Trích lục khác' };
    await expectRefused(houseOf(), (headers) => file(citizen, other, { key, headers }), {
      status: 422,
      code: 'request.key_reused',
    });
    expect(await contents(houseOf())).toEqual(written);
    const { id } = answer.body;
    expect(await see(citizen, id)).toMatchObject({
      receivingDeskId: 'hk-motcua',
      competentUnitId: 'hk-tp',
      reportingUnitId: 'hk-tp',
      wardId: WARD,
      channel: 'online',
      lookupSecret: answer.body.lookupSecret,
      papers: [{ paper: 'p1', mediaType: 'application/pdf' }],
      timeline: [{ type: 'DossierSubmitted', details: { number: answer.body.number, channel: 'online' } }],
    });
    expect([await counted(houseOf(), id), await messages(houseOf(), id)]).toEqual([[], ['notify-of-event']]);
    const { body: queue } = await (
      await houseOf().known(DESK)
    ).get<{ items: Filed[] }>('/api/v1/dossiers?queue=to_receive');
    expect(queue.items.map((item) => item.id)).toContain(id);
  });

  test('twenty clicks at once make one dossier', async () => {
    const sent = await filing(citizen, EXTRACT);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(citizen, sent, { key })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  test('the same key is another command from somebody else', async () => {
    const neighbour = await houseOf().known('congdan2');
    const key = randomUUID();
    const [one, two] = [
      await file(citizen, await filing(citizen, EXTRACT), { key }),
      await file(neighbour, await filing(neighbour, EXTRACT), { key }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).not.toBe(two.body.id);
    expect((await neighbour.get(`/api/v1/dossiers/${one.body.id}`)).status).toBe(404);
  });

  test('numbers of a day have no gaps: a refused filing gives its number back', async () => {
    const serial = ({ number }: Filed): number => Number(number.slice(-4));
    const one = await fileDossier(citizen, EXTRACT);
    const papers = [{ paper: 'p1', documentId: randomUUID() }];
    expect((await file(citizen, { ...body, papers })).status).toBe(422);
    const many = await Promise.all(Array.from({ length: 5 }, () => fileDossier(citizen, EXTRACT)));
    const wanted = [1, 2, 3, 4, 5].map((n) => serial(one) + n);
    expect(many.map(serial).sort((a, b) => a - b)).toEqual(wanted);
  });

  test('takes the place of its draft', async () => {
    const draft = await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: EXTRACT, data: { step: 3 } });
    await file(citizen, await filing(citizen, EXTRACT, { draftId: draft.body.id }));
    expect((await citizen.get(`/api/v1/drafts/${draft.body.id}`)).status).toBe(404);
  });
});
