import type { Content, CustomTableLayout } from 'pdfmake';
import type { Words } from '@kernel/forms/form-definition';
import type { Language } from '@kernel/sla/ratio';

/** Width between the margins of Decree 30/2020/NĐ-CP on A4 [pt]. */
export const TEXT_WIDTH = 460;
/** What is written by hand needs more room than print [pt]. */
const LINE_HEIGHT = 19;
const BOX = { width: 15, height: 17 };
const TICK = 9;
/** Longer labels stand above what they ask for [characters]. */
const LONGEST_LABEL = 42;
/** Choices as long as these stand three, two or one to a line [characters]. */
const SHORT_CHOICE = 18;
const MIDDLE_CHOICE = 34;

const DOTTED: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 1, space: 2 } }),
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 2,
  paddingBottom: () => 1,
};

/** Vietnamese, and English behind it where it is asked for. */
export function say({ vi, en }: Words, language: Language): Content[] {
  return language === 'vi' ? [vi] : [vi, { text: ` / ${en}`, italics: true, bold: false }];
}

export function lengthOf({ vi, en }: Words, language: Language): number {
  return language === 'vi' ? vi.length : vi.length + en.length + 3;
}

export interface Labelled {
  readonly label: Words;
  /** behind the label, in brackets */
  readonly aside?: Words | undefined;
}

function labelOf({ label, aside }: Labelled, language: Language): Content[] {
  const end = /[?:.]$/.test(label.vi) ? '' : ':';
  const beside: Content[] =
    aside === undefined ? [] : [{ text: [' (', ...say(aside, language), ')'], italics: true, fontSize: 10 }];
  return [...say(label, language), ...beside, end];
}

/** `Label: ............`, with more dotted lines below when one is not enough. */
export function written(labelled: Labelled, lines: number, language: Language): Content {
  const { label, aside } = labelled;
  const length = lengthOf(label, language) + (aside === undefined ? 0 : lengthOf(aside, language));
  const text = labelOf(labelled, language);
  const first: Content = length > LONGEST_LABEL ? { text } : lineAfter(text);
  const more = length > LONGEST_LABEL ? lines : lines - 1;
  return together([first, ...Array.from({ length: more }, emptyLine)]);
}

function lineAfter(text: Content[]): Content {
  const box = (content: Content[], isLine: boolean): Content =>
    ({ text: content, border: [false, false, false, isLine] }) as Content;
  return { table: { widths: ['auto', '*'], body: [[box(text, false), box([' '], true)]] }, layout: DOTTED };
}

export function emptyLine(): Content {
  const line = { type: 'line', x1: 0, y1: LINE_HEIGHT - 2, x2: TEXT_WIDTH, y2: LINE_HEIGHT - 2 } as const;
  return { canvas: [{ ...line, lineWidth: 0.6, dash: { length: 1, space: 2 } }] };
}

/** `Label: ngày …… tháng …… năm ………`: what is written beside numbers needs no second language. */
export function inParts(
  labelled: Labelled,
  parts: readonly (readonly [string, number])[],
  language: Language,
): Content {
  const gaps = parts.map(([name, dots]) => ` ${name} ${'.'.repeat(dots)}`);
  return { text: [...labelOf(labelled, language), ...gaps], margin: [0, 3, 0, 2] };
}

/** `Label: □□□□□□□□□□□□`, one box a digit. */
export function inBoxes(labelled: Labelled, digits: number, language: Language): Content {
  const { width, height } = BOX;
  const canvas = Array.from({ length: digits }, (_each, index) => {
    return { type: 'rect', x: index * width, y: 0, w: width, h: height, lineWidth: 0.6 } as const;
  });
  const boxes: Content = { canvas, margin: [0, 2, 0, 2] };
  const text: Content = { text: labelOf(labelled, language), margin: [0, 5, 0, 0] };
  return lengthOf(labelled.label, language) > LONGEST_LABEL
    ? together([text, boxes])
    : { columns: [{ width: 'auto', ...text }, boxes], columnGap: 8, unbreakable: true };
}

/** The question, and its choices each behind a box of its own. */
export function choices(labelled: Labelled, options: readonly Words[], language: Language): Content {
  const longest = Math.max(...options.map((option) => lengthOf(option, language)));
  const perLine = longest <= SHORT_CHOICE ? 3 : longest <= MIDDLE_CHOICE ? 2 : 1;
  const lines = Array.from({ length: Math.ceil(options.length / perLine) }, (_each, index) =>
    options.slice(index * perLine, (index + 1) * perLine),
  );
  const shown = lines.map((line): Content => {
    const empty = Array.from({ length: perLine - line.length }, (): Content => ({ text: '' }));
    return { columns: [...line.map((option) => ticked(say(option, language))), ...empty], margin: [12, 1, 0, 1] };
  });
  return together([{ text: labelOf(labelled, language), margin: [0, 3, 0, 1] }, ...shown]);
}

export function ticked(text: Content[]): Content {
  const box: Content = {
    canvas: [{ type: 'rect', x: 0, y: 2.5, w: TICK, h: TICK, lineWidth: 0.7 }],
    width: TICK + 6,
  } as Content;
  return { columns: [box, { width: '*', text }] };
}

/** Never on two pages. */
export function together(stack: Content[]): Content {
  return { stack, unbreakable: true };
}
