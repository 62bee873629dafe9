import { randomUUID } from 'node:crypto';
import { NoticeSenders } from '@modules/notifications';
import { act, BIRTH, fileDossier, filing, type Filed } from '../support/dossiers';
import type { TestClient } from '../support/client';
import { MailServer, type Mail } from '../support/mail-server';
import { TestHouse } from '../support/test-house';

const NOON = '2020-03-02T12:00:00.000+07:00';
const EVENING = '2020-03-02T20:59:59.000+07:00';
const LATE = '2020-03-02T22:15:00.000+07:00';
const LATER = '2020-03-02T23:40:00.000+07:00';
const DAWN = '2020-03-03T06:59:59.000+07:00';
const MORNING = '2020-03-03T07:00:00.000+07:00';
const HOA = 'hoa@example.vn';

let house: TestHouse;
let mail: MailServer;
let citizen: TestClient;
let desk: TestClient;

beforeAll(async () => {
  mail = await MailServer.open();
  const environment = {
    SMTP_URL: mail.url,
    MAIL_FROM: 'motcua@hoankiem.example',
    PUBLIC_URL: 'http://motcua.example',
  };
  house = await TestHouse.open({ worker: 'by hand', environment });
  citizen = await house.as('congdan1');
  desk = await house.as('hang-bac.motcua1');
});
afterAll(async () => {
  await house.close();
  await mail.close();
});

beforeEach(async () => {
  await house.setClock(NOON);
  await house.work();
  await house.rows(`UPDATE notice_delivery SET state = 'failed' WHERE state = 'waiting'`);
  await house.rows('DELETE FROM notice_preference');
  mail.empty();
});

const APPLICANT = { fullName: 'Nguyễn Thị Hoa', phone: '0912345678', email: HOA, address: 'Số 1 phố Hàng Bạc' };

async function filed(applicant: Readonly<Record<string, string>> = APPLICANT): Promise<Filed> {
  const answer = await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, BIRTH, { applicant }));
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Sets the clock, lets the sweeps look and the worker do all there is to do. */
async function at(instant: string): Promise<void> {
  await house.setClock(instant);
  await house.sweep();
  await house.work();
}

interface Delivered {
  readonly kind: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly sender: string | null;
  readonly problem: string | null;
}

function deliveries({ id }: Filed, channel = 'email'): Promise<Delivered[]> {
  return house.rows<Delivered>(
    `SELECT n.kind, v.channel, v.state, v.attempts, v.sender, v.problem FROM notice n JOIN notice_delivery v ON v.notice_id = n.id
      WHERE n.dossier_id = $1 AND v.channel = $2 ORDER BY n.seq`,
    [id, channel],
  );
}

const subjects = () => mail.mails.map(({ headers }) => headers['subject']);

async function prefer(language: string, channels: Readonly<Record<string, boolean>>): Promise<void> {
  const answer = await citizen.put('/api/v1/my/notice-preferences', { language, channels });
  expect(answer.status).toBe(200);
}

const ALL_ON = { email: true, sms: true, zalo: true };

describe('a change is told once, by mail', () => {
  test('filed and received: each its mail, with number, procedure, what next and links', async () => {
    const dossier = await filed();
    await house.work();
    expect(subjects()).toEqual([`Hồ sơ ${dossier.number}: đã nộp`]);
    await act(desk, dossier.id, 'receive');
    await house.work();
    expect(subjects()).toEqual([`Hồ sơ ${dossier.number}: đã nộp`, `Hồ sơ ${dossier.number}: đã tiếp nhận`]);
    const [, received] = mail.mails as [Mail, Mail];
    expect(received).toMatchObject({ from: 'motcua@hoankiem.example', to: [HOA] });
    expect(received.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<http://motcua.example/tai-khoan/thong-bao>',
    });
    expect(received.text).toContain('Hẹn trả kết quả: 17:00 02/03/2020.');
    expect(received.text).toContain(`http://motcua.example/ho-so/${dossier.id}`);
    expect(received.text).toContain('thôi nhận thông báo');
    expect(await deliveries(dossier)).toMatchObject([
      { kind: 'filed', state: 'sent', attempts: 1, sender: 'smtp' },
      { kind: 'received', state: 'sent', attempts: 1, sender: 'smtp' },
    ]);
  });

  test('says nothing that opens the dossier, and not who it is about', async () => {
    const dossier = await filed();
    await house.work();
    const everything = JSON.stringify(mail.mails);
    for (const secret of [dossier.lookupSecret, 'Nguyễn', 'Hoa', '0912345678', 'Hàng Bạc']) {
      expect(everything).not.toContain(secret);
    }
  });

  test('jobs delivered over and over, and sweeps between them, send it once', async () => {
    const dossier = await filed();
    const repeats = `INSERT INTO outbox (queue, name, data) SELECT queue, name, data FROM outbox o, generate_series(1, 4)
      WHERE name = 'notify-of-event' AND data->>'dossierId' = '${dossier.id}'`;
    await house.rows(repeats);
    await house.work();
    await house.rows(
      `INSERT INTO outbox (queue, name, data) SELECT 'notifications', 'deliver-notice', jsonb_build_object('noticeId', n.id, 'channel', 'email')
         FROM notice n, generate_series(1, 3) WHERE n.dossier_id = $1`,
      [dossier.id],
    );
    await house.sweep();
    await house.work();
    expect(mail.mails).toHaveLength(1);
    expect(await deliveries(dossier)).toHaveLength(1);
  });

  test('with every job lost, a sweep tells it all the same, once', async () => {
    const dossier = await filed();
    await house.rows(`DELETE FROM outbox WHERE queue = 'notifications'`);
    await at('2020-03-02T12:01:00.000+07:00');
    await at('2020-03-02T12:02:00.000+07:00');
    expect(subjects()).toEqual([`Hồ sơ ${dossier.number}: đã nộp`]);
  });

  test('a worker that died with a mail in hand: another sends it when the lease is over, under the same id', async () => {
    const dossier = await filed();
    await house.work();
    const [first] = mail.mails as [Mail];
    await house.rows(
      `UPDATE notice_delivery v SET state = 'waiting', taken_until = clock_timestamp() + interval '1 hour'
         FROM notice n WHERE n.id = v.notice_id AND n.dossier_id = $1`,
      [dossier.id],
    );
    await at(NOON);
    expect(mail.mails).toHaveLength(1);
    await house.rows(
      `UPDATE notice_delivery SET taken_until = clock_timestamp() - interval '1 second' WHERE taken_until IS NOT NULL`,
    );
    await at(NOON);
    expect(mail.mails.map(({ headers }) => headers['message-id'])).toEqual(Array(2).fill(first.headers['message-id']));
  });

  test('what the desk writes is told, once, also with its job lost; what the applicant writes is not', async () => {
    const dossier = await filed();
    await house.work();
    mail.empty();
    const path = `/api/v1/dossiers/${dossier.id}/messages`;
    expect((await citizen.post(path, { text: 'Khi nào có kết quả?' })).status).toBe(201);
    await at('2020-03-02T12:01:00.000+07:00');
    expect(mail.mails).toEqual([]);
    expect((await desk.post(path, { text: 'Chiều nay, mời bạn mang bản chính.' })).status).toBe(201);
    await house.rows(`DELETE FROM outbox WHERE name = 'notify-of-message'`);
    await at('2020-03-02T12:02:00.000+07:00');
    await at('2020-03-02T12:03:00.000+07:00');
    expect((await desk.post(path, { text: 'Xin mang cả căn cước.' })).status).toBe(201);
    await house.work();
    expect(subjects()).toEqual(Array(2).fill(`Hồ sơ ${dossier.number}: có tin nhắn mới`));
    // A mail lies around longer than a page: what was written stays in the house.
    expect(JSON.stringify(mail.mails)).not.toMatch(/bản chính|căn cước/);
  });

  test('taken in at the counter: one mail, to where a person without an account can look', async () => {
    const body = await filing(citizen, BIRTH, { applicant: APPLICANT });
    const papers = [];
    for (const { paper } of body['papers'] as { paper: string }[]) {
      const { body: document } = await desk.upload(new TextEncoder().encode(`%PDF-1.4 ${randomUUID()}`));
      papers.push({ paper, documentId: document.id });
    }
    const answer = await desk.post<Filed>('/api/v1/intake', { ...body, papers, channel: 'counter' });
    expect(answer).toMatchObject({ status: 201 });
    await house.work();
    expect(subjects()).toEqual([`Hồ sơ ${answer.body.number}: đã tiếp nhận`]);
    const [{ text, headers }] = mail.mails as [Mail];
    expect(text).toContain(`http://motcua.example/tra-cuu?number=${encodeURIComponent(answer.body.number)}`);
    expect(text).not.toContain('tai-khoan');
    expect(headers['list-unsubscribe']).toBeUndefined();
  });
});

describe('never at night', () => {
  test('a minute before nine it goes out; after nine it waits for seven in the morning', async () => {
    await house.setClock(EVENING);
    await filed();
    await house.work();
    expect(mail.mails).toHaveLength(1);
    await house.setClock(LATE);
    const late = await filed();
    for (const instant of [LATE, LATER, DAWN]) await at(instant);
    expect(mail.mails).toHaveLength(1);
    await at(MORNING);
    expect(subjects()).toContain(`Hồ sơ ${late.number}: đã nộp`);
    expect(mail.mails).toHaveLength(2);
  });

  test('what is old news by the morning is dropped', async () => {
    await house.setClock(LATE);
    const dossier = await filed();
    await house.work();
    await house.setClock(LATER);
    await act(citizen, dossier.id, 'withdraw', { reason: 'Nộp nhầm' });
    await house.work();
    await at(MORNING);
    expect(subjects()).toEqual([`Hồ sơ ${dossier.number}: đã rút`]);
    expect(await deliveries(dossier)).toMatchObject([
      { kind: 'filed', state: 'superseded' },
      { kind: 'withdrawn', state: 'sent' },
    ]);
  });

  test('whoever switches mail off in the night gets none in the morning', async () => {
    await house.setClock(LATE);
    const dossier = await filed();
    await house.work();
    await prefer('vi', { email: false, sms: true, zalo: false });
    await at(MORNING);
    expect(mail.mails).toEqual([]);
    expect(await deliveries(dossier)).toMatchObject([{ state: 'unwanted' }]);
  });
});

describe('a mail server that does not take it', () => {
  test('refused for now: tried again a minute later, then five, and sent once', async () => {
    mail.refusal = { code: 451, text: 'try again later' };
    const dossier = await filed();
    await house.work();
    await at('2020-03-02T12:00:59.000+07:00');
    expect(mail.refused).toBe(1);
    await at('2020-03-02T12:01:00.000+07:00');
    expect(mail.refused).toBe(2);
    expect(await deliveries(dossier)).toMatchObject([{ state: 'waiting', attempts: 2, problem: 'EENVELOPE' }]);
    mail.refusal = null;
    await at('2020-03-02T12:05:00.000+07:00');
    expect(mail.mails).toEqual([]);
    await at('2020-03-02T12:06:00.000+07:00');
    await at('2020-03-02T12:30:00.000+07:00');
    expect(mail.mails).toHaveLength(1);
    expect(await deliveries(dossier)).toMatchObject([{ state: 'sent', attempts: 3, problem: null }]);
  });

  test('refused for good: not tried again', async () => {
    mail.refusal = { code: 550, text: 'no such person' };
    const dossier = await filed();
    await house.work();
    await at('2020-03-02T13:00:00.000+07:00');
    expect(mail.refused).toBe(1);
    expect(await deliveries(dossier)).toMatchObject([{ state: 'failed', attempts: 1, problem: 'refused' }]);
  });

  test('away altogether: the dossier goes its way, and the mail follows when the server is back', async () => {
    const { port } = mail;
    await mail.close();
    const dossier = await filed();
    await house.work();
    expect(await deliveries(dossier)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    mail = await MailServer.open(port);
    await at('2020-03-02T12:01:00.000+07:00');
    expect(subjects()).toEqual([`Hồ sơ ${dossier.number}: đã nộp`]);
  });

  test('an address that is two addresses reaches nobody', async () => {
    const sender = house.get<NoticeSenders>(NoticeSenders as never);
    const message = { id: 'twice', to: 'a@example.vn,b@example.vn', subject: 'x', text: 'x' };
    await sender
      .of('email')
      .send(message)
      .catch(() => undefined);
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain('b@example.vn');
  });
});

describe('GET and PUT /api/v1/my/notice-preferences', () => {
  const PATH = '/api/v1/my/notice-preferences';

  test('mail and text messages in Vietnamese unless one says otherwise', async () => {
    expect((await citizen.get(PATH)).body).toEqual({
      language: 'vi',
      channels: { email: true, sms: true, zalo: false },
    });
  });

  test('in English the whole mail is English', async () => {
    await prefer('en', ALL_ON);
    const dossier = await filed();
    await house.work();
    const [{ headers, text }] = mail.mails as [Mail];
    expect(headers['subject']).toBe(`Dossier ${dossier.number}: filed`);
    expect(text).toContain('waits for the one-stop desk');
    expect(text).toContain('Change how you are told');
    expect(text.replace(/^Procedure: .*$/m, '')).toMatch(/^[\x00-\x7f]*$/);
  });

  test('text messages and Zalo are only logged, and the record says so', async () => {
    await prefer('vi', ALL_ON);
    const dossier = await filed();
    await house.work();
    expect(await deliveries(dossier, 'sms')).toMatchObject([{ state: 'sent', sender: 'log' }]);
    expect(await deliveries(dossier, 'zalo')).toMatchObject([{ state: 'sent', sender: 'log' }]);
  });

  test('Zalo waits for consent, and giving and taking it back are both on record', async () => {
    await house.rows('DELETE FROM consent_record');
    for (const zalo of [true, true, false]) await prefer('vi', { ...ALL_ON, zalo });
    const rows = await house.rows<{ purpose: string; given: boolean }>(
      'SELECT purpose, given FROM consent_record ORDER BY id',
    );
    expect(rows).toEqual([
      { purpose: 'zalo_notices', given: true },
      { purpose: 'zalo_notices', given: false },
    ]);
  });

  test('without an e-mail address nothing is mailed', async () => {
    const dossier = await fileDossier(citizen);
    await house.work();
    expect(mail.mails).toEqual([]);
    expect(await deliveries(dossier, 'sms')).toHaveLength(1);
  });

  test.each([
    ['an unknown language', { language: 'fr', channels: ALL_ON }, 'language'],
    ['no channels', { language: 'vi' }, 'channels'],
    ['a channel that is a text', { language: 'vi', channels: { ...ALL_ON, sms: 'yes' } }, 'channels.sms'],
    ['a missing channel', { language: 'vi', channels: { email: true, sms: true } }, 'channels.zalo'],
    ['an unknown channel', { language: 'vi', channels: { ...ALL_ON, fax: true } }, 'channels.fax'],
  ])('%s is refused at its field, and nothing changes', async (_what, body, field) => {
    const answer = await citizen.put<{ errors: { field: string }[] }>(PATH, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((each) => each.field)).toEqual([field]);
    expect(await house.rows('SELECT FROM notice_preference')).toHaveLength(0);
  });

  test('each sees and changes only their own', async () => {
    await prefer('en', ALL_ON);
    expect((await (await house.known('congdan2')).get(PATH)).body).toMatchObject({ language: 'vi' });
    expect((await desk.get(PATH)).status).toBe(403);
    expect((await house.client().get(PATH)).status).toBe(401);
  });
});
