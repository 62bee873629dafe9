import { standingHouse } from '../../support/act-contract';
import type { TestClient } from '../../support/client';
import { see } from '../../support/dossiers';
import { done, inProcess } from '../../support/stages';
import type { TestHouse } from '../../support/test-house';

const houseOf = standingHouse();

const QUESTION = 'Có tranh chấp với hộ liền kề không?';
const OPINION = 'Đang có đơn tố cáo';

async function asked(house: TestHouse, confidential?: boolean): Promise<{ id: string; by: TestClient }> {
  const { id, by } = await inProcess(house);
  const secrecy = confidential === undefined ? {} : { confidential };
  await done(house, by, id, 'consult', { deskIds: ['hk-vhtt'], question: QUESTION, workingDays: 2, ...secrecy });
  const [row] = await house.rows<{ login: string }>(
    `SELECT a.login FROM officer_role r JOIN account a USING (officer_id) WHERE r.desk_id = 'hk-vhtt' AND r.role IN ('specialist','unit_head') ORDER BY 1 LIMIT 1`,
  );
  const consulted = await house.known(row?.login ?? '');
  await done(house, consulted, id, 'give-opinion', { opinion: OPINION });
  return { id, by };
}

const told = async (client: TestClient, id: string): Promise<readonly unknown[]> =>
  (await see(client, id)).timeline.flatMap(({ type, details }) => {
    if (type === 'OpinionRequested') return [details['question']];
    return type === 'OpinionGiven' ? [details['opinion']] : [];
  });

test('an opinion is for everybody who works with the dossier, unless asked for in confidence', async () => {
  const house = houseOf();
  const { id, by } = await asked(house);
  for (const reader of [by, await house.known('motcua1'), await house.known('giamsat')])
    expect(await told(reader, id)).toEqual([QUESTION, OPINION]);
});

test('in confidence, it is told to the desk that asked and the one asked; others see that it was, not what', async () => {
  const house = houseOf();
  const { id, by } = await asked(house, true);
  expect(await told(by, id)).toEqual([QUESTION, OPINION]);
  for (const login of ['motcua1', 'giamsat']) {
    const reader = await house.known(login);
    expect(await told(reader, id)).toEqual([null, null]);
    expect(JSON.stringify(await see(reader, id))).not.toContain(OPINION);
  }
  expect(await told(await house.known('congdan1'), id)).toEqual([]);
});

test('confidential is yes or no', async () => {
  const house = houseOf();
  const { id, by } = await inProcess(house);
  const { version } = await see(by, id);
  const body = { deskIds: ['hk-vhtt'], question: QUESTION, workingDays: 2, confidential: 'có' };
  expect(await by.post(`/api/v1/dossiers/${id}/consult`, body, { seen: version })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'confidential' }] },
  });
});
