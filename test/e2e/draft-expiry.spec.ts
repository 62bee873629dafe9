import { BIRTH } from '../support/dossiers';
import type { TestClient } from '../support/client';
import { MailServer } from '../support/mail-server';
import { TestHouse } from '../support/test-house';

/** Written at noon: kept for sixty days, and spoken of seven days before. */
const WRITTEN = '2020-03-02T12:00:00.000+07:00';
const JUST_BEFORE = '2020-04-24T11:59:59.000+07:00';
const WARNED = '2020-04-24T12:00:00.000+07:00';
const THE_NIGHT = '2020-04-24T22:00:00.000+07:00';
const THE_MORNING = '2020-04-25T07:00:00.000+07:00';
const EXPIRED = '2020-05-01T12:00:00.000+07:00';
const DATA = { typed: { 'applicant.email': 'Hoa@example.vn', 'applicant.phone': '' }, done: [], changed: [] };

let house: TestHouse;
let mail: MailServer;
let citizen: TestClient;

beforeAll(async () => {
  mail = await MailServer.open();
  const environment = { SMTP_URL: mail.url, MAIL_FROM: 'motcua@example.vn', PUBLIC_URL: 'http://motcua.example' };
  house = await TestHouse.open({ worker: 'by hand', environment });
  citizen = await house.as('congdan1');
});
afterAll(async () => {
  await house.close();
  await mail.close();
});
beforeEach(async () => {
  await house.rows('DELETE FROM notice_delivery');
  await house.rows('DELETE FROM notice');
  await house.rows('DELETE FROM draft');
  await house.setClock(WRITTEN);
  mail.empty();
});

async function written(data: object = DATA): Promise<string> {
  const answer = await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: BIRTH, data });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

/** Sets the clock, lets the sweeps look and the worker do all there is to do, twice over. */
async function at(instant: string): Promise<void> {
  await house.setClock(instant);
  for (let round = 0; round < 2; round += 1) {
    await house.sweep();
    await house.work();
  }
}

test('its writer is told a week before, once, with the day and the way back to it', async () => {
  const id = await written();
  await at(JUST_BEFORE);
  expect(mail.mails).toEqual([]);
  for (const instant of [WARNED, THE_MORNING]) await at(instant);
  expect(mail.mails).toMatchObject([
    { to: ['hoa@example.vn'], headers: { subject: 'Hồ sơ nháp của bạn: sắp hết hạn' } },
  ]);
  expect(mail.mails[0]?.text).toContain('sẽ bị xoá ngày 01/05/2020');
  expect(mail.mails[0]?.text).toContain(`http://motcua.example/ho-so-nhap/${id}`);
});

test('taken up again it is not spoken of, until it is about to expire another time', async () => {
  const id = await written();
  await at(WARNED);
  const { etag } = await citizen.get(`/api/v1/drafts/${id}`);
  const saved = await citizen.put(`/api/v1/drafts/${id}`, { data: DATA }, { seen: etag ?? '' });
  expect(saved.status).toBe(200);
  await at(EXPIRED);
  expect(mail.mails).toHaveLength(1);
  await at('2020-06-16T12:00:00.000+07:00');
  expect(mail.mails).toHaveLength(2);
});

test('taken up in the night, nothing is said in the morning', async () => {
  const id = await written();
  await house.rows(`UPDATE draft SET expires_at = timestamptz '2020-05-01T21:30:00+07:00'`);
  await at(THE_NIGHT);
  expect(mail.mails).toEqual([]);
  const { etag } = await citizen.get(`/api/v1/drafts/${id}`);
  await citizen.put(`/api/v1/drafts/${id}`, { data: DATA }, { seen: etag ?? '' });
  await at(THE_MORNING);
  expect(mail.mails).toEqual([]);
  expect(await house.rows('SELECT state FROM notice_delivery')).toEqual([{ state: 'superseded' }]);
});

test.each([
  ['an empty one', {}],
  ['one with an address that is none', { typed: { 'applicant.email': 'hoa@', 'applicant.phone': 'x' } }],
  ['one with two addresses', { typed: { 'applicant.email': 'a@example.vn,b@example.vn' } }],
])('%s is not mailed about', async (_what, data) => {
  await written(data);
  await at(WARNED);
  expect(mail.mails).toEqual([]);
});

test('gone is gone: the notice does not come after it', async () => {
  await written();
  await at(EXPIRED);
  expect(mail.mails).toEqual([]);
});
