import { Presets, SingleBar } from 'cli-progress';

/** Shows how far something long is: a bar on a terminal, a line every tenth elsewhere. Always on standard error. */
export class Progress {
  private readonly bar: SingleBar | null;
  private lastTenth = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {
    const format = `${label} [{bar}] {percentage}% · {value}/{total} · {eta_formatted}`;
    this.bar = process.stderr.isTTY
      ? new SingleBar(
          { format, stream: process.stderr, hideCursor: true, clearOnComplete: false },
          Presets.shades_classic,
        )
      : null;
    this.bar?.start(total, 0);
  }

  update(done: number): void {
    if (this.bar) {
      this.bar.update(done);
      return;
    }
    const tenth = Math.floor((done * 10) / Math.max(1, this.total));
    if (tenth <= this.lastTenth) return;
    this.lastTenth = tenth;
    process.stderr.write(`${this.label}: ${done}/${this.total}\n`);
  }

  stop(): void {
    this.bar?.stop();
  }
}

/** Runs a step and says how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  if (process.stderr.isTTY) process.stderr.write(`  ${label} …`);
  const result = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stderr.write(process.stderr.isTTY ? `\r✓ ${label} (${seconds} s)\u001b[K\n` : `✓ ${label} (${seconds} s)\n`);
  return result;
}
