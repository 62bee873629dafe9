/** One place where what is stored is not what the events say. */
export interface Difference {
  /** dossier number, counter cell, … */
  readonly where: string;
  readonly kind:
    | 'event.sequence'
    | 'event.hash'
    | 'event.impossible'
    | 'event.due_date'
    | 'event.verdict'
    | 'dossier.head'
    | 'dossier.column'
    | 'dossier.answers'
    | 'dossier.without_events'
    | 'open_step'
    | 'hand_over'
    | 'counter'
    | 'delta'
    | 'document'
    | 'orphan'
    | 'report'
    | 'stored_report';
  readonly stored: string;
  readonly computed: string;
}

/** Keeps the first differences and counts the rest: one is enough to fail, a flood must not fill the memory. */
export class Differences {
  private readonly kept: Difference[] = [];
  private total = 0;

  constructor(private readonly most = 100) {}

  add(difference: Difference): void {
    this.total += 1;
    if (this.kept.length < this.most) this.kept.push(difference);
  }

  /** Compares two texts. */
  compare(where: string, kind: Difference['kind'], stored: string, computed: string): void {
    if (stored !== computed) this.add({ where, kind, stored, computed });
  }

  /** Compares two sets of rows, each a line of text: the first line that only one side has. */
  compareLines(where: string, kind: Difference['kind'], stored: readonly string[], computed: readonly string[]): void {
    const strange = onlyIn(stored, computed);
    const missing = onlyIn(computed, stored);
    if (strange !== undefined || missing !== undefined)
      this.add({ where, kind, stored: strange ?? 'nothing', computed: missing ?? 'nothing' });
  }

  get count(): number {
    return this.total;
  }

  get first(): readonly Difference[] {
    return this.kept;
  }
}

/** The first line of `these` that `those` have not, or not as often. */
function onlyIn(these: readonly string[], those: readonly string[]): string | undefined {
  const rest = [...those];
  return these.find((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
