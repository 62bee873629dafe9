import { verifyEvidence } from '@modules/evidence';
import { act, approved, fileDossier, FUNERAL, holderOf, see } from '../support/dossiers';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

describe('file, route, decide, return, prove', () => {
  test('a ward dossier from the citizen to the result', async () => {
    const { id, citizen, desk } = await approved(house);
    const returned = await act(desk, id, 'return-result', { method: 'counter', receivedBy: 'Nguyễn Thị Hoa' });
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned' } });
    const seen = await see(citizen, id);
    expect(seen.verdict).toMatch(/before|on/);
    expect(seen.timeline.map(({ type }) => type)).toEqual([
      'DossierSubmitted',
      'DossierReceived',
      'DossierRouted',
      'DossierRouted',
      'ResultSigned',
      'DossierRouted',
      'ResultReturned',
    ]);
  });

  test('a result sent by post: its number is on the page of whoever waits for it', async () => {
    const { id, citizen, desk } = await approved(house);
    const sent = await act(desk, id, 'return-result', { method: 'post', receivedBy: 'RB 123 456 789 VN' });
    expect(sent).toMatchObject({ status: 200, body: { state: 'returned' } });
    const { text } = await citizen.get(`/ho-so/${id}?lang=vi`);
    expect(text).toContain('Gửi bưu chính, số vận đơn: RB 123 456 789 VN');
  });

  test('ward → district → ward, with the lines of Form 05', async () => {
    const citizen = await house.as('congdan2');
    const { id } = await fileDossier(citizen, FUNERAL);
    await act(await house.as('hang-bac.motcua2'), id, 'receive');
    const ward = await holderOf(house, id, 'process');
    await act(ward, id, 'draft-result', { summary: 'Đề nghị hỗ trợ' });
    await act(ward, id, 'hand-over');
    await act(await holderOf(house, id, 'endorse'), id, 'endorse');
    await act(await holderOf(house, id, 'transfer'), id, 'hand-over');
    const district = await until(
      () =>
        house.rows<{ login: string }>(
          `SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1 AND s.desk_id = 'hk-ldtbxh'`,
          [id],
        ),
      (rows) => rows.length > 0,
    );
    await act(await house.as(district[0]?.login ?? ''), id, 'hand-over');
    const leader = await holderOf(house, id, 'sign');
    expect((await act(leader, id, 'sign')).body.state).toBe('approved');
    const desk = await holderOf(house, id, 'return');
    await act(desk, id, 'return-result', { method: 'counter', receivedBy: 'X' });
    const lines = await desk.get<{ items: { fromDeskId: string; toDeskId: string }[] }>(
      `/api/v1/dossiers/${id}/hand-overs`,
    );
    expect(lines.body.items.map(({ fromDeskId, toDeskId }) => `${fromDeskId} → ${toDeskId}`)).toEqual([
      'hk-hang-bac:motcua → hk-hang-bac:vhxh',
      'hk-hang-bac:vhxh → hk-hang-bac:ct',
      'hk-hang-bac:ct → hk-motcua',
      'hk-motcua → hk-ldtbxh',
      'hk-ldtbxh → hoan-kiem',
      'hoan-kiem → hk-hang-bac:motcua',
    ]);
  });

  test('and the evidence agrees', async () => {
    await house.sweep();
    expect(await verifyEvidence(house.urls.owner)).toMatchObject({ dossiers: 3, differences: 0 });
  });
});
