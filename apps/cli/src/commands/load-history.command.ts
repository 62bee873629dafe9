import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { withInstance } from '../launcher/instance';
import { EXIT, print, type Command } from '../terminal/command';
import { Progress } from '../terminal/progress';

/** Loads the simulated history of the demonstration; `motcua start` runs it beside the site. */
export const loadHistoryCommand: Command = {
  name: 'load-history',
  summary: 'loads what is missing of the simulated history (start does this by itself)',
  usage: 'motcua load-history [--json]',
  options: { json: { type: 'boolean' } },
  run: ({ json }) =>
    withInstance(
      async ({ urls, folder }) => {
        const stop = new AbortController();
        for (const sign of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(sign, () => stop.abort());
        const isChild = process.send !== undefined;
        const bars: Progress[] = [];
        const { done, total } = await loadHistory(urls.owner, {
          store: new FileStore(folder.files),
          isStopped: () => stop.signal.aborted,
          onProgress: (progress) => {
            // Whoever started this may be gone by now; the load ends by itself at the end of its batch.
            process.send?.(progress, undefined, {}, () => undefined);
            const isShown = !isChild && progress.done < progress.total;
            if (isShown && bars.length === 0) bars.push(new Progress('simulated history', progress.total));
            bars.forEach((bar) => bar.update(progress.done));
          },
        });
        bars.forEach((bar) => bar.stop());
        if (!isChild) print(json === true ? { done, total } : `${done}/${total} dossiers`);
        return done === total || stop.signal.aborted ? EXIT.ok : EXIT.failed;
      },
      { endsItself: true },
    ),
};
