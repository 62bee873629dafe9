import { DomainError } from '@kernel/errors/domain-error';
import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';
import { problemOf } from '@platform/http/problem';
import { ERRORS_EN } from '@platform/i18n/errors.en';
import { ERRORS_VI } from '@platform/i18n/errors.vi';
import { code, pageOf, table } from './markdown';

/** Every refusal with its status and its sentence in both languages. */
export function errorsPage(): string {
  const codes = (Object.keys(ERROR_KINDS) as readonly ErrorCode[]).toSorted();
  return pageOf('Error codes', '`libs/kernel/src/errors/error-catalogue.ts` and `libs/platform/src/i18n`', [
    'A refusal is an RFC 9457 problem (`application/problem+json`). `code` is stable and part of the interface; the sentence may change. Words in braces come from `params`.',
    table(['code', 'kind', 'status', 'Tiếng Việt', 'English'], codes.map(errorRow)),
  ]);
}

function errorRow(each: ErrorCode): readonly string[] {
  const status = String(problemOf(new DomainError(each), 'en', '').status);
  return [code(each), ERROR_KINDS[each], status, ERRORS_VI[each], ERRORS_EN[each]];
}
