import { verifyEvidence, type Verification } from '@modules/evidence';
import { withInstance } from '../launcher/instance';
import { EXIT, print, UsageError, type Command } from '../terminal/command';
import { Progress } from '../terminal/progress';

/** Differences named on the terminal; `--json` has more. */
const SHOWN = 10;
const LONGEST = 120;

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

export const verify: Command = {
  name: 'verify',
  summary:
    'recomputes every event chain, due date, verdict and counter, and with `reports` every cell of Form II.06 and every stored report; exits 1 naming the first difference',
  usage: 'motcua verify [reports] [--json]',
  options: { json: { type: 'boolean' } },
  words: 1,
  run: ({ json }, [what]) => {
    if (what !== undefined && what !== 'reports') throw new UsageError('say: motcua verify, or motcua verify reports');
    return withInstance(async ({ urls }) => {
      let bar: Progress | null = null;
      const begun = performance.now();
      const onProgress = (done: number, total: number): void => {
        bar ??= new Progress('verifying', total);
        bar.update(done);
      };
      const result = await verifyEvidence(urls.owner, { onProgress, withReports: what === 'reports' });
      (bar as Progress | null)?.stop();
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      if (json === true) print({ ...result, seconds });
      else {
        print(
          `${result.dossiers} dossiers, ${result.events} events, ${result.counters} counters${reportsIn(result)} in ${seconds} s: ${result.differences} differences`,
        );
        for (const each of result.first.slice(0, SHOWN))
          print(`  ${each.kind} ${each.where}: stored ${short(each.stored)}, computed ${short(each.computed)}`);
      }
      return result.differences === 0 ? EXIT.ok : EXIT.failed;
    });
  },
};

function reportsIn({ reportCells, storedReports }: Verification): string {
  return reportCells === undefined ? '' : `, ${reportCells} cells of Form II.06, ${storedReports} stored reports`;
}
