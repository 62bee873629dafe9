import { parseDate } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import type { AnswerValue, Question, QuestionType } from './form-definition';

/**
 * What people type, as what they mean: `12/3/2025`, `0912-345 678`, `15.000 đ`. What cannot be understood stays as it
 * was typed, so that the check names the field and the page shows it again; an empty box is no answer.
 */
export function understand(question: Pick<Question, 'type' | 'options'>, given: unknown): AnswerValue | undefined {
  if (given === undefined || given === null) return undefined;
  if (question.type === 'multi_checkbox') return choices(question, given);
  if (typeof given !== 'string') return given as AnswerValue;
  const text = given.normalize('NFC').trim();
  return text === '' ? undefined : READERS[question.type](text);
}

type Reader = (text: string) => AnswerValue;

const oneLine: Reader = (text) => text.replace(/\s+/g, ' ');
const asIs: Reader = (text) => text;

const READERS: Readonly<Record<Exclude<QuestionType, 'multi_checkbox'>, Reader>> = {
  text: oneLine,
  name: oneLine,
  textarea: (text) => text.replace(/\r\n?/g, '\n'),
  integer: wholeNumber,
  money: (text) => wholeNumber(text.replace(/\s*(₫|đ|đồng|vnd|vnđ)\.?$/i, '')),
  decimal: decimalNumber,
  date: fullDate,
  partial_date: partialDate,
  time: clockTime,
  phone: phoneNumber,
  email: (text) => text.replace(/\s/g, ''),
  citizen_number: (text) => text.replace(/[\s.-]/g, ''),
  tax_code: taxCode,
  radio: asIs,
  select: asIs,
  ward: asIs,
  checkbox: yesOrNo,
  declaration: yesOrNo,
};

const GROUPED = /^-?\d{1,3}([.,\s]\d{3})+$/;

/** `15000`, `15.000`, `15,000`, `15 000` */
function wholeNumber(text: string): AnswerValue {
  const digits = GROUPED.test(text) ? text.replace(/[.,\s]/g, '') : text;
  return numberIf(/^-?\d{1,15}$/.test(digits), digits, text);
}

/** Vietnamese `1.234,5` and English `1,234.5`; at most two places, so that `1.234` can only be a thousand. */
function decimalNumber(text: string): AnswerValue {
  if (GROUPED.test(text)) return wholeNumber(text);
  const [, whole = '', places = ''] = /^(-?\d[\d.,\s]*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  const digits = GROUPED.test(whole) ? whole.replace(/[.,\s]/g, '') : whole;
  return numberIf(/^-?\d{1,12}$/.test(digits), places === '' ? digits : `${digits}.${places}`, text);
}

function numberIf(isNumber: boolean, digits: string, text: string): AnswerValue {
  return isNumber ? Number(digits) : text;
}

/** `12/3/2025`, `12-03-2025`, `12.3.2025`, `12032025`, `2025-03-12` → `2025-03-12` */
function fullDate(text: string): string {
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = parts ? `${parts[3] ?? ''}-${two(parts[2])}-${two(parts[1])}` : text;
  return isDate(iso) ? iso : text;
}

/** Also `3/2025` and `2025`, for dates nobody knows to the day. */
function partialDate(text: string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  const [, month, year] = /^(0?[1-9]|1[0-2])\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  return year === undefined ? fullDate(text) : `${year}-${two(month)}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

export function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** `9:05`, `9h05`, `9 giờ`, `0905` → `09:05` */
function clockTime(text: string): string {
  const [, hours, minutes = '00'] =
    /^(\d{1,2})\s*(?:[:.]|h|giờ)\s*(\d{1,2})?\s*(?:phút)?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
  const isTime = hours !== undefined && Number(hours) < 24 && Number(minutes) < 60;
  return isTime ? `${two(hours)}:${two(minutes)}` : text;
}

/** As the rest of the product stores it: ten digits from 0. */
function phoneNumber(text: string): string {
  return text.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))0?/, '0');
}

function taxCode(text: string): string {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
}

function yesOrNo(text: string): AnswerValue {
  if (/^(on|true|1|yes)$/.test(text)) return true;
  return /^(off|false|0|no)$/.test(text) ? false : text;
}

/** In the order of the form, each once; strangers stay for the check to name. */
function choices({ options = [] }: Pick<Question, 'options'>, given: unknown): AnswerValue | undefined {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const chosen = new Set(list.filter((each) => each !== ''));
  const known = options.map(({ value }) => value).filter((value) => chosen.delete(value));
  const all = [...known, ...chosen] as readonly string[];
  return all.length === 0 ? undefined : all;
}
