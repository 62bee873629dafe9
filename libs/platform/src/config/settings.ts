import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { isIP } from 'node:net';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { APP_ROLE } from '../database/migrations/grant';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s]+$/;
/** The rights in the database are granted to this role (`migrations/grant.ts`). */
const APP_URL = new RegExp(`^postgres(ql)?://${APP_ROLE}[:@][^\\s]+$`);
const SMTP_URL = /^smtps?:\/\/[^\s]+$/;
const MAIL_ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+$/;
const REDIS_URL = /^rediss?:\/\/[^\s]+$/;

function wholeNumber({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

function yesOrNo({ value }: { value: unknown }): unknown {
  return value === 'yes' || value === 'true' ? true : value === 'no' || value === 'false' ? false : value;
}

function areNetworks(value: unknown): boolean {
  return value === '' || String(value).split(',').every(isNetwork);
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '1', ...more] = text.trim().split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return more.length === 0 && /^[1-9]\d*$/.test(bits) && Number(bits) <= most;
}

/**
 * Every setting of every process, read from the environment once. `config/env/*.example` explains each to an operator;
 * a test compares the two lists.
 */
export class Settings {
  /** port of pages and API; 0 takes a free one */
  @Transform(wholeNumber)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be between 0 and 65535' })
  @Max(65_535, { message: 'must be between 0 and 65535' })
  readonly PORT: number = 3000;

  /** address to listen on; 0.0.0.0 opens the site to the network */
  @Matches(/^[\w.:-]+$/, { message: 'must be a host name or an address' })
  readonly HOST: string = '127.0.0.1';

  /** folder of the database, files and secrets; empty: `.motcua` in the project */
  @IsString()
  readonly MOTCUA_DATA: string = '';

  /** a real PostgreSQL (15 or newer), as a role that may create tables and roles; empty: the embedded server */
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must look like postgres://user:password@host:5432/database' })
  readonly DATABASE_URL?: string;

  /** the same database as the role the processes run under; empty: made and remembered by `motcua migrate` */
  @IsOptional()
  @Matches(APP_URL, { message: `must look like postgres://${APP_ROLE}:password@host:5432/database` })
  readonly DATABASE_APP_URL?: string;

  /** a Redis or Valkey for the queues; empty: the queues live in PostgreSQL */
  @IsOptional()
  @Matches(REDIS_URL, { message: 'must look like redis://host:6379' })
  readonly REDIS_URL?: string;

  /** the address citizens type, for links and cookies; https makes cookies secure */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'must be http(s)://host' },
  )
  readonly PUBLIC_URL?: string;

  /** proxies whose word on who is calling is taken: addresses or subnets with commas between; empty: nobody's */
  @ValidateBy({
    name: 'networks',
    validator: {
      validate: areNetworks,
      defaultMessage: () => 'must be addresses or subnets with commas between, like 10.0.0.5,192.168.1.0/24',
    },
  })
  readonly TRUSTED_PROXIES: string = '';

  /** the merchant code VNPay gave; with the three below it opens online payment, without all four there is none */
  @IsOptional()
  @Matches(/^[A-Za-z0-9]{1,8}$/, { message: 'must be the code of up to 8 letters and digits VNPay gave' })
  readonly VNPAY_TMN_CODE?: string;

  /** the secret messages to and from VNPay are signed with */
  @IsOptional()
  @Matches(/^\S{16,200}$/, { message: 'must be the secret VNPay gave, without spaces' })
  readonly VNPAY_HASH_SECRET?: string;

  /** VNPay's payment page */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'must be http(s)://host/path' },
  )
  readonly VNPAY_PAY_URL?: string;

  /** where VNPay answers questions about a payment */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'must be http(s)://host/path' },
  )
  readonly VNPAY_API_URL?: string;

  /** the mail server notices go out by; with MAIL_FROM, without both e-mail is only logged */
  @IsOptional()
  @Matches(SMTP_URL, { message: 'must look like smtp(s)://user:password@host:587' })
  readonly SMTP_URL?: string;

  /** the address notices come from */
  @IsOptional()
  @Matches(MAIL_ADDRESS, { message: 'must be one e-mail address, without a name' })
  readonly MAIL_FROM?: string;

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  readonly LOG_LEVEL: LogLevel = 'info';

  /** whether the first start loads the demonstration district with its simulated history */
  @Transform(yesOrNo)
  @IsBoolean({ message: 'must be yes or no' })
  readonly MOTCUA_DEMO: boolean = true;

  /** connections of one process to the database */
  @Transform(wholeNumber)
  @IsInt({ message: 'must be a whole number' })
  @Min(2, { message: 'must be between 2 and 100' })
  @Max(100, { message: 'must be between 2 and 100' })
  readonly DATABASE_POOL: number = 10;

  /** largest uploaded file [MB = 10⁶ bytes] */
  @Transform(wholeNumber)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be between 1 and 100' })
  @Max(100, { message: 'must be between 1 and 100' })
  readonly MAX_UPLOAD_MB: number = 10;

  /** how often the sweeper looks for work that no job reminds of [s] */
  @Transform(wholeNumber)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be between 1 and 300' })
  @Max(300, { message: 'must be between 1 and 300' })
  readonly SWEEP_SECONDS: number = 30;

  /** how often an outbox relay looks for new rows [ms] */
  @Transform(wholeNumber)
  @IsInt({ message: 'must be a whole number' })
  @Min(20, { message: 'must be between 20 and 5000' })
  @Max(5_000, { message: 'must be between 20 and 5000' })
  readonly RELAY_MS: number = 250;
}

export interface SettingProblem {
  readonly name: string;
  readonly value: string;
  readonly problem: string;
}

/** Exit code of a process whose configuration is wrong (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

/** All problems at once: an operator should not have to find them one restart at a time. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    super(problems.map(({ name, value, problem }) => `  ${name}=${value}: ${problem}`).join('\n'));
    this.name = 'SettingsError';
  }
}

const NAMES = Object.keys(new Settings()) as readonly (keyof Settings)[];
const VNPAY_NAMES = ['VNPAY_TMN_CODE', 'VNPAY_HASH_SECRET', 'VNPAY_PAY_URL', 'VNPAY_API_URL'] as const;
const MAIL_NAMES = ['SMTP_URL', 'MAIL_FROM'] as const;
const OPTIONAL_NAMES = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  ...VNPAY_NAMES,
  ...MAIL_NAMES,
] as const;
export const SETTING_NAMES: readonly string[] = [...new Set<string>([...NAMES, ...OPTIONAL_NAMES])];

/** Values that may carry a password are never printed. */
const SECRET = /(URL|SECRET)$/;

/** @throws SettingsError with every problem; empty values count as not given */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings, { stopAtFirstError: true }).map(({ property, constraints, value }) => ({
    name: property,
    value: SECRET.test(property) ? '…' : String(value),
    problem: Object.values(constraints ?? {})[0] ?? 'is not valid',
  }));
  problems.push(...unknownSettings(environment), ...halfAGateway(settings), ...halfAPostOffice(settings));
  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze(settings);
}

/** A misspelt MOTCUA_ setting would otherwise be ignored in silence. */
function unknownSettings(environment: Readonly<Record<string, string | undefined>>): SettingProblem[] {
  const strange = Object.keys(environment).filter(
    (name) => name.startsWith('MOTCUA_') && !SETTING_NAMES.includes(name),
  );
  // Nobody knows what a strange one holds.
  return strange.map((name) => ({ name, value: '…', problem: 'is not a setting of this product' }));
}

/** Half a gateway takes money it cannot hear about; one that does not know this site's address cannot send payers back. */
function halfAGateway(settings: Settings): SettingProblem[] {
  const missing = VNPAY_NAMES.filter((name) => settings[name] === undefined);
  if (missing.length === VNPAY_NAMES.length) return [];
  const problems: SettingProblem[] = missing.map((name) => ({
    name,
    value: '',
    problem: 'is needed as well: VNPAY_ settings come all or none',
  }));
  if (settings.PUBLIC_URL === undefined)
    problems.push({ name: 'PUBLIC_URL', value: '', problem: 'is needed as well: the gateway sends payers back to it' });
  return problems;
}

/** A server without a sender, or the reverse, would look like mail and send none. */
function halfAPostOffice(settings: Settings): SettingProblem[] {
  const missing = MAIL_NAMES.filter((name) => settings[name] === undefined);
  if (missing.length !== 1) return [];
  return missing.map((name) => ({
    name,
    value: '',
    problem: 'is needed as well: SMTP_URL and MAIL_FROM come together',
  }));
}
