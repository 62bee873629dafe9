import type { Content } from 'pdfmake';
import type { Condition, Field, Group, Question, Repeat } from '@kernel/forms/form-definition';
import type { Language } from '@kernel/sla/ratio';
import { BLANK_TEXTS as T } from '../texts/blank-texts';
import { conditionWords, earlierOf, type Earlier } from './blank-conditions';
import { choices, inBoxes, inParts, say, ticked, together, written } from './blank-lines';

/** How many things of a list have room on the paper itself. */
const ITEMS = 2;
/** What one line holds in handwriting, and the most lines a question is given [characters]. */
const PER_LINE = 120;
const MOST_LINES = 6;
/** More than so many choices are written, not ticked. */
const MOST_CHOICES = 12;

const DATE: readonly (readonly [string, number])[] = [
  [T.day, 10],
  [T.month, 10],
  [T.year, 16],
];
const TIME: readonly (readonly [string, number])[] = [
  [T.hour, 10],
  [T.minute, 10],
];

/** Every field of a level, empty; what is asked only sometimes says when. */
export function blankFields(fields: readonly Field[], earlier: Earlier, language: Language): Content[] {
  const isOneOfSeveral = fields.filter(({ type }) => type === 'group').length > 1;
  let told = '';
  return fields.flatMap((field): Content[] => {
    const when = field.showIf === undefined ? '' : JSON.stringify(field.showIf);
    const first = when === told || field.showIf === undefined ? [] : [onlyIf(field.showIf, earlier, language)];
    told = when;
    const [head, ...rest] = blankField(field, { language, isOneOfSeveral });
    if (head === undefined) return [];
    return first.length === 0 ? [head, ...rest] : [together([...first, head]), ...rest];
  });
}

export function onlyIf(showIf: readonly Condition[], earlier: Earlier, language: Language): Content {
  const { vi, en } = conditionWords(showIf, earlier);
  const text = say({ vi: `${T.onlyIf.vi} ${vi}`, en: `${T.onlyIf.en} ${en}` }, language);
  return { text, italics: true, fontSize: 10, margin: [0, 3, 0, 0] };
}

interface Drawing {
  readonly language: Language;
  /** beside another group, "full name" alone would not say whose */
  readonly isOneOfSeveral: boolean;
}

function blankField(field: Field, drawing: Drawing): Content[] {
  const { language } = drawing;
  switch (field.type) {
    case 'group':
      return blankGroup(field, drawing);
    case 'repeat':
      return blankItems(field, language);
    case 'note':
      return [{ text: say(field.label, language), italics: true, margin: [0, 3, 0, 2] }];
    case 'computed':
      return [written({ label: field.label, aside: field.unit }, 1, language)];
    default:
      return [blankQuestion(field, language)];
  }
}

function blankGroup({ label, fields, showIf }: Group, { language, isOneOfSeveral }: Drawing): Content[] {
  const inside = blankFields(fields, earlierOf(fields), language);
  // What is filled in only sometimes has to say where it ends and what it was.
  return isOneOfSeveral || showIf !== undefined ? titled({ text: say(label, language), bold: true }, inside) : inside;
}

function blankItems({ item, fields, min, max, label }: Repeat, language: Language): Content[] {
  const room = Math.min(max, Math.max(min, ITEMS));
  const items = Array.from({ length: room }, (_each, index) => {
    const name = { vi: `${item.vi} ${index + 1}`, en: `${item.en} ${index + 1}` };
    return titled({ text: say(name, language), bold: true }, blankFields(fields, earlierOf(fields), language));
  });
  const more: Content[] =
    max > room ? [{ text: say(T.more, language), italics: true, fontSize: 10, margin: [0, 2, 0, 0] }] : [];
  return [...titled({ text: say(label, language), bold: true }, items.flat()), ...more];
}

/** A heading with what it heads, at least its first line. */
export function titled(heading: Extract<Content, { text: unknown }>, below: Content[]): Content[] {
  const [first, ...rest] = below;
  const title: Content = { ...heading, margin: [0, 5, 0, 1] };
  return first === undefined ? [title] : [together([title, first]), ...rest];
}

function blankQuestion(question: Question, language: Language): Content {
  const { type, label, options = [] } = question;
  const labelled = { label, aside: question.optional === true ? T.optional : undefined };
  switch (type) {
    case 'date':
    case 'partial_date':
      return inParts(labelled, DATE, language);
    case 'time':
      return inParts(labelled, TIME, language);
    case 'money':
      return written(label.vi.includes(T.currency.vi) ? labelled : { label, aside: T.currency }, 1, language);
    case 'citizen_number':
      return inBoxes(labelled, 12, language);
    case 'tax_code':
      return inBoxes(labelled, 13, language);
    case 'phone':
      return inBoxes(labelled, 10, language);
    case 'checkbox':
      return { ...(ticked(say(label, language)) as object), margin: [0, 4, 0, 2] } as Content;
    case 'declaration':
      return { text: say(label, language), margin: [0, 4, 0, 4] };
    case 'radio':
    case 'select':
    case 'multi_checkbox':
      return options.length > MOST_CHOICES ? written(labelled, 1, language) : choices(labelled, options, language);
    default:
      return written(labelled, linesFor(question), language);
  }
}

function linesFor({ type, maxLength = 0 }: Pick<Question, 'type' | 'maxLength'>): number {
  if (type !== 'text' && type !== 'textarea') return 1;
  return Math.min(MOST_LINES, Math.max(type === 'textarea' ? 3 : 1, Math.round(maxLength / PER_LINE / 2)));
}
