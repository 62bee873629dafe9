import type { Language } from '@kernel/sla/ratio';
import { problemOf } from '@platform/http/problem';
import type { FormState } from './form';

/** A refusal as a form shows it: sentences at their fields, or one at the top. Faults of the system are not the form's to show. */
export function formAfter(
  error: unknown,
  values: FormState['values'],
  { language, rename = {} }: { readonly language: Language; readonly rename?: Readonly<Record<string, string>> },
): FormState | null {
  const problem = problemOf(error, language, '');
  if (problem.status >= 500) return null;
  const faults = Object.fromEntries(
    (problem.errors ?? []).map(({ field, messages }) => [rename[field] ?? field, messages[language]]),
  );
  return { values, faults, refusal: Object.keys(faults).length === 0 ? problem.detail : null };
}
