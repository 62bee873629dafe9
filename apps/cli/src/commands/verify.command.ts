import { verifyEvidence } from '@modules/evidence';
import { withInstance } from '../launcher/instance';
import { EXIT, print, type Command } from '../terminal/command';
import { Progress } from '../terminal/progress';

/** Differences named on the terminal; `--json` has more. */
const SHOWN = 10;
const LONGEST = 120;

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

export const verify: Command = {
  name: 'verify',
  summary: 'recomputes every event chain, due date, verdict and counter; exits 1 naming the first difference',
  usage: 'motcua verify [--json]',
  options: { json: { type: 'boolean' } },
  run: ({ json }) =>
    withInstance(async ({ urls }) => {
      let bar: Progress | null = null;
      const begun = performance.now();
      const result = await verifyEvidence(urls.owner, (done, total) => {
        bar ??= new Progress('verifying', total);
        bar.update(done);
      });
      (bar as Progress | null)?.stop();
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      if (json === true) print({ ...result, seconds });
      else {
        print(
          `${result.dossiers} dossiers, ${result.events} events, ${result.counters} counters in ${seconds} s: ${result.differences} differences`,
        );
        for (const each of result.first.slice(0, SHOWN))
          print(`  ${each.kind} ${each.where}: stored ${short(each.stored)}, computed ${short(each.computed)}`);
      }
      return result.differences === 0 ? EXIT.ok : EXIT.failed;
    }),
};
