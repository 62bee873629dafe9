import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { ErrorParams } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import { ERRORS_EN } from './errors.en';
import { ERRORS_VI } from './errors.vi';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = { vi: ERRORS_VI, en: ERRORS_EN };

/** The sentence of a refusal. A param the sentence does not name is not shown. */
export function errorText(code: ErrorCode, params: ErrorParams, language: Language): string {
  return CATALOGUES[language][code].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    return Array.isArray(value)
      ? value.join('; ')
      : String((value as string | number | boolean | null | undefined) ?? '—');
  });
}
