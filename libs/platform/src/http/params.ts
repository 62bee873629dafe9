import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@kernel/errors/domain-error';
import { PUBLIC, type Principal } from '../auth/principal';
import { isId } from '../identifiers/new-id';
import { languageOf, type MotcuaRequest } from './request';

const KEY = /^[\w-]{8,200}$/;
const VERSION = /^"(\d{1,9})"$/;

function requestOf(context: ExecutionContext): MotcuaRequest {
  return context.switchToHttp().getRequest<MotcuaRequest>();
}

/** Who is asking. */
export const By = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal => requestOf(context).principal ?? PUBLIC,
);

/** The language to answer in. */
export const In = createParamDecorator((_data: unknown, context: ExecutionContext) => languageOf(requestOf(context)));

/** For the API's document, on whatever a parameter is read from the header by. */
export function keyHeader(target: object, handler: string | symbol | undefined): void {
  describeHeader({ name: 'Idempotency-Key', description: '8–200 letters, digits, hyphens' }, target, handler);
}

export function versionHeader(target: object, handler: string | symbol | undefined): void {
  describeHeader({ name: 'If-Match', description: 'the version seen, in quotes: "3"' }, target, handler);
}

function describeHeader(
  header: { readonly name: string; readonly description: string },
  target: object,
  handler: string | symbol = '',
): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, handler);
  if (descriptor) ApiHeader({ ...header, required: true })(target, handler, descriptor);
}

/** What makes a repeated command the same command. */
export interface CommandKey {
  readonly key: string;
  /** method and path, so that one key cannot serve two acts */
  readonly route: string;
  readonly requestHash: string;
}

/**
 * The `Idempotency-Key` of a command; a `bare` one takes no body, and says so of every field sent.
 * @throws DomainError `request.key_required` | `request.key_invalid`
 */
export const Once = createParamDecorator(
  (body: 'bare' | undefined, context: ExecutionContext): CommandKey => {
    const request = requestOf(context);
    if (body === 'bare') refuseBody(request.body);
    return commandKeyOf(request, request.headers['idempotency-key']);
  },
  [keyHeader],
);

/** @throws DomainError naming every field of a body that should not be there */
export function refuseBody(body: unknown): void {
  const faults = Object.keys(Object(body ?? {}) as object).map((field) => ({ field, code: 'field.unknown' as const }));
  if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
}

export function commandKeyOf(request: MotcuaRequest, given: unknown): CommandKey {
  if (given === undefined || given === '') throw new DomainError('request.key_required');
  if (typeof given !== 'string' || !KEY.test(given)) throw new DomainError('request.key_invalid');
  const seen = request.headers['if-match'] ?? '';
  return { key: given, route: `${request.method} ${request.path}`, requestHash: `${request.bodyHash ?? ''}${seen}` };
}

/** The version a caller saw, from `If-Match`. */
export const Seen = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number => seenVersionOf(requestOf(context)),
  [versionHeader],
);

/** @throws DomainError `request.version_required` | `request.version_invalid` */
export function seenVersionOf(request: MotcuaRequest): number {
  const given = request.headers['if-match'];
  if (given === undefined) throw new DomainError('request.version_required');
  const version = VERSION.exec(given)?.[1];
  if (version === undefined) throw new DomainError('request.version_invalid');
  return Number(version);
}

/** A path parameter that is an id; anything else is simply not there. @throws DomainError `request.not_found` */
export const Id = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const value = requestOf(context).params[name ?? 'id'];
  if (typeof value !== 'string' || !isId(value)) throw new DomainError('request.not_found');
  return value;
});
