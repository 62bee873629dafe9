/**
 * The counters are kept in a few cubes, each divided by fewer dimensions than the facts. A report reads the smallest cube
 * that has what it asks for, so its cost follows units and months, not dossiers. What is asked of the whole house has
 * cubes without units: few cells, and as many of them with a thousand dossiers as with millions.
 */
export const CUBES = {
  unit: ['unit_id'],
  field: ['unit_id', 'field_id'],
  channel: ['unit_id', 'channel'],
  procedure: ['unit_id', 'field_id', 'procedure_id'],
  house_field: ['field_id'],
  house_channel: ['channel'],
  house_procedure: ['field_id', 'procedure_id'],
} as const satisfies Readonly<Record<string, readonly Dimension[]>>;

export type Dimension = 'unit_id' | 'field_id' | 'channel' | 'procedure_id';
export type Cube = keyof typeof CUBES;

/** The dimension every cube has. */
export const COMMON = ['level'] as const;
export const OPTIONAL: readonly Dimension[] = ['unit_id', 'field_id', 'channel', 'procedure_id'];
export const MEASURES = [
  'received',
  'early',
  'on_time',
  'late',
  'withdrawn',
  'stopped',
  'resumed',
  'received_online',
  'received_post',
] as const;
export type Measure = (typeof MEASURES)[number];
/** Those that a delta has as they are. */
export type FactMeasure = Exclude<Measure, 'received_online' | 'received_post'>;

/** How a dossier was received is asked of every division, and there is no cube for each: counted along in all of them. */
const CHANNEL_OF: Readonly<Partial<Record<Measure, string>>> = { received_online: 'online', received_post: 'post' };

/** The measures over the columns of a delta, which says the channel itself. */
export const DELTA_MEASURES = MEASURES.map((measure) => {
  const channel = CHANNEL_OF[measure];
  return channel === undefined ? measure : `CASE WHEN channel = '${channel}' THEN received ELSE 0 END AS ${measure}`;
}).join(', ');

/** The same of one delta in memory. */
export function countOf(
  delta: Readonly<Record<FactMeasure, number>> & { readonly channel: string },
  measure: Measure,
): number {
  if (measure !== 'received_online' && measure !== 'received_post') return delta[measure];
  return delta.channel === CHANNEL_OF[measure] ? delta.received : 0;
}

export const ALL_CUBES = Object.keys(CUBES) as readonly Cube[];

/** The smallest cube that divides by all of `needed`. @throws Error when a report asks for a cube nobody keeps */
export function cubeFor(needed: ReadonlySet<Dimension>): Cube {
  const fitting = ALL_CUBES.filter((cube) =>
    [...needed].every((dimension) => (CUBES[cube] as readonly Dimension[]).includes(dimension)),
  );
  const [smallest] = fitting.sort((a, b) => CUBES[a].length - CUBES[b].length);
  if (smallest === undefined) throw new Error(`no cube divides by ${[...needed].join(', ')}`);
  return smallest;
}

/** The columns of a cube's cells over fact columns: '' where the cube does not divide. */
export function cellColumns(cube: Cube): string {
  const own: readonly Dimension[] = CUBES[cube];
  return [...COMMON, ...OPTIONAL.map((dimension) => (own.includes(dimension) ? dimension : `'' AS ${dimension}`))].join(
    ', ',
  );
}
