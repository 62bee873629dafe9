import { act, filing, type Filed } from './dossiers';
import { done, EXTRACT, GROUNDS, moveTo } from './stages';
import type { TestHouse } from './test-house';

/** Three working days, decided in the ward. */
export const MARITAL = 'w-marital-status-certificate';
/** The same day, decided in the ward. */
const BIRTH = 'w-birth-registration';

interface Taken {
  readonly procedureId: string;
  readonly channel: 'online' | 'counter' | 'post';
  readonly ward: string;
}

/** Files and receives. */
async function take(house: TestHouse, given: Partial<Taken> = {}): Promise<string> {
  const { procedureId = MARITAL, channel = 'online', ward = 'hang-bac' } = given;
  const desk = await house.known(procedureId.startsWith('w-') ? `${ward}.motcua1` : 'motcua1');
  const more = { wardId: `hk-${ward}` };
  if (channel === 'online') {
    const citizen = await house.known('congdan1');
    const { body } = await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, procedureId, more));
    await done(house, desk, body.id, 'receive');
    return body.id;
  }
  const { body } = await desk.post<Filed>('/api/v1/intake', { ...(await filing(desk, procedureId, more)), channel });
  await house.work();
  return body.id;
}

async function sign(house: TestHouse, id: string): Promise<void> {
  await done(house, await moveTo(house, id, 'sign'), id, 'sign');
}

/**
 * March 2020 in a house whose worker moves by hand: every way a dossier can be counted, once or twice. Returns the one
 * that is stopped. The clock ends on 01/04/2020.
 */
export async function liveThroughMarch(house: TestHouse): Promise<string> {
  await house.setClock('2020-03-02T09:00:00+07:00');
  const early = await take(house);
  const sameDay = await take(house, { procedureId: BIRTH, channel: 'counter' });
  const late = await take(house, { channel: 'post' });
  const refused = await take(house);
  const withdrawn = await take(house);
  const stopped = await take(house);
  await sign(house, early);
  await sign(house, sameDay);
  await house.setClock('2020-03-04T10:00:00+07:00');
  await act(await house.known('congdan1'), withdrawn, 'request-withdrawal', { reason: 'Không cần nữa' });
  await done(house, await house.known('hang-bac.motcua1'), withdrawn, 'accept-withdrawal');
  await moveTo(house, stopped, 'process');
  await done(house, await house.known('hang-bac.ct1'), stopped, 'stop', GROUNDS);
  await house.setClock('2020-03-05T10:00:00+07:00');
  await done(house, await moveTo(house, refused, 'sign'), refused, 'refuse', GROUNDS);
  await house.setClock('2020-03-06T10:00:00+07:00');
  await sign(house, late);
  await take(house);
  await house.setClock('2020-03-31T16:00:00+07:00');
  await take(house, { ward: 'hang-dao' });
  await take(house, { procedureId: EXTRACT });
  const citizen = await house.known('congdan1');
  await citizen.post('/api/v1/dossiers', await filing(citizen, MARITAL));
  await house.setClock('2020-04-01T08:00:00+07:00');
  return stopped;
}
