import type { Content } from 'pdfmake';
import type { EventPayloads } from '@kernel/dossier/dossier-events';
import type { IssuedPaperKind } from '@kernel/dossier/issued-papers';
import { fillIn } from '@platform/i18n/fill-in';
import { legalDate, legalTime, PAPER_TEXTS as T } from '../texts/paper-texts';
import { blanks, footing, heading, lines, signatures, table } from './layout';
import type { PaperFacts } from './paper-facts';

/** Fields of the forms: domain.md §1.4. */
export const TEMPLATES: Readonly<Record<IssuedPaperKind, (facts: PaperFacts) => Content[]>> = {
  form_01: (facts) => [
    ...heading(facts),
    ...blanks([
      [T.desk, facts.desk],
      [T.from, facts.applicant.fullName.toLocaleUpperCase('vi')],
      ...contact(facts),
      [T.procedure, facts.procedure],
      [T.subject, facts.subject],
    ]),
    { text: `1. ${T.paperList}:`, margin: [0, 4, 0, 0] },
    table(
      [22, '*', 95, 45],
      [T.order, T.paper, T.kind, T.quantity],
      facts.papers.map(({ name, form, copies }, index) => [String(index + 1), name, form, String(copies)]),
    ),
    ...blanks([
      [`2. ${T.sets}`, '01 bộ'],
      [`3. ${T.limit}`, facts.limit],
      [`4. ${T.receivedAt}`, legalTime(facts.at)],
      [`5. ${T.dueAt}`, facts.dueAt === null ? '' : legalTime(facts.dueAt)],
      [`6. ${T.place}`, `${facts.desk}, ${T.delivery[facts.delivery]}`],
      [T.fee, facts.fee],
      [T.inRegister, inRegister(facts)],
      [T.secret, facts.lookupSecret],
    ]),
    signatures(facts, T.filer, T.receiver),
    footing(facts),
  ],
  form_02: (facts) => {
    const { points, answerBy } = facts.event.payload as EventPayloads['SupplementAskedBeforeReceipt'];
    return [
      ...heading(facts),
      ...lines([[T.dossierOf, facts.applicant.fullName], ...contact(facts), [T.procedure, facts.procedure]]),
      { text: `${T.points}:`, margin: [0, 4, 0, 0] },
      table(
        [22, '*', '*'],
        [T.order, T.paper, T.reason],
        points.map(({ target, reason }, index) => [String(index + 1), facts.pointNames.get(target) ?? target, reason]),
      ),
      ...lines([[T.answerBy, legalDate(answerBy)]]),
      signatures(facts, null, T.guide),
      footing(facts),
    ];
  },
  form_03: (facts) => {
    const { reason, legalBasis } = facts.event.payload as EventPayloads['ReceiptRefused'];
    const isReceipt = facts.event.type === 'ReceiptRefused';
    return [
      ...heading(facts),
      ...lines([[T.dossierOf, facts.applicant.fullName], ...contact(facts), [T.procedure, facts.procedure]]),
      { text: T.refused, margin: [0, 6, 0, 2] },
      { text: reason, bold: true },
      ...lines([[T.legalBasis, legalBasis]]),
      signatures(facts, isReceipt ? T.filer : null, isReceipt ? T.receiver : T.head),
      footing(facts),
    ];
  },
  form_04: (facts) => {
    const { reason, dueAt } = facts.event.payload as EventPayloads['DossierReappointed'];
    return [
      ...heading(facts),
      ...lines([
        [T.to, facts.applicant.fullName],
        [T.address, facts.applicant.address],
        [T.procedure, facts.procedure],
      ]),
      { text: T.apology, margin: [0, 6, 0, 2] },
      { text: dueAt === null ? '' : legalTime(dueAt), bold: true },
      ...lines([[T.reason, reason]]),
      signatures(facts, null, T.head),
      footing(facts),
    ];
  },
  result: (facts) => [
    ...heading(facts),
    ...lines([
      [T.dossierOf, facts.applicant.fullName],
      [T.address, facts.applicant.address],
      [T.procedure, facts.procedure],
    ]),
    ...lines([[T.subject, facts.subject]]),
    { text: T.granted, margin: [0, 6, 0, 2] },
    ...facts.summary
      .split('\n')
      .map((text): Content => ({ text, alignment: 'justify', margin: [0, 3, 0, 3], bold: true })),
    signatures(facts, null, T.head),
    footing(facts),
  ],
};

/** The electronic register has a book a year and counts as the dossier number does. */
function inRegister({ number, at }: PaperFacts): string {
  return fillIn(T.inRegisterText, { year: at.slice(0, 4), order: number.split('-').slice(1).join('-') });
}

function contact({ applicant: { address, phone, email } }: PaperFacts): readonly (readonly [string, string])[] {
  return [
    [T.address, address],
    [T.phone, phone],
    [T.email, email],
  ];
}
