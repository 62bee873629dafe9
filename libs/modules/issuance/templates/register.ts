import type { Content } from 'pdfmake';
import type { Delivery } from '@kernel/dossier/dossier';
import { PAPER_TEXTS as T } from '../texts/paper-texts';
import { table, titled } from './layout';
import type { PaperFacts } from './paper-facts';

/** A line of Form 06. Instants are ISO 8601 in the offset of Việt Nam. */
export interface RegisterLine {
  readonly number: string;
  readonly procedure: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly body: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly resolvedAt: string | null;
  readonly returnedAt: string | null;
  readonly delivery: Delivery;
}

export interface Register {
  readonly agency: PaperFacts['agency'];
  /** `YYYY-MM-DD`, both days included */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly RegisterLine[];
}

/** Form 06: the register of a receiving desk; its head is on every page, and an entry is never broken. */
export function register({ agency, from, to, lines }: Register): Content[] {
  const range = T.registerRange.replace('{from}', dayText(from)).replace('{to}', dayText(to));
  return [
    ...titled(agency, T.register, range),
    table(
      [22, 74, '*', 22, 68, '*', 66, 46, 46, 46, 58, 40, 36],
      Object.values(T.registerColumns),
      lines.map((line, index) => [
        String(index + 1),
        line.number,
        line.procedure,
        '1',
        line.name,
        [line.address, line.phone].filter((text) => text !== '').join('\n'),
        line.body,
        shortTime(line.receivedAt),
        shortTime(line.dueAt),
        shortTime(line.resolvedAt),
        line.returnedAt === null ? '' : `${shortTime(line.returnedAt)}\n${T.delivery[line.delivery]}`,
        '',
        '',
      ]),
    ),
  ];
}

function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}

function shortTime(iso: string | null): string {
  return iso === null ? '' : `${iso.slice(11, 16)}\n${dayText(iso.slice(0, 10))}`;
}
