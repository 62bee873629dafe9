import fc from 'fast-check';
import { DomainError } from '../errors/domain-error';
import { authored } from '../testing/forms';
import { changeForm, nextVersion, type FormChange, type NewQuestion } from './change-form';
import { defineForm } from './define-form';
import type { Form } from './form-definition';

const words = (text: string) => ({ vi: text, en: text });
const NONE = words('');
const FLOORS: NewQuestion = {
  type: 'integer',
  label: { vi: 'Số tầng nhà', en: 'Floors of the house' },
  hint: NONE,
  optional: false,
  options: [],
};

/** A question others depend on, one that depends on it, and one the name of the dossier is made of. */
const FORM = defineForm(
  authored(
    [
      { type: 'checkbox', key: 'hasGarden', label: words('Có vườn'), optional: true },
      {
        type: 'text',
        key: 'garden',
        label: words('Vườn'),
        showIf: [{ field: 'hasGarden', op: '=', value: true }],
      },
      { type: 'text', key: 'street', label: words('Phố') },
    ],
    { subject: words('Nhà ở {street}') },
  ),
);

const keysOf = (form: Form, page = 'matter'): readonly string[] =>
  form.pages.find(({ key }) => key === page)?.fields.map(({ key }) => key) ?? [];

function refusal(change: FormChange): string {
  try {
    changeForm(FORM, change);
    return 'none';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, ...error.faults.map(({ field, code }) => `${field} ${code}`)].join(', ');
  }
}

describe('a form is changed by whoever keeps it', () => {
  test('a new question comes last on its page, under a key made of its words', () => {
    const after = changeForm(FORM, { kind: 'add', page: 'matter', question: FLOORS });
    expect(keysOf(after)).toEqual(['hasGarden', 'garden', 'street', 'soTangNha']);
    const again = changeForm(after, { kind: 'add', page: 'filer', question: FLOORS });
    expect(keysOf(again, 'filer')).toEqual(['applicant', 'wardId', 'soTangNha2']);
  });

  test('choices get values made of their words', () => {
    const options = [words('Nhà ống'), words('Nhà ống')];
    const after = changeForm(FORM, { kind: 'add', page: 'matter', question: { ...FLOORS, type: 'radio', options } });
    const added = after.pages.find(({ key }) => key === 'matter')?.fields.at(-1);
    expect(added).toMatchObject({ options: [{ value: 'nhaOng' }, { value: 'nhaOng2' }] });
  });

  test('words, hint and need of a question change, its key and kind do not', () => {
    const question = { label: words('Đường'), hint: words('Có trong sổ'), optional: true };
    const after = changeForm(FORM, { kind: 'reword', page: 'matter', key: 'street', question });
    expect(after.pages.find(({ key }) => key === 'matter')?.fields.at(-1)).toEqual({
      type: 'text',
      key: 'street',
      ...question,
    });
  });

  test('a question moves by one place, and stays where it is at the end', () => {
    const move = (by: -1 | 1, key: string): readonly string[] =>
      keysOf(changeForm(FORM, { kind: 'move', page: 'matter', key, by }));
    expect(move(-1, 'street')).toEqual(['hasGarden', 'street', 'garden']);
    expect(move(1, 'street')).toEqual(['hasGarden', 'garden', 'street']);
  });

  test.each<[string, FormChange, string]>([
    ['a page that is not there', { kind: 'add', page: 'nowhere', question: FLOORS }, 'request.not_found'],
    ['a question that is not there', { kind: 'remove', page: 'matter', key: 'nothing' }, 'request.not_found'],
    ['what every dossier needs', { kind: 'remove', page: 'filer', key: 'applicant' }, 'form.core_question'],
    ['the last of its page', { kind: 'remove', page: 'result', key: 'delivery' }, 'form.core_question'],
    ['what another asks about', { kind: 'remove', page: 'matter', key: 'hasGarden' }, 'form.question_in_use'],
    ['behind what asks about it', { kind: 'move', page: 'matter', key: 'hasGarden', by: 1 }, 'form.question_in_use'],
    ['what the dossier is named by', { kind: 'remove', page: 'matter', key: 'street' }, 'form.question_in_use'],
    [
      'no words and no such kind',
      { kind: 'add', page: 'matter', question: { ...FLOORS, type: 'telepathy', label: NONE } },
      'request.invalid, label_vi field.required, label_en field.required, type field.not_a_choice',
    ],
    [
      'half a hint, and one choice',
      {
        kind: 'add',
        page: 'matter',
        question: { ...FLOORS, type: 'select', hint: { vi: 'x', en: '' }, options: [words('a')] },
      },
      'request.invalid, hint_en field.required, options form.too_few_choices',
    ],
    [
      'a choice in one language',
      {
        kind: 'add',
        page: 'matter',
        question: { ...FLOORS, type: 'radio', options: [words('a'), { vi: 'b', en: '' }] },
      },
      'request.invalid, options form.choice_in_both_languages',
    ],
  ])('refused: %s', (_what, change, expected) => {
    expect(refusal(change)).toBe(expected);
  });

  test('whatever is done to it in whatever order, what is left is a sound form that asks for the core', () => {
    const pages = fc.constantFrom('filer', 'result', 'matter');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), page: pages, question: fc.constant(FLOORS) }),
      fc.record({
        kind: fc.constant('remove' as const),
        page: pages,
        key: fc.constantFrom('applicant', 'wardId', 'delivery', 'hasGarden', 'garden', 'street', 'soTangNha'),
      }),
      fc.record({
        kind: fc.constant('move' as const),
        page: pages,
        key: fc.constantFrom('applicant', 'wardId', 'hasGarden', 'garden', 'street', 'soTangNha'),
        by: fc.constantFrom<-1 | 1>(-1, 1),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const after = changes.reduce<Form>((form, each) => {
          try {
            return changeForm(form, each);
          } catch (error) {
            if (!(error instanceof DomainError) || error.code === 'form.bad_definition') throw error;
            return form;
          }
        }, FORM);
        expect(defineForm(after)).toEqual(after);
      }),
    );
  });
});

describe('publishing a changed form', () => {
  const after = changeForm(FORM, { kind: 'add', page: 'matter', question: FLOORS });

  test('is the next version, from its day on', () => {
    const version = nextVersion(FORM, after, { validFrom: '2020-02-03', today: '2020-02-03' });
    expect(version).toEqual({ ...after, version: 2, validFrom: '2020-02-03' });
  });

  test.each([
    ['nothing changed', FORM, '2020-02-03', 'form.nothing_changed'],
    ['no day', after, 'soon', 'request.invalid'],
    ['a day that is over', after, '2020-02-02', 'request.invalid'],
  ])('refused: %s', (_what, edited, validFrom, code) => {
    expect(() => nextVersion(FORM, edited, { validFrom, today: '2020-02-03' })).toThrow(code);
  });

  test('not before a version that is announced already', () => {
    const announced = { ...FORM, validFrom: '2020-06-01' };
    expect(() => nextVersion(announced, after, { validFrom: '2020-05-31', today: '2020-02-03' })).toThrow(
      'request.invalid',
    );
  });
});
