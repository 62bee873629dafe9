import { readSettings, SettingsError, type SettingProblem } from './settings';

function problemsOf(environment: Readonly<Record<string, string>>): readonly SettingProblem[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

const SERVER = { SMTP_URL: 'smtp://motcua:secret@mail.example.vn:587' };
const SENDER = { MAIL_FROM: 'motcua@example.vn' };

describe('settings are read once, and completely', () => {
  test('an empty environment is a complete one', () => {
    expect(readSettings({})).toEqual(
      expect.objectContaining({ PORT: 3000, HOST: '127.0.0.1', MOTCUA_DATA: '', MOTCUA_DEMO: true, LOG_LEVEL: 'info' }),
    );
  });

  test('text becomes what it says, and an empty value counts as not given', () => {
    const settings = readSettings({ PORT: '8080', MOTCUA_DEMO: 'no', DATABASE_URL: '', RELAY_MS: '20' });
    expect(settings).toMatchObject({ PORT: 8080, MOTCUA_DEMO: false, RELAY_MS: 20 });
    expect(settings.DATABASE_URL).toBeUndefined();
  });

  test.each(['127.0.0.1', '10.0.0.5, 192.168.1.0/24', '::1,fd00::/8'])('proxies: %s', (proxies) => {
    expect(readSettings({ TRUSTED_PROXIES: proxies }).TRUSTED_PROXIES).toBe(proxies);
  });

  test('nobody changes them afterwards', () => {
    const settings = readSettings({});
    expect(() => Object.assign(settings, { PORT: 1 })).toThrow(TypeError);
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://localhost/motcua'],
    ['DATABASE_APP_URL', 'postgres://somebody:secret@localhost/motcua'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['PUBLIC_URL', 'mot-cua.example.vn'],
    ['TRUSTED_PROXIES', 'proxy.example.vn'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['SMTP_URL', 'mail.example.vn'],
    ['MAIL_FROM', 'Một Cửa <motcua@example.vn>'],
    ['LOG_LEVEL', 'loud'],
    ['MOTCUA_DEMO', 'maybe'],
    ['DATABASE_POOL', '1'],
    ['MAX_UPLOAD_MB', '0'],
    ['SWEEP_SECONDS', '301'],
    ['RELAY_MS', '19'],
  ])('%s=%s is refused by name', (name, value) => {
    const rest = name === 'SMTP_URL' ? SENDER : name === 'MAIL_FROM' ? SERVER : {};
    expect(problemsOf({ ...rest, [name]: value }).map((problem) => problem.name)).toEqual([name]);
  });

  test.each([
    [SERVER, ['MAIL_FROM']],
    [SENDER, ['SMTP_URL']],
    [{ ...SERVER, ...SENDER }, []],
  ])('mail needs a server and a sender: %p lacks %p', (given, missing) => {
    expect(problemsOf(given).map(({ name }) => name)).toEqual(missing);
  });

  test('all problems are told at once', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'loud', REDIS_URL: 'nowhere', MOTCUA_DEM: 'no' });
    expect(problems.map(({ name }) => name).sort()).toEqual(['LOG_LEVEL', 'MOTCUA_DEM', 'PORT', 'REDIS_URL']);
  });

  test('a value that may hold a password is never shown', () => {
    const error = new SettingsError(
      problemsOf({
        DATABASE_URL: 'mysql://owner:hush-hush@db/motcua',
        REDIS_URL: 'hush-hush',
        MOTCUA_DATABASE_URL: 'postgres://owner:hush-hush@db/motcua',
        MOTCUA_SECRET: 'hush-hush',
      }),
    );
    expect(error.problems).toHaveLength(4);
    expect(error.message).not.toContain('hush-hush');
  });
});
