import type { ReactNode } from 'react';
import type { Interval } from '@kernel/sla/wilson-interval';
import type { WardFigures, WardMonth } from '../queries/ward-figures';
import { fill } from '../texts/format';
import type { PageContext } from './page-context';

/** A mark to compare with [%]; the pages say that it is no authority's target. */
export const GOAL = 95;
const FULL = 100;
const STEP = 5;
const [WIDTH, HEIGHT, EDGE] = [240, 72, 4];

/** The lowest share of any month of any ward, rounded down, so that all panels have one scale [%]. */
export function floorOf(wards: readonly WardFigures[]): number {
  const shares = wards.flatMap(({ months }) => months.map(({ ratio }) => (FULL * ratio.numerator) / ratio.denominator));
  return Math.floor(Math.min(GOAL - STEP, ...shares) / STEP) * STEP;
}

interface PanelProps {
  readonly context: PageContext;
  readonly ward: WardFigures;
  readonly floor: number;
}

/** One ward, month by month. */
export function WardPanel({ context: { t }, ward, floor }: PanelProps): ReactNode {
  const { name, ratio, months } = ward;
  return (
    <li className="ward-panel">
      <h3>{name}</h3>
      <p>{ratio.text}</p>
      {months.length === 0 ? (
        <p className="hint">{t.wardFigures.empty}</p>
      ) : (
        <Months ward={ward} floor={floor} said={saidOf(ward, t)} />
      )}
    </li>
  );
}

function saidOf({ name, ratio, months }: WardFigures, t: PageContext['t']): string {
  const share = ({ ratio: { numerator, denominator } }: WardMonth): number => numerator / denominator;
  const [lowest] = [...months].sort((one, other) => share(one) - share(other));
  const written = (month = ''): string => month.split('-').reverse().join('/');
  return fill(t.wardFigures.panel, {
    ward: name,
    ratio: ratio.text,
    from: written(months[0]?.month),
    to: written(months.at(-1)?.month),
    lowest: lowest?.ratio.text ?? '',
  });
}

function Months({
  ward: { months },
  floor,
  said,
}: {
  readonly ward: WardFigures;
  readonly floor: number;
  readonly said: string;
}): ReactNode {
  const y = (percent: number): number => EDGE + ((FULL - percent) / (FULL - floor)) * (HEIGHT - 2 * EDGE);
  const x = (place: number): number =>
    EDGE + (months.length === 1 ? 0.5 : place / (months.length - 1)) * (WIDTH - 2 * EDGE);
  const points = months.map(
    ({ ratio }, place) => `${x(place).toFixed(1)},${y((FULL * ratio.numerator) / ratio.denominator).toFixed(1)}`,
  );
  const [only] = points.length === 1 ? points : [];
  return (
    <svg className="small-multiple" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      <path className="axis" d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} />
      {only === undefined ? (
        <polyline className="line" points={points.join(' ')} />
      ) : (
        <circle className="dot" cx={only.split(',')[0]} cy={only.split(',')[1]} r={3} />
      )}
      {/* Above the data: a line below it would be hidden by it. */}
      <path className="goal" d={`M${EDGE} ${y(GOAL).toFixed(1)}H${WIDTH - EDGE}`} />
    </svg>
  );
}

/** Where the share of a ward lies, on the scale of all. */
export function IntervalDot({
  interval,
  share,
  floor,
}: {
  readonly interval: Interval;
  readonly share: number;
  readonly floor: number;
}): ReactNode {
  const [width, height] = [160, 16];
  const x = (value: number): string =>
    (EDGE + (Math.max(0, FULL * value - floor) / (FULL - floor)) * (width - 2 * EDGE)).toFixed(1);
  return (
    <svg className="interval" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="line" d={`M${x(interval.low)} ${height / 2}H${x(interval.high)}`} />
      <circle className="dot" cx={x(share)} cy={height / 2} r={4} />
      <path className="goal" d={`M${x(GOAL / FULL)} 0V${height}`} />
    </svg>
  );
}
