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
    | 'event.orphan'
    | 'dossier.head'
    | 'dossier.column'
    | 'dossier.answers'
    | 'dossier.without_events'
    | 'open_step'
    | 'hand_over'
    | 'counter'
    | 'delta';
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

  get count(): number {
    return this.total;
  }

  get first(): readonly Difference[] {
    return this.kept;
  }
}
