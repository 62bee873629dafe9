import type { FormFile } from '../seed-files/read-form-files';

/** Kinds of blocks by the list they may stand in. */
const KINDS: Readonly<Record<string, string>> = { pages: 'pages', fields: 'fields', papers: 'papers' };

/**
 * Puts the shared blocks where a form says `{"use": name}` (keys beside it replace the block's own) and the shared
 * choices where it names some. Returns the names it could not find.
 */
export function fillInBlocks(form: FormFile, shared: FormFile): { readonly filled: FormFile; readonly lost: string[] } {
  const lost: string[] = [];
  const find = (kind: string, name: unknown): unknown => {
    const blocks = Object(shared[kind] ?? {}) as Readonly<Record<string, unknown>>;
    const block = typeof name === 'string' ? blocks[name] : undefined;
    if (block === undefined) lost.push(`${kind} ${String(name)}`);
    return block;
  };
  const fill = (value: unknown, key: string): unknown => {
    if (key === 'options' && typeof value === 'string') return find('options', value);
    if (Array.isArray(value)) return value.map((each: unknown) => fill(each, key));
    if (typeof value !== 'object' || value === null) return value;
    const { use, ...own } = value as Readonly<Record<string, unknown>>;
    const kind = KINDS[key];
    const block = use === undefined || kind === undefined ? {} : find(kind, use);
    const whole = { ...(Object(block ?? {}) as object), ...own };
    return Object.fromEntries(Object.entries(whole).map(([name, inner]) => [name, fill(inner, name)]));
  };
  return { filled: fill(form, '') as FormFile, lost };
}
