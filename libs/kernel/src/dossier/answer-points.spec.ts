import type { Form } from '../forms/form-definition';
import { correctable, corrections, withAnswer } from './answer-points';

const words = (text: string) => ({ vi: text, en: text });
const FORM = {
  id: 'f',
  version: 1,
  validFrom: '2020-01-01',
  papers: [],
  subject: words('x'),
  source: '',
  illustrative: true,
  eligibility: [{ key: 'resident', label: words('a'), options: [] }],
  pages: [
    {
      key: 'p',
      title: words('p'),
      fields: [
        { type: 'ward', key: 'wardId', label: words('ward') },
        { type: 'radio', key: 'delivery', label: words('delivery') },
        {
          type: 'group',
          key: 'child',
          label: words('child'),
          fields: [{ type: 'name', key: 'fullName', label: words('n') }],
        },
        {
          type: 'repeat',
          key: 'witnesses',
          label: words('w'),
          item: words('w'),
          min: 0,
          max: 3,
          fields: [{ type: 'name', key: 'fullName', label: words('n') }],
        },
        { type: 'declaration', key: 'promise', label: words('promise') },
        { type: 'text', key: 'reason', label: words('reason') },
      ],
    },
  ],
} as const satisfies Form;

test('a point can ask for a question with one answer: no list, no promise, not where the dossier went', () => {
  expect(correctable(FORM).map(({ path }) => path)).toEqual(['child.fullName', 'reason']);
});

describe('what a supplement changed', () => {
  const before = { child: { fullName: 'An', sex: 'f' }, reason: 'x' };

  test('is named with what it was and what it is, and only what differs', () => {
    const after = { child: { fullName: 'An Nhiên', sex: 'f' }, note: 'y' };
    expect(corrections(['child.fullName', 'child.sex', 'reason', 'note', 'note'], before, after)).toEqual([
      { target: 'answers.child.fullName', before: 'An', after: 'An Nhiên' },
      { target: 'answers.reason', before: 'x', after: null },
      { target: 'answers.note', before: null, after: 'y' },
    ]);
  });

  test('is put in its place and leaves the rest alone', () => {
    expect(withAnswer(before, 'child.fullName', 'Bình')).toEqual({
      child: { fullName: 'Bình', sex: 'f' },
      reason: 'x',
    });
    expect(withAnswer(before, 'mother.fullName', 'Hoa')).toEqual({ ...before, mother: { fullName: 'Hoa' } });
    expect(withAnswer(before, 'reason', null)).toEqual({ child: { fullName: 'An', sex: 'f' } });
    expect(before).toEqual({ child: { fullName: 'An', sex: 'f' }, reason: 'x' });
  });
});
