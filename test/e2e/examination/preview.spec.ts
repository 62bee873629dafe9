import { randomUUID } from 'node:crypto';
import { standingHouse } from '../../support/act-contract';
import { see } from '../../support/dossiers';
import { contents } from '../../support/refusals';
import { atSignature, done, HEAD, inProcess, POINT, submitted, type Stage } from '../../support/stages';

const houseOf = standingHouse();

interface Preview {
  readonly state: string;
  readonly dueAfter: string | null;
  readonly letters: readonly string[];
  readonly earliestNewDate: string | null;
  readonly supplement: { readonly used: number; readonly most: number; readonly dueIfAnsweredNow: string } | null;
  readonly next: readonly {
    readonly deskId: string;
    readonly officerId: string | null;
    readonly officerName: string | null;
    readonly dueAt: string;
    readonly why: { readonly vi: string };
  }[];
}

const look = (query: string) => (id: string) => `/api/v1/dossiers/${id}/preview?${query}`;

describe('GET /api/v1/dossiers/:id/preview', () => {
  test.each<[string, Stage, string, unknown]>([
    ['receive', submitted, 'receive', {}],
    ['hand_over', inProcess, 'hand-over', {}],
    ['sign', atSignature, 'sign', {}],
    ['request_supplement', inProcess, 'request-supplement', { points: [POINT] }],
  ])('%s: date, letters and who is next are what the act then brings', async (action, stage, name, body) => {
    const house = houseOf();
    const { id, by } = await stage(house);
    const before = await contents(house);
    const { status, body: preview } = await by.get<Preview>(look(`action=${action}`)(id));
    expect(status).toBe(200);
    expect(await contents(house)).toEqual(before);
    await done(house, by, id, name, body);
    const after = await see(await house.known('giamsat'), id);
    expect(preview.dueAfter).toBe(after.dueAt);
    const open = after.steps.filter((step) => step.state === 'open');
    expect(preview.next.map(({ deskId, officerId, dueAt }) => ({ deskId, officerId, dueAt }))).toEqual(
      open.map(({ deskId, officerId, dueAt }) => ({ deskId, officerId, dueAt })),
    );
    for (const { officerName, why } of preview.next)
      expect([officerName, why.vi]).toEqual([expect.any(String), expect.any(String)]);
    const { body: papers } = await by.get<{ items: { kind: string }[] }>(`/api/v1/dossiers/${id}/issued-papers`);
    if (preview.letters.length > 0)
      expect(papers.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...preview.letters]));
  });

  test('a supplement: requests used, the most there may be, and the date if all came back now', async () => {
    const { id, by } = await inProcess(houseOf());
    const { body } = await by.get<Preview>(look('action=request_supplement')(id));
    expect(body).toMatchObject({
      state: 'supplement',
      dueAfter: null,
      letters: ['form_02'],
      supplement: { used: 0, most: 2 },
    });
    expect(body.supplement?.dueIfAnsweredNow).toMatch(/^2020-/);
  });

  test('another desk and a re-appointment, by what is asked for', async () => {
    const house = houseOf();
    const { id, by } = await inProcess(house);
    const { body: routed } = await by.get<Preview>(look('action=hand_over&toDeskId=hk-vhtt')(id));
    expect(routed.next.map(({ deskId }) => deskId)).toEqual(['hk-vhtt']);
    const head = await house.known(HEAD);
    const { body: first } = await head.get<Preview>(look('action=reappoint')(id));
    expect(first).toMatchObject({ letters: ['form_04'], dueAfter: `${first.earliestNewDate}T17:00:00+07:00` });
    const asked = await head.get(look('action=reappoint&newDate=2020-03-07')(id));
    expect(asked).toMatchObject({ status: 422, body: { code: 'dossier.new_date_not_working' } });
  });

  test('whoever may not act meets the refusal of the act', async () => {
    const house = houseOf();
    const { id, by, citizen } = await inProcess(house);
    expect(await by.get(look('action=sign')(id))).toMatchObject({ status: 403 });
    expect(await by.get(look('action=receive')(id))).toMatchObject({
      status: 409,
      body: { code: 'dossier.wrong_state' },
    });
    expect(await citizen.get(look('action=hand_over')(id))).toMatchObject({ status: 403 });
    expect(await by.get(look('action=hand_over')(randomUUID()))).toMatchObject({ status: 404 });
    const stranger = await house.known('hang-bo.motcua1');
    expect(await stranger.get(look('action=receive')(id))).toMatchObject({ status: 404 });
  });

  test.each([
    ['action=eat', 'action'],
    ['', 'action'],
    ['action=reappoint&newDate=2020-02-30', 'newDate'],
    ['action=hand_over&toOfficerId=x', 'toOfficerId'],
    ['action=consult&workingDays=31', 'workingDays'],
    ['action=hand_over&why=x', 'why'],
  ])('?%s is refused at %s', async (query, field) => {
    const { id, by } = await inProcess(houseOf());
    expect(await by.get(look(query)(id))).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

describe('GET /api/v1/dossiers/:id/points', () => {
  test('names each paper and question that can be asked for', async () => {
    const { id, by } = await inProcess(houseOf());
    const { body } = await by.get<{ items: { target: string; nameVi: string; nameEn: string }[] }>(
      `/api/v1/dossiers/${id}/points`,
    );
    const targets = body.items.map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(['papers.p1', 'answers.subject']));
    expect(body.items.every(({ nameVi, nameEn }) => nameVi !== '' && nameEn !== '')).toBe(true);
  });
});
