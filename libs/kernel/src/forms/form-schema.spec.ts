import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { FormRobot } from '../testing/form-robot';
import { CORE_ANSWERS, formOf } from '../testing/forms';
import type { AuthoredField, Condition, Form } from './form-definition';
import { schemaOf } from './form-schema';
import { readAnswers } from './read-answers';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const label = { vi: 'Nhãn', en: 'Label' };
const choice = (key: string, ...values: readonly string[]): AuthoredField => ({
  type: 'radio',
  key,
  label,
  options: values.map((value) => ({ value, ...label })),
});
const text = (key: string, ...showIf: readonly Condition[]): AuthoredField => ({
  type: 'text',
  key,
  label,
  ...(showIf.length === 0 ? {} : { showIf }),
});

/** Whether the answers pass, read as they are read when they are filed. */
function passes(form: Form, answers: object): boolean {
  return ajv.compile(schemaOf(form))(readAnswers(form, { ...CORE_ANSWERS, ...answers }));
}

describe('a question is asked exactly when its conditions hold', () => {
  const when = (field: AuthoredField, condition: Condition): Form => formOf([field, text('then', condition)]);
  const several: AuthoredField = { ...choice('papers', 'a', 'b', 'c'), type: 'multi_checkbox' };
  const number: AuthoredField = { type: 'integer', key: 'copies', label };

  test.each<[string, Form, object, boolean]>([
    ['= holds', when(choice('x', 'a', 'b'), { field: 'x', op: '=', value: 'a' }), { x: 'a' }, true],
    ['= does not', when(choice('x', 'a', 'b'), { field: 'x', op: '=', value: 'a' }), { x: 'b' }, false],
    ['≠ holds', when(choice('x', 'a', 'b'), { field: 'x', op: '≠', value: 'a' }), { x: 'b' }, true],
    ['≠ does not', when(choice('x', 'a', 'b'), { field: 'x', op: '≠', value: 'a' }), { x: 'a' }, false],
    ['in holds', when(choice('x', 'a', 'b', 'c'), { field: 'x', op: 'in', value: ['a', 'b'] }), { x: 'b' }, true],
    ['in does not', when(choice('x', 'a', 'b', 'c'), { field: 'x', op: 'in', value: ['a', 'b'] }), { x: 'c' }, false],
    ['one of several', when(several, { field: 'papers', op: '=', value: 'b' }), { papers: ['a', 'b'] }, true],
    ['none of several', when(several, { field: 'papers', op: '=', value: 'b' }), { papers: ['a'] }, false],
    ['more', when(number, { field: 'copies', op: '>', value: 2 }), { copies: '3' }, true],
    ['not more', when(number, { field: 'copies', op: '>', value: 2 }), { copies: 2 }, false],
    ['less', when(number, { field: 'copies', op: '<', value: 2 }), { copies: 1 }, true],
    [
      'filled',
      formOf([{ ...text('x'), optional: true } as AuthoredField, text('then', { field: 'x', op: 'filled' })]),
      { x: 'a' },
      true,
    ],
    [
      'not filled',
      formOf([{ ...text('x'), optional: true } as AuthoredField, text('then', { field: 'x', op: 'filled' })]),
      { x: ' ' },
      false,
    ],
  ])('%s', (_name, form, answers, isAsked) => {
    expect(passes(form, { ...answers, then: 'answered' })).toBe(true);
    expect(passes(form, answers)).toBe(!isAsked);
    expect(readAnswers(form, { ...CORE_ANSWERS, ...answers, then: 'answered' })['then'] !== undefined).toBe(isAsked);
  });

  test('what hangs on a hidden question is hidden, ≠ included', () => {
    const form = formOf([
      choice('x', 'a', 'b'),
      { ...choice('y', 'a', 'b'), showIf: [{ field: 'x', op: '=', value: 'a' }] },
      text('z', { field: 'y', op: '≠', value: 'a' }),
    ]);
    const answers = readAnswers(form, { ...CORE_ANSWERS, x: 'b', y: 'b', z: 'left over' });
    expect(answers).toEqual({ ...CORE_ANSWERS, x: 'b' });
    expect(passes(form, { x: 'b', y: 'b', z: 'left over' })).toBe(true);
  });

  test("a page's condition is that of all its fields", () => {
    const pages = formOf([choice('x', 'a', 'b')]).pages;
    const showIf: readonly Condition[] = [{ field: 'x', op: '=', value: 'a' }];
    const form = formOf([], { pages: [...pages, { key: 'more', title: label, showIf, fields: [text('why')] }] });
    expect(passes(form, { x: 'b' })).toBe(true);
    expect(passes(form, { x: 'a' })).toBe(false);
  });

  test('inside a group, and inside each item of a list', () => {
    const fields = [choice('kind', 'a', 'b'), text('why', { field: 'kind', op: '=', value: 'a' })];
    const form = formOf([
      { type: 'group', key: 'one', label, fields },
      { type: 'repeat', key: 'many', label, item: label, min: 0, max: 3, fields },
    ]);
    expect(passes(form, { one: { kind: 'b', why: 'left over' }, many: [{ kind: 'a', why: 'x' }, {}] })).toBe(true);
    expect(passes(form, { one: { kind: 'a' } })).toBe(false);
    expect(passes(form, { one: { kind: 'b' }, many: [{ kind: 'a' }] })).toBe(false);
    expect(passes(form, { one: { kind: 'b' }, many: Array(4).fill({ kind: 'b' }) })).toBe(false);
  });
});

describe('what counts as answered', () => {
  test('nothing the form does not ask is accepted, whatever it is called', () => {
    expect(passes(formOf([]), { shoeSize: 38 })).toBe(false);
    expect(passes(formOf([]), JSON.parse('{"__proto__": 1}') as object)).toBe(false);
    expect(passes(formOf([]), { applicant: { ...CORE_ANSWERS.applicant, constructor: 'x' } })).toBe(false);
    expect(passes(formOf([]), { applicant: 'Hoa' })).toBe(false);
  });

  test('an optional group is all or nothing', () => {
    const parts = ['fullName', 'birthDate'];
    const optional = formOf([{ type: 'person', key: 'father', label, parts, optionalParts: parts }]);
    expect(passes(optional, {})).toBe(true);
    expect(passes(optional, { father: { fullName: 'Trần An' } })).toBe(true);
    const needed = formOf([{ type: 'person', key: 'father', label, parts, optionalParts: ['birthDate'] }]);
    expect(readAnswers(needed, {})['father']).toEqual({});
    expect(passes(needed, {})).toBe(false);
  });

  test('what the form reckons is never taken from outside', () => {
    const number = (key: string): AuthoredField => ({ type: 'decimal', key, label });
    const form = formOf([
      number('length'),
      number('width'),
      { type: 'computed', key: 'area', label, compute: 'product', of: ['length', 'width'] },
      { type: 'repeat', key: 'members', label, item: label, min: 0, max: 9, fields: [number('capital')] },
      { type: 'computed', key: 'total', label, compute: 'sum', of: ['members.capital'] },
    ]);
    const read = readAnswers(form, {
      length: '0,1',
      width: '3',
      area: 99,
      members: [{ capital: 1 }, { capital: '2,5' }],
    });
    expect(read).toMatchObject({ area: 0.3, total: 3.5 });
    expect(readAnswers(form, { length: 'dài', width: 3 })['area']).toBeUndefined();
  });
});

describe('any form', () => {
  const leaf = (type: string): object =>
    type === 'radio' || type === 'multi_checkbox' || type === 'select'
      ? { options: ['a', 'b', 'c'].map((value) => ({ value, ...label })) }
      : {};
  const types = fc.constantFrom(
    'text',
    'name',
    'integer',
    'decimal',
    'money',
    'date',
    'partial_date',
    'time',
    'phone',
    'email',
    'citizen_number',
    'tax_code',
    'radio',
    'multi_checkbox',
    'select',
    'checkbox',
    'ward',
  );
  /** Fields with some choices among them, and conditions on those. */
  const fields = fc
    .array(fc.record({ type: types, optional: fc.boolean(), nest: fc.integer({ min: 0, max: 4 }), back: fc.nat(3) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) =>
      list.map(({ type, optional, nest, back }, index): AuthoredField => {
        const key = `f${index}`;
        const target = list[index - 1 - back];
        const isChoice = target !== undefined && target.nest > 1 && /radio|select|multi/.test(target.type);
        const showIf = isChoice
          ? { showIf: [{ field: `f${index - 1 - back}`, op: back % 2 === 0 ? '=' : '≠', value: 'a' }] }
          : {};
        const question = { type, key, label, optional, ...leaf(type) };
        if (nest === 0) return { type: 'group', key, label, fields: [question], ...showIf } as AuthoredField;
        if (nest === 1)
          return { type: 'repeat', key, label, item: label, min: 0, max: 3, fields: [question], ...showIf } as never;
        return { ...question, ...showIf } as AuthoredField;
      }),
    )
    .map((list) => formOf(list));
  const world = (seed: number) => {
    let state = seed;
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    return { random, wards: ['hk-hang-bac'], today: '2020-01-30' };
  };

  test('accepts what a robot fills in rightly, and refuses one mistake where it is', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 2_000_000_000 }), (form, seed) => {
        const check = ajv.compile(schemaOf(form));
        const robot = new FormRobot(form, world(seed));
        const answers = robot.valid();
        expect(readAnswers(form, answers)).toEqual(answers);
        expect([check(answers), check.errors]).toEqual([true, null]);
        const { answers: wrong, field } = robot.oneInvalid();
        expect(check(readAnswers(form, wrong))).toBe(false);
        // That a branch was not met, which ajv says of the whole, is no fault beside the one that did it.
        const faults = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if');
        const places = faults.map(({ instancePath, params }) =>
          `${instancePath}/${(params as { missingProperty?: string }).missingProperty ?? ''}`
            .split('/')
            .join(' ')
            .trim()
            .split(' ')
            .join('.'),
        );
        expect(places.filter((place) => place !== field && !place.startsWith(`${field}.`))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
