import { DomainError } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import { problemOf } from '@platform/http/problem';
import { EMPTY_FORM, type FormState } from '../components/form';

/** A refusal to pay, at the top of the page it was tried on; a gateway that is away is said there as well. @throws what is no refusal */
export function refusalOf(error: unknown, language: Language): { readonly form: FormState; readonly status: number } {
  const isShown = error instanceof DomainError && error.code.startsWith('payment.');
  if (!isShown) throw error;
  const { status, detail } = problemOf(error, language, '');
  return { form: { ...EMPTY_FORM, refusal: detail }, status };
}
