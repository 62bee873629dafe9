import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { II06_BESIDE, II06_COLUMNS } from '@kernel/reports/form-ii06';
import { PERIOD_STYLES } from '@kernel/reports/report-period';
import {
  chosenDays,
  GROUPINGS,
  hashOfFigures,
  identityLines,
  II06_GROUPINGS,
  printIi06,
  reportPdf,
  reportXlsx,
  type FormII06,
  type PrintedReport,
} from '@modules/reports';
import { withInstance } from '../launcher/instance';
import { choice, EXIT, print, text, UsageError, type Command, type Options } from '../terminal/command';
import { printSlaReport, printTable, withReports, type Reports } from '../terminal/reports';

const LEVELS = ['ward', 'district'] as const;

/** The reports of the open figures and of the API, on the command line; the same queries answer both. */
export const report: Command = {
  name: 'report',
  summary: 'figures of a period: received, resolved and on time (sla), or Form II.06 with its equations (ii06)',
  usage: `motcua report sla|ii06 (--from YYYY-MM-DD --to YYYY-MM-DD | --period 2020-Q1 [--style ${PERIOD_STYLES.join('|')}]) [--unit ID] [--level ${LEVELS.join('|')}] [--by ${GROUPINGS.join('|')}] [--as-of INSTANT] [--out FILE.xlsx|FILE.pdf] [--json]`,
  options: {
    json: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    period: { type: 'string' },
    style: { type: 'string' },
    unit: { type: 'string' },
    level: { type: 'string' },
    by: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
  },
  words: 1,
  async run(options, [what]) {
    const kind = REPORTS[what ?? ''];
    if (!kind) throw new UsageError(`say: motcua report ${Object.keys(REPORTS).join('|')}`);
    const work = kind(options);
    return withInstance(({ urls }) => withReports(urls.owner, work));
  },
};

/** Each reads its options before anything is opened. */
const REPORTS: Readonly<Record<string, (options: Options) => (reports: Reports) => Promise<number>>> = {
  sla: (options) => {
    for (const name of ['out', 'as-of'])
      if (text(options, name) !== undefined) throw new UsageError(`--${name} is for ii06`);
    const request = { ...asked(options), by: choice(options, 'by', GROUPINGS) ?? ('level' as const) };
    return async ({ sla }) => {
      const result = await sla.read({ ...request, language: 'vi' });
      if (options['json'] === true) print(result);
      else printSlaReport(result);
      return EXIT.ok;
    };
  },
  ii06: (options) => {
    const request = {
      ...asked(options),
      by: choice(options, 'by', II06_GROUPINGS) ?? ('field' as const),
      asOf: text(options, 'as-of'),
    };
    const out = outOf(options);
    return async ({ ii06, names }) => {
      const form = await ii06.read(request);
      const sha256 = hashOfFigures(form);
      if (options['json'] === true) print({ ...form, sha256 });
      else printForm(form, sha256);
      if (out !== null) {
        const nameOf = await names.of(form.by, 'vi');
        const scope = await names.ofScope(form, 'vi');
        await write(out, printIi06(form, { language: 'vi', nameOf, scope, hash: sha256 }));
      }
      return [...form.identities, ...form.broken].every(({ holds }) => holds) ? EXIT.ok : EXIT.failed;
    };
  },
};

function asked(options: Options) {
  const choices = { from: text(options, 'from'), to: text(options, 'to'), period: text(options, 'period') };
  if (choices.period === undefined && (choices.from === undefined || choices.to === undefined))
    throw new UsageError('--from and --to are needed, or --period');
  return {
    ...chosenDays({ ...choices, style: choice(options, 'style', PERIOD_STYLES) }),
    unitId: text(options, 'unit') ?? null,
    level: choice(options, 'level', LEVELS) ?? null,
  };
}

function outOf(options: Options): string | null {
  const out = text(options, 'out');
  if (out === undefined) return null;
  if (!/\.(xlsx|pdf)$/.test(out)) throw new UsageError('--out must end with .xlsx or .pdf');
  return out;
}

async function write(out: string, printed: PrintedReport): Promise<void> {
  if (out.endsWith('.pdf')) await writeFile(out, await reportPdf(printed, 'vi'));
  else await pipeline(reportXlsx(printed), createWriteStream(out));
}

function printForm(form: FormII06, sha256: string): void {
  const columns = [...II06_COLUMNS, ...II06_BESIDE];
  print(`${form.from} – ${form.to}`);
  printTable([
    [form.by, ...columns],
    ...[...form.rows, form.total].map((row) => [row.key, ...columns.map((column) => String(row[column]))]),
  ]);
  identityLines(form, 'vi').forEach(print);
  print(`sha256 ${sha256}`);
}
