import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { ErrorParams } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import { ERRORS_EN } from './errors.en';
import { ERRORS_VI } from './errors.vi';
import { spoken } from './fact-text';
import { fillIn } from './fill-in';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = { vi: ERRORS_VI, en: ERRORS_EN };

/** The sentence of a refusal, in words: no code, no instant of a machine. */
export function errorText(code: ErrorCode, params: ErrorParams, language: Language): string {
  return fillIn(CATALOGUES[language][code], spoken(params, language));
}
