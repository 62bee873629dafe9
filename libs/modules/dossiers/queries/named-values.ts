/** What a statement is asked with, by name. */
export type NamedValues = Readonly<Record<string, unknown>>;

/**
 * A statement put together from parts, each of which names its values: `{units}` becomes `$1`, wherever it stands.
 * @throws Error for a name nobody gave a value for
 */
export function named(text: string, values: NamedValues): readonly [text: string, values: readonly unknown[]] {
  const names: string[] = [];
  const numbered = text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for {${name}}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return [numbered, names.map((name) => values[name])];
}
