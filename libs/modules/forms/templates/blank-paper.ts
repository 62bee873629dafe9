import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { DomainError } from '@kernel/errors/domain-error';
import type { Field, Form, Group, Words } from '@kernel/forms/form-definition';
import { topFields } from '@kernel/forms/form-tree';
import { papersInQuestion } from '@kernel/forms/paper-rules';
import type { PaperRequirement, ProcedureLevel } from '@kernel/procedure/procedure-facts';
import type { Language } from '@kernel/sla/ratio';
import { fillIn } from '@platform/i18n/fill-in';
import { BLANK_TEXTS as T, MOTTO, NATION, type BlankKind } from '../texts/blank-texts';
import { conditionWords, earlierOf } from './blank-conditions';
import { blankFields, onlyIf, titled } from './blank-fields';
import { emptyLine, inParts, say, ticked, together } from './blank-lines';

/** What a blank paper is made from. */
export interface BlankFacts {
  readonly kind: BlankKind;
  readonly language: Language;
  readonly form: Form;
  readonly procedure: {
    readonly name: Words;
    readonly level: ProcedureLevel;
    readonly papers: readonly PaperRequirement[];
  };
}

/** Papers of its own kind a form can ask for; what it does not ask for there is no blank of. */
export function blanksOf({ papers }: Pick<Form, 'papers'>): readonly BlankKind[] {
  const asked = new Set(papers.map(({ key }) => key));
  return ['declaration', ...(['mandate', 'letter'] as const).filter((kind) => asked.has(kind))];
}

/** A paper to be filled in by hand, A4, from nothing but the form as it is filed with online. */
export function blankPaper(facts: BlankFacts): TDocumentDefinitions {
  const { form, language, procedure } = facts;
  const { vi: name } = titleOf(facts);
  const mark = fillIn(T.illustrative.vi, { form: form.id, version: form.version });
  const marks = language === 'vi' ? mark : `${mark} ${T.illustrative.en}`;
  return {
    pageSize: 'A4',
    // Decree 30/2020/NĐ-CP, annex I: 30 mm for the binding, 20 mm above and below, 15 to 20 mm on the right.
    pageMargins: [85, 60, 50, 62],
    language: 'vi',
    info: { title: `${name}: ${procedure.name.vi}`, creator: 'Một Cửa' },
    defaultStyle: { fontSize: 12, lineHeight: 1.12 },
    content: [...heading(facts), ...BODIES[facts.kind](facts)],
    footer: (page, count) => ({
      margin: [85, 8, 50, 0],
      fontSize: 8,
      columns: [
        { width: '*', text: marks, italics: true },
        { width: 60, text: fillIn(T.page, { n: page, of: count }), alignment: 'right' },
      ],
    }),
  };
}

/** The procedure's own word for its declaration where it has one. */
function titleOf({ kind, form, procedure }: BlankFacts): Words {
  const key = form.papers.find(({ isForm }) => isForm === true)?.key;
  const paper = kind === 'declaration' ? procedure.papers.find((each) => each.key === key) : undefined;
  return paper === undefined ? T.titles[kind] : { vi: paper.nameVi, en: paper.nameEn };
}

function heading(facts: BlankFacts): Content[] {
  const { language, procedure } = facts;
  const title = titleOf(facts);
  const body = T.bodies[procedure.level];
  const english: Content[] =
    language === 'vi' ? [] : [{ text: title.en, italics: true, alignment: 'center', fontSize: 12 }];
  return [
    { text: NATION, bold: true, alignment: 'center', noWrap: true },
    { text: MOTTO, bold: true, alignment: 'center', decoration: 'underline', fontSize: 13 },
    { text: title.vi.toLocaleUpperCase('vi'), bold: true, alignment: 'center', fontSize: 14, margin: [0, 16, 0, 0] },
    ...english,
    { text: [...say(T.procedure, language), ': ', ...say(procedure.name, language)], alignment: 'center' },
    addressee(body, language),
  ];
}

function addressee(body: Words, language: Language): Content {
  const label = { vi: `${T.to.vi}: ${body.vi} ……………………………`, en: `${T.to.en}: ${body.en} …` };
  return { text: say(label, language), bold: true, margin: [0, 8, 0, 4] };
}

const BODIES: Readonly<Record<BlankKind, (facts: BlankFacts) => Content[]>> = {
  declaration: declarationBody,
  mandate: mandateBody,
  letter: letterBody,
};

function declarationBody(facts: BlankFacts): Content[] {
  const { form, language } = facts;
  const earlier = earlierOf(topFields(form));
  const pages = form.pages.filter(({ atCheck }) => atCheck !== true);
  const sections = pages.flatMap(({ title, showIf, fields }, index): Content[] => {
    const when = showIf === undefined ? [] : [onlyIf(showIf, earlier, language)];
    return section(index + 1, { title, language }, [...when, ...blankFields(fields, earlier, language)]);
  });
  const last = form.pages.filter(({ atCheck }) => atCheck === true).flatMap(({ fields }) => fields);
  return [
    ...before(facts),
    ...sections,
    ...section(pages.length + 1, { title: T.papers, language }, papersWith(facts)),
    ...blankFields(last, earlier, language),
    signatures([T.signers.declaration], T.signHere, language),
  ];
}

/** Reasons to stop, before anybody fills in four pages for nothing. */
function before({ form, language }: BlankFacts): Content[] {
  const stops = form.eligibility.flatMap(({ label, options }) =>
    options.flatMap((option) => {
      if (option.stop === undefined) return [];
      const inWords = (tongue: keyof Words): string => {
        const facts = { question: `“${label[tongue].replace(/\?$/, '')}”`, answer: `“${option[tongue]}”` };
        return `${fillIn(T.ifChosen[tongue], facts)} ${option.stop?.[tongue] ?? ''}`;
      };
      return [{ text: say({ vi: inWords('vi'), en: inWords('en') }, language), fontSize: 10.5 }];
    }),
  );
  return stops.length === 0 ? [] : titled({ text: say(T.before, language), bold: true }, [{ ul: stops }]);
}

function papersWith({ form, language, procedure }: BlankFacts): Content[] {
  const earlier = earlierOf(topFields(form));
  return papersInQuestion(procedure.papers, form).map(
    ({ nameVi, nameEn, copies, presentOnly, conditionVi, showIf }) => {
      const asides = [
        { vi: fillIn(T.copies.vi, { n: copies }), en: fillIn(T.copies.en, { n: copies }) },
        ...(presentOnly ? [T.present] : []),
        // The law's words, where there are any, say it better than the form's conditions.
        ...(conditionVi !== null && conditionVi !== '' ? [{ vi: conditionVi, en: conditionVi }] : []),
        ...(showIf !== undefined && (conditionVi ?? '') === '' ? [handInIf(conditionWords(showIf, earlier))] : []),
      ];
      const aside = {
        vi: asides.map(({ vi }) => vi).join('; '),
        en: [...new Set(asides.map(({ en }) => en))].join('; '),
      };
      const name = say({ vi: nameVi, en: nameEn }, language);
      return together([ticked([...name, { text: [' (', ...say(aside, language), ')'], fontSize: 10 }])]);
    },
  );
}

function handInIf({ vi, en }: Words): Words {
  return { vi: `${T.handInIf.vi} ${vi}`, en: `${T.handInIf.en} ${en}` };
}

function mandateBody({ form, language, procedure }: BlankFacts): Content[] {
  return [
    ...section(1, { title: T.mandator, language }, partsOf(form, 'represented', language)),
    ...section(2, { title: T.mandated, language }, partsOf(form, 'applicant', language)),
    ...section(3, { title: T.matter, language }, matters(procedure.name, language)),
    inParts({ label: T.validUntil }, DATE_PARTS, language),
    { text: say(T.mandateHint, language), italics: true, fontSize: 10, margin: [0, 6, 0, 0] },
    signatures([T.signers.mandate, T.signers.mandated], T.signHere, language),
  ];
}

function letterBody({ form, language, procedure }: BlankFacts): Content[] {
  return [
    ...section(1, { title: T.organisation, language }, partsOf(form, 'organisation', language)),
    ...section(2, { title: T.introduced, language }, partsOf(form, 'applicant', language)),
    ...section(3, { title: T.matter, language }, matters(procedure.name, language)),
    inParts({ label: T.validUntil }, DATE_PARTS, language),
    signatures([T.signers.letter], T.signAndSeal, language),
  ];
}

const DATE_PARTS: readonly (readonly [string, number])[] = [
  [T.day, 10],
  [T.month, 10],
  [T.year, 16],
];

/** What the form asks of somebody, asked again on a paper about them. */
function partsOf(form: Form, key: string, language: Language): Content[] {
  const group = form.pages
    .flatMap(({ fields }) => fields)
    .find((field): field is Group => {
      return field.key === key && field.type === 'group';
    });
  if (group === undefined) throw new DomainError('form.unknown', { form: form.id, part: key });
  const unconditional = (field: Field): Field => ({ ...field, showIf: undefined }) as unknown as Field;
  return blankFields(group.fields.map(unconditional), earlierOf(group.fields), language);
}

function matters(name: Words, language: Language): Content[] {
  return [
    { text: [...say(T.procedure, language), ': ', ...say(name, language)] },
    ...T.acts.map((act) => ({ ...(ticked(say(act, language)) as object), margin: [12, 1, 0, 1] }) as Content),
    emptyLine(),
  ];
}

function section(
  no: number,
  { title, language }: { readonly title: Words; readonly language: Language },
  body: Content[],
): Content[] {
  return titled({ text: [`${no}. `, ...say(title, language)], bold: true, fontSize: 12.5 }, body);
}

function signatures(signers: readonly Words[], how: Words, language: Language): Content {
  const block = (signer: Words): Content => ({
    stack: [
      { text: say(signer, language), bold: true },
      { text: say(how, language), italics: true, fontSize: 10, margin: [0, 0, 0, 62] },
    ],
    alignment: 'center',
  });
  const columns = signers.length === 1 ? [{ text: '' }, ...signers.map(block)] : signers.map(block);
  const place: Content = { text: T.signPlace, italics: true, alignment: 'right', margin: [0, 12, 0, 4] };
  return together([place, { columns }]);
}
