import type { DeltaRow } from '@modules/dossiers';
import {
  ALL_CUBES,
  countOf,
  CUBES,
  MEASURES,
  OPTIONAL,
  type Cube,
  type Dimension,
  type Measure,
} from '@modules/reports';

type Counts = Record<Measure, number>;

/** The counters, counted again from events alone, cell by cell of every cube. */
export class Recount {
  private readonly cells = new Map<string, Counts>();

  add(delta: DeltaRow): void {
    const { day } = delta;
    for (const cube of ALL_CUBES) {
      for (const [grain, period] of [
        ['day', day],
        ['month', `${day.slice(0, 8)}01`],
      ] as const)
        this.addTo(cellKey(cube, grain, period, delta), delta);
    }
  }

  /** Takes a stored cell away; what is left over in the end is wrong on one side or the other. */
  take(key: string, stored: Counts): { readonly computed: Counts; readonly isSame: boolean } {
    const computed = this.cells.get(key) ?? none();
    this.cells.delete(key);
    return { computed, isSame: MEASURES.every((measure) => computed[measure] === stored[measure]) };
  }

  /** Cells that events add up to and no counter has. */
  rest(): readonly (readonly [string, Counts])[] {
    return [...this.cells].filter(([, counts]) => MEASURES.some((measure) => counts[measure] !== 0));
  }

  private addTo(key: string, delta: DeltaRow): void {
    const counts = this.cells.get(key) ?? none();
    for (const measure of MEASURES) counts[measure] += countOf(delta, measure);
    this.cells.set(key, counts);
  }
}

function none(): Counts {
  return Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts;
}

function cellKey(cube: Cube, grain: string, period: string, delta: DeltaRow): string {
  const own: readonly Dimension[] = CUBES[cube];
  const optional = OPTIONAL.map((dimension) => (own.includes(dimension) ? delta[dimension] : ''));
  return [cube, grain, period, delta.level, ...optional].join(' ');
}
