import type { Content } from 'pdfmake';
import { legalTime, PAPER_TEXTS as T } from '../texts/paper-texts';
import { lines, table, titled } from './layout';
import type { PaperFacts } from './paper-facts';

/** Form 05: every hand-over of a dossier, and how the giver stood against its own deadline. */
export interface ControlSheet {
  readonly agency: PaperFacts['agency'];
  readonly number: string;
  readonly applicant: string;
  readonly procedure: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly lines: readonly {
    readonly from: string;
    readonly to: string;
    readonly at: string;
    readonly timing: keyof typeof T.timings;
  }[];
}

export function controlSheet(sheet: ControlSheet): Content[] {
  const time = (iso: string | null): string => (iso === null ? '' : legalTime(iso));
  return [
    ...titled(sheet.agency, T.controlSheet, `${T.number}: ${sheet.number}`),
    ...lines([
      [T.applicant, sheet.applicant],
      [T.procedure, sheet.procedure],
      [T.receivedAt, time(sheet.receivedAt)],
      [T.dueAt, time(sheet.dueAt)],
    ]),
    table(
      ['*', '*', 92, 46, 42],
      [T.handedOver, T.takenOver, T.handedAt, T.timing, T.signature],
      sheet.lines.map(({ from, to, at, timing }) => [from, to, legalTime(at), T.timings[timing], '']),
    ),
  ];
}
