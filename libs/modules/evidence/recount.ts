import { formatDate } from '@kernel/calendar/local-time';
import type { SlaDelta } from '@kernel/dossier/facts';
import { ALL_CUBES, CUBES, MEASURES, OPTIONAL, type Cube, type Dimension, type Measure } from '@modules/reports';

type Counts = Record<Measure, number>;

/** The counters, counted again from events alone, cell by cell of every cube. */
export class Recount {
  private readonly cells = new Map<string, Counts>();

  add(delta: SlaDelta): void {
    const day = formatDate(delta.day);
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

  private addTo(key: string, delta: SlaDelta): void {
    const counts = this.cells.get(key) ?? none();
    counts.received += delta.received;
    counts.early += delta.early;
    counts.on_time += delta.onTime;
    counts.late += delta.late;
    counts.withdrawn += delta.withdrawn;
    counts.stopped += delta.stopped;
    this.cells.set(key, counts);
  }
}

function none(): Counts {
  return { received: 0, early: 0, on_time: 0, late: 0, withdrawn: 0, stopped: 0 };
}

function cellKey(cube: Cube, grain: string, period: string, delta: SlaDelta): string {
  const own: readonly Dimension[] = CUBES[cube];
  const values: Readonly<Record<Dimension, string>> = {
    field_id: delta.fieldId,
    channel: delta.channel,
    procedure_id: delta.procedureId,
  };
  const optional = OPTIONAL.map((dimension) => (own.includes(dimension) ? values[dimension] : ''));
  return [cube, grain, period, delta.unitId, delta.level, ...optional].join(' ');
}
