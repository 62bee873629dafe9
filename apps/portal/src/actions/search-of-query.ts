import type { ProcedureSearch } from '@modules/catalog';

export const EVERYTHING: ProcedureSearch = {
  text: '',
  fieldId: null,
  level: null,
  serviceLevel: null,
  audience: null,
};

/** A page forgives what an API refuses: an unknown filter is no filter. */
export function searchOf(query: Readonly<Record<string, unknown>>): ProcedureSearch {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '');
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === text(name)) ?? null;
  const serviceLevel = oneOf('serviceLevel', ['3', '4']);
  return {
    text: text('q'),
    fieldId: text('field') === '' ? null : text('field'),
    level: oneOf('level', ['ward', 'district']),
    serviceLevel: serviceLevel === null ? null : serviceLevel === '3' ? 3 : 4,
    audience: oneOf('audience', ['person', 'organisation']),
  };
}
