/** The named text fields of a posted form; anything else in it is ignored, as a browser may send more. */
export function textFields(body: unknown, names: readonly string[]): Readonly<Record<string, string>> {
  const given = Object(body ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, typeof given[name] === 'string' ? given[name].trim() : '']));
}

/** Where to go after signing in: only ever a path of this site. */
export function safePath(next: unknown): string {
  return typeof next === 'string' && /^\/[\w/.?=&%-]*$/.test(next) && !next.startsWith('//') ? next : '/';
}
