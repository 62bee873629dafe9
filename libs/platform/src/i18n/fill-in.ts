import type { ErrorParams } from '@kernel/errors/domain-error';

/** Puts the facts where a sentence names them; one it does not name is not shown. */
export function fillIn(sentence: string, params: ErrorParams): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    return Array.isArray(value)
      ? value.join('; ')
      : String((value as string | number | boolean | null | undefined) ?? '—');
  });
}
