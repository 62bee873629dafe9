import { randomUUID } from 'node:crypto';
import type { Answer, TestClient } from './client';
import { BIRTH, fileDossier, filing } from './dossiers';
import type { TestHouse } from './test-house';

type Body = Record<string, unknown>;

/** A command whose every field is right until a case spoils it. */
export interface Command {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly by: TestClient;
  readonly body: Body;
  /** a field that takes text, for the cases about characters */
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const COMMANDS = [
  'register',
  'sign-in',
  'file',
  'take-in',
  'begin-draft',
  'save-draft',
  'look-up',
  'record-absence',
  'refuse-receipt',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** One right command of each kind, by people who may give it. */
export async function rightCommands(house: TestHouse): Promise<Readonly<Record<CommandName, Command>>> {
  const [nobody, citizen] = [house.client(), await house.as('congdan1')];
  const [desk, head] = [await house.as('hang-bac.motcua1'), await house.as('hang-bac.ct1')];
  const submitted = await fileDossier(citizen);
  const draft = await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: BIRTH, data: {} });
  const [away] = await house.rows<{ officer_id: string }>(
    `SELECT officer_id FROM account WHERE login = 'hang-bac.motcua2'`,
  );
  const absence = {
    officerId: away?.officer_id,
    from: '2026-03-02T08:00',
    to: '2026-03-06T17:00',
    reason: 'Nghỉ phép',
  };
  const registration = { login: 'nguoi.moi', password: 'mười hai ký tự', name: 'Người Mới' };
  const refusal = { reason: 'Không thuộc thẩm quyền', legalBasis: 'NĐ 61/2018, điều 17' };
  const counter = { ...(await filing(desk)), channel: 'counter' };
  const seen = { 'if-match': '"1"' };
  const post = (path: string, by: TestClient, body: Body, text: string): Command => {
    return { method: 'POST', path: `/api/v1/${path}`, by, body, text };
  };
  return {
    register: post('accounts', nobody, registration, 'name'),
    'sign-in': post('sessions', nobody, { login: 'khong.co', password: 'sai' }, 'login'),
    file: post('dossiers', citizen, await filing(citizen), 'subject'),
    'take-in': post('intake', desk, counter, 'applicant.fullName'),
    'begin-draft': post('drafts', citizen, { procedureId: BIRTH, data: { note: 'a' } }, 'data.note'),
    'save-draft': {
      ...post(`drafts/${draft.body.id}`, citizen, { data: { note: 'b' } }, 'data.note'),
      method: 'PUT',
      headers: seen,
    },
    'look-up': post('lookups', nobody, { number: submitted.number, secret: 'ZZZZZZZZ' }, 'number'),
    'record-absence': post('absences', head, absence, 'reason'),
    'refuse-receipt': { ...post(`dossiers/${submitted.id}/refuse-receipt`, desk, refusal, 'reason'), headers: seen },
  };
}

export interface Sent {
  readonly body?: string | FormData | Uint8Array<ArrayBuffer> | undefined;
  /** null leaves the header away */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** Gives a command with another body or other headers than the right ones. */
export function give(command: Command, { body, headers = {} }: Sent): Promise<Answer<unknown>> {
  const usual = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...command.headers };
  const all: Readonly<Record<string, string | null>> = { ...usual, ...headers };
  const given = Object.entries(all).filter((header): header is [string, string] => header[1] !== null);
  return command.by.send(command.method, command.path, body, Object.fromEntries(given));
}

/** The body as text, with one more member put first. */
export function withMember({ body }: Command, member: string): string {
  return `{${member},${JSON.stringify(body).slice(1)}`;
}

/** The body as text, with other JSON in its text field. */
export function withText({ body, text }: Command, json: string): string {
  return JSON.stringify(withField(body, text, '@value@')).replace('"@value@"', json);
}

/** A copy of the body with another value at a path. */
export function withField(body: Body, path: string, value: unknown): Body {
  const [first = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withField(Object(body[first] ?? {}) as Body, rest.join('.'), value);
  const copy: Body = Array.isArray(body) ? Object.assign([], body) : { ...body };
  return Object.assign(copy, { [first]: inner });
}
