import { isMet, type BenchResult, type Series } from './bench';
import type { Environment } from './environment';

export interface Report {
  readonly environment: Environment;
  readonly benches: Readonly<Record<string, BenchResult>>;
}

/** The report for people; `--json` prints the same facts as they are. */
export function printed({ environment: at, benches }: Report): string {
  const head = `${at.cpu}, ${at.cores} cores, ${at.memoryGb} GB · ${at.system} · Node ${at.node} · load before ${at.loadBefore}`;
  return [head, ...Object.entries(benches).map(([name, result]) => `\n${name}\n${body(result)}`)].join('\n');
}

function body({ series, comparisons, notes }: BenchResult): string {
  const rows = [['', 'median', 'min', 'max', 'n'], ...series.map(row)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const table = rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const ratios = comparisons.map((each) => {
    const bar = each.under === undefined ? '' : ` (bar: under ${each.under}: ${isMet(each) ? 'met' : 'NOT met'})`;
    return `  ratio ${each.label}: ${each.ratio.toFixed(2)}${bar}`;
  });
  return [...table.map((line) => `  ${line}`), ...ratios, ...notes.map((note) => `  · ${note}`)].join('\n');
}

function row({ label, unit, n, median, min, max }: Series): readonly string[] {
  return [label, ...[median, min, max].map((value) => `${figure(value)} ${unit}`), String(n)];
}

function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
