import { HttpException } from '@nestjs/common';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { ERROR_KINDS, type ErrorCode, type ErrorKind } from '@kernel/errors/error-catalogue';
import type { Language } from '@kernel/sla/ratio';
import { errorText } from '../i18n/error-text';
import { errorStatus } from '../errors/error-facts';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

/** Where the protocol has a more exact word than the kind. */
const EXACT_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'request.invalid': 400,
  'request.malformed_json': 400,
  'request.too_deep': 400,
  'request.duplicate_key': 400,
  'request.bad_cursor': 400,
  'request.key_required': 400,
  'request.key_invalid': 400,
  'request.key_reused': 422,
  'request.too_large': 413,
  'document.too_large': 413,
  'request.unsupported_type': 415,
  'document.type_refused': 415,
  'request.version_required': 428,
  'request.version_invalid': 400,
  'procedure.not_in_force': 410,
  'system.fault': 500,
};

/** The part of a request that a refusal of the protocol is about, where no field of ours is. */
const PART: Readonly<Partial<Record<ErrorCode, string>>> = {
  'request.malformed_json': 'body',
  'request.too_deep': 'body',
  'request.too_large': 'body',
  'request.unsupported_type': 'Content-Type',
  'request.key_required': 'Idempotency-Key',
  'request.key_invalid': 'Idempotency-Key',
  'request.key_reused': 'Idempotency-Key',
  'request.version_required': 'If-Match',
  'request.version_invalid': 'If-Match',
  'dossier.stale_version': 'If-Match',
  'request.bad_cursor': 'after',
};

/** RFC 9457, with a stable `code` and the sentence in both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly messages: Readonly<Record<Language, string>>;
  readonly instance: string;
  readonly errors?: readonly ProblemField[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface ProblemField {
  readonly field: string;
  readonly code: ErrorCode;
  readonly messages: Readonly<Record<Language, string>>;
}

export function statusOfCode(code: ErrorCode): number {
  return EXACT_STATUS[code] ?? STATUS[ERROR_KINDS[code]];
}

/** A refusal as the protocol says it. `instance` is the request id: the support code. */
export function problemOf(error: unknown, language: Language, instance: string): Problem {
  const domain = toDomainError(error);
  const { code, params } = domain;
  const faults = faultsOf(domain);
  const messages = both(code, params);
  return {
    type: `/api/docs/errors#${code}`,
    title: messages[language],
    status: statusOfCode(code),
    code,
    detail: messages[language],
    messages,
    instance,
    ...(faults.length === 0
      ? {}
      : {
          errors: faults.map((fault) => ({
            field: fault.field,
            code: fault.code,
            messages: both(fault.code, { field: fault.field, ...fault.params }),
          })),
        }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  };
}

function faultsOf({ code, params, faults }: DomainError): readonly FieldFault[] {
  const field = PART[code];
  return faults.length === 0 && field !== undefined ? [{ field, code, params }] : faults;
}

function both(code: ErrorCode, params: DomainError['params']): Record<Language, string> {
  return { vi: errorText(code, params, 'vi'), en: errorText(code, params, 'en') };
}

/** What is no refusal of ours is either the framework's (no such route, …) or a fault. */
function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status = statusOf(error);
  if (status === 404) return new DomainError('request.not_found');
  if (status === 413) return new DomainError('request.too_large');
  if (status === 415) return new DomainError('request.unsupported_type');
  if (status === 401) return new DomainError('session.required');
  if (status === 403) return new DomainError('permission.denied');
  if (status !== null && status >= 400 && status < 500) return new DomainError('request.invalid');
  return new DomainError('system.fault');
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  // body-parser and friends put the status on a plain Error
  const status = errorStatus(error);
  if (status !== null) return status;
  // Express: a path that is not valid percent-encoding
  return error instanceof URIError ? 400 : null;
}
