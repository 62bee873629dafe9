import { isShown } from '../forms/conditions';
import {
  ELIGIBILITY,
  type Answers,
  type AnswerValue,
  type Condition,
  type Field,
  type Form,
  type Question,
  type QuestionType,
} from '../forms/form-definition';
import { numberLimits } from '../forms/form-schema';
import { isQuestion, placed, topFields } from '../forms/form-tree';
import { readAnswers } from '../forms/read-answers';

export interface RobotWorld {
  /** from 0 to below 1 */
  readonly random: () => number;
  readonly wards: readonly string[];
  /** ISO day after which no date of the past may lie */
  readonly today: string;
}

/** Fills in any form from nothing but its definition, rightly or with exactly one mistake. */
export class FormRobot {
  constructor(
    private readonly form: Form,
    private readonly world: RobotWorld,
  ) {}

  /** Answers that are right in every field, some optional ones left empty. */
  valid(): Answers {
    return readAnswers(this.form, this.fill(topFields(this.form)));
  }

  /** Right answers but for one, and the path where the refusal has to be. */
  oneInvalid(): { readonly answers: Answers; readonly field: string } {
    const answers = this.valid();
    const deciding = decidingPaths(this.form);
    const candidates = placed(topFields(this.form)).flatMap(({ path, field }) => {
      if (!isQuestion(field) || path.includes('*') || deciding.has(path)) return [];
      return isAnswered(answers, path) ? [{ path, field }] : [];
    });
    const { path, field } = this.one(candidates);
    const wrong = this.one([...WRONG[field.type], ...(field.optional === true ? [] : [undefined])]);
    return { answers: withAnswer(answers, path.split('.'), wrong), field: path };
  }

  private fill(fields: readonly Field[]): Answers {
    const here: Record<string, AnswerValue> = {};
    for (const field of fields) {
      if (!isShown(field.showIf, here)) continue;
      const value = this.answer(field);
      if (value !== undefined) here[field.key] = value;
    }
    return here;
  }

  private answer(field: Field): AnswerValue | undefined {
    if (field.type === 'note' || field.type === 'computed') return undefined;
    if (field.type === 'group') return field.key === ELIGIBILITY ? this.eligible() : this.fill(field.fields);
    if (field.type === 'repeat') {
      const count = Math.max(field.min, Math.min(field.max, 1 + Math.floor(this.world.random() * 2)));
      return Array.from({ length: count }, () => this.fill(field.fields));
    }
    return field.optional === true && this.world.random() < 0.3 ? undefined : this.valueOf(field);
  }

  private eligible(): Answers {
    const chosen = this.form.eligibility.map(({ key, options }): [string, string] => [
      key,
      this.one(options.filter(({ stop }) => stop === undefined)).value,
    ]);
    return Object.fromEntries(chosen);
  }

  private valueOf(question: Question): AnswerValue {
    const { type, options = [], maxLength = 40 } = question;
    const { min, max } = numberLimits(question);
    switch (type) {
      case 'text':
      case 'textarea':
        return this.one(['Phố Hàng Bạc số 1', 'Nội dung theo đề nghị', 'Bệnh viện Phụ sản Hà Nội']).slice(0, maxLength);
      case 'integer':
      case 'money':
        return Math.min(max, min + Math.floor(this.world.random() * 20));
      case 'decimal':
        return Math.min(max, Math.max(min, Math.round((min + this.world.random() * 20) * 100) / 100));
      case 'date':
      case 'partial_date':
        return this.date(question);
      case 'radio':
      case 'select':
        return this.one(options).value;
      case 'multi_checkbox':
        return [this.one(options).value];
      case 'ward':
        return this.one(this.world.wards);
      default:
        return this.one<AnswerValue>(RIGHT[type] ?? []);
    }
  }

  private date({ min, max }: Question): string {
    if (typeof min === 'string' && min !== 'today') return min;
    if (max === undefined && min !== undefined) return this.world.today;
    return typeof max === 'string' && max !== 'today' && max < '2019-05-06' ? max : '2019-05-06';
  }

  private one<T>(list: readonly T[]): T {
    return list[Math.floor(this.world.random() * list.length)]!;
  }
}

const RIGHT: Readonly<Record<string, readonly AnswerValue[]>> = {
  name: ['Nguyễn Thị Hoa', 'Trần An', 'Tôn Nữ Thị Ninh'],
  time: ['09:05', '23:59'],
  phone: ['0912345678', '0387654321'],
  email: ['hoa@example.com'],
  citizen_number: ['001090012345'],
  tax_code: ['0101234567', '0101234567-001'],
  checkbox: [true, false],
  declaration: [true],
};

/** What no reading makes right. */
const WRONG: Readonly<Record<QuestionType, readonly AnswerValue[]>> = {
  text: ['x'.repeat(4_000), 'a\u202eb'],
  textarea: ['x'.repeat(4_000)],
  name: ['Nguyễn 2', 'x'.repeat(200)],
  integer: ['mười', -5, 1.5],
  money: ['nhiều', -1],
  decimal: ['dài', -0.5],
  date: ['31/02/2019', 'hôm qua', '1/1/99'],
  partial_date: ['13/1990', 'lâu rồi'],
  time: ['25:00'],
  phone: ['12345', '0212345678'],
  email: ['hoa@', 'hoa example.com'],
  citizen_number: ['12345'],
  tax_code: ['123'],
  radio: ['không có'],
  select: ['không có'],
  multi_checkbox: [['không có']],
  ward: ['x'.repeat(101)],
  checkbox: ['có lẽ'],
  declaration: [false],
};

/** Questions whose answer decides what else is asked: a mistake there moves other faults about. */
function decidingPaths(form: Form): ReadonlySet<string> {
  const conditions: readonly (readonly Condition[])[] = [
    ...form.papers.map(({ showIf = [] }) => showIf),
    ...placed(topFields(form)).flatMap(({ path, field }) => {
      const prefix = path.slice(0, path.length - field.key.length);
      return [(field.showIf ?? []).map((condition) => ({ ...condition, field: prefix + condition.field }))];
    }),
  ];
  return new Set(conditions.flat().map(({ field }) => field));
}

function isAnswered(answers: Answers, path: string): boolean {
  let found: unknown = answers;
  for (const key of path.split('.')) found = (found as Answers | undefined)?.[key];
  return found !== undefined;
}

function withAnswer(answers: Answers, [key = '', ...rest]: readonly string[], value: AnswerValue | undefined): Answers {
  const { [key]: before, ...others } = answers;
  if (rest.length > 0) return { ...answers, [key]: withAnswer(before as Answers, rest, value) };
  return value === undefined ? others : { ...others, [key]: value };
}
