import { Client, type PoolClient, type QueryConfig } from 'pg';

/** What one act sent to PostgreSQL, statement by statement, in order. */
interface Statement {
  readonly name: string | undefined;
  readonly text: Template;
  /** null: sent without values, as one simple query */
  readonly values: readonly Value[] | null;
}

/** A value that is the same each time, a text with places to fill, or a list of such texts. */
type Value = { readonly constant: unknown } | Template | readonly Template[];

/** A text with places for what is new in each repetition. */
interface Template {
  readonly literals: readonly string[];
  readonly slots: readonly string[];
}

/** Name → value in the recorded act; in a repetition, name → the new value. */
export type Slots = Readonly<Record<string, string>>;

export interface SentQuery {
  readonly text: string;
  readonly values: readonly unknown[] | null;
  readonly name: string | undefined;
}

/** Records every statement this process sends while `work` runs. */
export async function recordQueries<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly sent: SentQuery[] }> {
  const sent: SentQuery[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and until then called with its client
  const original = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first, second] = args;
    const { text, values, name } =
      typeof first === 'string' ? { text: first, values: second, name: undefined } : (first as QueryConfig);
    sent.push({ text, values: Array.isArray(values) ? values : null, name });
    return Reflect.apply(original, this, args) as unknown;
  } as never;
  try {
    return { result: await work(), sent };
  } finally {
    Client.prototype.query = original;
  }
}

/** The same SQL as a recorded act, ready to be repeated by a bare connection under new ids. */
export class RecordedAct {
  private readonly statements: readonly Statement[];

  constructor(sent: readonly SentQuery[], slots: Slots) {
    this.statements = sent.map(({ text, values, name }) => ({
      name,
      text: templateOf(text, slots),
      values: values?.map((value) => valueOf(value, slots)) ?? null,
    }));
  }

  get roundTrips(): number {
    return this.statements.length;
  }

  /** Sends it all again. `later` finds values that only the database knows, such as the next number. */
  async repeat(client: PoolClient, slots: Slots, later: (rows: readonly object[]) => Slots | null): Promise<void> {
    let known = slots;
    for (const { name, text, values } of this.statements) {
      const filled = values?.map((value) => filledValue(value, known));
      const query = {
        text: fill(text, known),
        ...(name === undefined ? {} : { name }),
        ...(filled === undefined ? {} : { values: filled }),
      };
      const answer = await client.query(query);
      const found = later(rowsOf(answer));
      if (found) known = { ...known, ...found };
    }
  }
}

/** A simple query of several statements answers with several results. */
function rowsOf(answer: unknown): readonly object[] {
  const results = (Array.isArray(answer) ? answer : [answer]) as readonly { readonly rows?: readonly object[] }[];
  return results.flatMap(({ rows = [] }) => rows);
}

function valueOf(value: unknown, slots: Slots): Value {
  if (typeof value === 'string') return templateOf(value, slots);
  const isTexts = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isTexts ? value.map((each) => templateOf(each, slots)) : { constant: value };
}

function filledValue(value: Value, known: Slots): unknown {
  if ('constant' in value) return value.constant;
  return 'literals' in value ? fill(value, known) : value.map((each) => fill(each, known));
}

function templateOf(text: string, slots: Slots): Template {
  const names = Object.keys(slots);
  const escaped = names.map((name) => (slots[name] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`));
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    slots: parts
      .filter((_, index) => index % 2 === 1)
      .map((value) => names.find((name) => slots[name] === value) ?? ''),
  };
}

function fill({ literals, slots }: Template, values: Slots): string {
  let text = literals[0] ?? '';
  for (let index = 0; index < slots.length; index += 1)
    text += (values[slots[index] ?? ''] ?? '') + (literals[index + 1] ?? '');
  return text;
}
