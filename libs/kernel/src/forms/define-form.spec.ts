import { DomainError } from '../errors/domain-error';
import { authored, CORE_PAGES } from '../testing/forms';
import { defineForm } from './define-form';
import type { AuthoredField, AuthoredForm } from './form-definition';

const label = { vi: 'Nhãn', en: 'Label' };
const text = (key: string, more: object = {}): AuthoredField => ({ type: 'text', key, label, ...more });
const yesNo = { type: 'radio', key: 'married', label, options: ['yes', 'no'].map((value) => ({ value, ...label })) };

function problems(fields: readonly AuthoredField[], more: Partial<AuthoredForm> = {}): readonly string[] {
  try {
    defineForm(authored(fields, more));
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.params['problems'] as readonly string[];
  }
}

describe('a form is refused before anyone fills it in', () => {
  test('a sound one is not', () => {
    expect(problems([text('why')])).toEqual([]);
  });

  test.each<[string, readonly AuthoredField[], Partial<AuthoredForm>, RegExp]>([
    ['a key twice on different pages', [text('delivery')], {}, /delivery appears twice/],
    ['a bad key', [text('Why not')], {}, /bad key/],
    ['a missing English label', [text('why', { label: { vi: 'Vì sao', en: '' } })], {}, /why: words in vi and en/],
    ['an unknown type', [{ ...text('why'), type: 'telepathy' } as never], {}, /no type telepathy/],
    ['choices without choices', [{ type: 'select', key: 'why', label }], {}, /fewer than two choices/],
    ['a choice twice', [{ ...yesNo, options: [yesNo.options[0], yesNo.options[0]] } as never], {}, /yes appears twice/],
    [
      'a condition on nothing',
      [text('why', { showIf: [{ field: 'nobody', op: 'filled' }] })],
      {},
      /nobody is no earlier question/,
    ],
    [
      'a condition on a later question',
      [text('why', { showIf: [{ field: 'married', op: '=', value: 'yes' }] }), yesNo as never],
      {},
      /married is no earlier question/,
    ],
    [
      'a condition that can never hold',
      [yesNo as never, text('why', { showIf: [{ field: 'married', op: '=', value: 'perhaps' }] })],
      {},
      /married is never = that/,
    ],
    [
      'a comparison of words',
      [text('first'), text('why', { showIf: [{ field: 'first', op: '<', value: 3 }] })],
      {},
      /first is never </,
    ],
    [
      'a condition out of a group',
      [{ type: 'group', key: 'g', label, fields: [text('why', { showIf: [{ field: 'wardId', op: 'filled' }] })] }],
      {},
      /wardId is no earlier question/,
    ],
    ['a part no person has', [{ type: 'person', key: 'p', label, parts: ['horoscope'] }], {}, /has no horoscope/],
    ['limits of the wrong kind', [text('why', { min: 3 })], {}, /limits do not suit a text/],
    [
      'a list in a list',
      [
        {
          type: 'repeat',
          key: 'r',
          label,
          item: label,
          min: 0,
          max: 2,
          fields: [{ type: 'repeat', key: 's', label, item: label, min: 0, max: 2, fields: [text('t')] }],
        },
      ],
      {},
      /a list in a list/,
    ],
    [
      'a sum of words',
      [text('a'), { type: 'computed', key: 'c', label, compute: 'sum', of: ['a'] }],
      {},
      /a is no earlier number/,
    ],
    ['a proposal from nowhere', [text('a', { prefill: 'profile.shoeSize' })], {}, /nothing to propose/],
    [
      'a subject about an unknown question',
      [],
      { subject: { vi: '{child.fullName}', en: 'x' } },
      /no question \{child/,
    ],
    ['a form that does not ask who files', [], { pages: CORE_PAGES.slice(1) }, /applicant\.phone: every form asks/],
    [
      'a page without questions',
      [],
      { pages: [...CORE_PAGES, { key: 'empty', title: label, fields: [] }] },
      /empty: empty/,
    ],
    [
      'an eligibility question nobody passes',
      [],
      { eligibility: [{ key: 'e', label, options: ['a', 'b'].map((value) => ({ value, ...label, stop: label })) }] },
      /no choice goes on/,
    ],
    ['a bad day of beginning', [], { validFrom: '2020-02-30' }, /validFrom/],
    ['a paper twice', [], { papers: [{ key: 'p1' }, { key: 'p1' }] }, /paper: p1 appears twice/],
  ])('%s', (_what, fields, more, problem) => {
    expect(problems(fields, more).join('\n')).toMatch(problem);
  });

  test('every problem is named at once', () => {
    expect(problems([text('Bad key'), text('why', { min: 1 })]).length).toBe(2);
  });
});
