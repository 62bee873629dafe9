import fc from 'fast-check';
import { parseDate } from '../calendar/local-time';
import type { PaperRequirement } from '../procedure/procedure-facts';
import { FormRobot } from '../testing/form-robot';
import { CORE_ANSWERS, formOf } from '../testing/forms';
import { answeredPages, subjectOf } from './answer-text';
import { changedQuestions } from './changed-questions';
import { dateFaults } from './date-limits';
import { eligibilityFaults } from './eligibility';
import type { AuthoredField, Form, PaperRule } from './form-definition';
import { topFields } from './form-tree';
import { papersAsked, requirementsWith } from './paper-rules';
import { readAnswers } from './read-answers';
import { answersTyped, countName, itemCount, proposals, typedOf } from './typed-answers';

const label = { vi: 'Nhãn', en: 'Label' };
const yesNo = (key: string): AuthoredField => ({
  type: 'radio',
  key,
  label,
  options: [
    { value: 'yes', vi: 'Có', en: 'Yes' },
    { value: 'no', vi: 'Không', en: 'No' },
  ],
});
const date = (key: string, more: object = {}): AuthoredField => ({ type: 'date', key, label, ...more });

describe('papers follow the answers', () => {
  const paper = (key: string, more: Partial<PaperRequirement> = {}): PaperRequirement => ({
    key,
    nameVi: key,
    nameEn: key,
    kind: 'original',
    copies: 1,
    presentOnly: false,
    conditionVi: null,
    ...more,
  });
  const papers = [
    paper('p1'),
    paper('p2', { conditionVi: 'nếu đã từng kết hôn' }),
    paper('p3', { conditionVi: 'nếu có' }),
    paper('p4', { presentOnly: true }),
  ];
  const rules: readonly PaperRule[] = [
    { key: 'p1', isForm: true },
    { key: 'p2', showIf: [{ field: 'married', op: '=', value: 'yes' }] },
    {
      key: 'mandate',
      name: { vi: 'Văn bản ủy quyền', en: 'Mandate' },
      showIf: [{ field: 'proxy', op: '=', value: 'yes' }],
    },
  ];
  const asked = (answers: object): readonly string[] =>
    papersAsked(papers, { papers: rules }, answers as never).map(
      ({ key, isNeeded }) => key + (isNeeded ? '' : ' if there is one'),
    );

  test.each<[object, readonly string[]]>([
    [{}, ['p3 if there is one']],
    [{ married: 'yes' }, ['p2', 'p3 if there is one']],
    [{ married: 'no', proxy: 'yes' }, ['p3 if there is one', 'mandate']],
  ])('%p asks for %p', (answers, keys) => {
    expect(asked(answers)).toEqual(keys);
  });

  test('the rule of completeness hears the same', () => {
    const required = (answers: object): readonly string[] =>
      requirementsWith(papers, { papers: rules }, answers as never).flatMap(({ key, conditionVi, presentOnly }) =>
        conditionVi === null && !presentOnly ? [key] : [],
      );
    expect(required({})).toEqual([]);
    expect(required({ married: 'yes', proxy: 'yes' })).toEqual(['p2', 'mandate']);
  });
});

describe('a draft from an earlier version', () => {
  const before = formOf([yesNo('married'), date('since'), { type: 'text', key: 'why', label, optional: true }]);
  test.each<[string, readonly AuthoredField[], readonly string[]]>([
    ['nothing changed', [yesNo('married'), date('since'), { type: 'text', key: 'why', label, optional: true }], []],
    [
      'a better hint',
      [yesNo('married'), date('since', { hint: label }), { type: 'text', key: 'why', label, optional: true }],
      [],
    ],
    ['a new question', [yesNo('married'), date('since'), { type: 'text', key: 'who', label }], ['who']],
    ['now demanded', [{ type: 'text', key: 'why', label }], ['why']],
    ['another limit', [date('since', { max: 'today' })], ['since']],
    ['another wording', [{ ...yesNo('married'), label: { vi: 'Đã kết hôn?', en: 'Married?' } }], ['married']],
    ['another kind', [{ type: 'text', key: 'married', label }], ['married']],
  ])('%s', (_what, fields, changed) => {
    expect(changedQuestions(before, formOf(fields))).toEqual(changed);
  });
});

describe('dates', () => {
  const form = formOf([
    date('born', { max: 'today' }),
    date('from', { min: '2020-01-01', optional: true }),
    {
      type: 'repeat',
      key: 'children',
      label,
      item: label,
      min: 0,
      max: 3,
      fields: [{ type: 'partial_date', key: 'born', label, max: 'today' }],
    },
  ]);
  const today = parseDate('2020-01-30');
  test.each<[object, readonly string[]]>([
    [{ born: '30/1/2020' }, []],
    [{ born: '31/1/2020' }, ['born field.date_too_late']],
    [{ born: '2019-02-31' }, ['born field.not_a_date']],
    [{ born: '1/1/2019', from: '31/12/2019' }, ['from field.date_too_early']],
    [
      { children: [{ born: '2020' }, { born: '2/2020' }, { born: '2020-13' }] },
      ['children.1.born field.date_too_late', 'children.2.born field.not_a_date'],
    ],
  ])('%p', (given, faults) => {
    expect(dateFaults(form, readAnswers(form, given), today).map(({ field, code }) => `${field} ${code}`)).toEqual(
      faults,
    );
  });
});

test('an eligibility answer that ends it says why', () => {
  const stop = { vi: 'Mời đến phường nơi cư trú.', en: 'Please go to your own ward.' };
  const form = formOf([], {
    eligibility: [
      {
        key: 'here',
        label,
        options: [
          { value: 'yes', ...label },
          { value: 'no', ...label, stop },
        ],
      },
    ],
  });
  expect(eligibilityFaults(form, readAnswers(form, { eligibility: { here: 'yes' } }))).toEqual([]);
  expect(eligibilityFaults(form, readAnswers(form, { eligibility: { here: 'no' } }))).toEqual([
    { field: 'eligibility.here', code: 'form.not_eligible', params: { reasonVi: stop.vi, reasonEn: stop.en } },
  ]);
});

describe('in words', () => {
  const form = formOf(
    [
      { type: 'person', key: 'child', label, parts: ['fullName', 'birthDate', 'sex'] },
      { type: 'money', key: 'capital', label: { vi: 'Vốn', en: 'Capital' }, optional: true },
      { ...yesNo('married'), showIf: [{ field: 'child.sex', op: '=', value: 'female' }] },
    ],
    { subject: { vi: 'Khai sinh cho {child.fullName}, {child.sex}', en: 'x' } },
  );
  const answers = readAnswers(form, {
    ...CORE_ANSWERS,
    child: { fullName: 'Trần An', birthDate: '5/9/2019', sex: 'male' },
    capital: '15.000',
  });

  test('the dossier in one line', () => {
    expect(subjectOf(form, answers)).toBe('Khai sinh cho Trần An, Nam');
    expect(subjectOf(form, {})).toBe('Khai sinh cho …, …');
  });

  test('page by page, only what was asked, empty ones named', () => {
    const wording = { language: 'vi' as const, units: new Map([['hk-hang-bac', 'Hàng Bạc']]) };
    const rows = answeredPages(form, answers, wording).flatMap(({ title, rows: held }) =>
      held.map(({ path, text }) => `${title} ${path}: ${text ?? '—'}`),
    );
    expect(rows).toEqual([
      'Người nộp applicant.fullName: Nguyễn Thị Hoa',
      'Người nộp applicant.phone: 0912 345 678',
      'Người nộp applicant.email: —',
      'Người nộp applicant.citizenNumber: —',
      'Người nộp applicant.address: Số 1 phố Hàng Bạc',
      'Người nộp wardId: Hàng Bạc',
      'Nhận kết quả delivery: Tại quầy',
      'Nội dung child.fullName: Trần An',
      'Nội dung child.birthDate: 05/09/2019',
      'Nội dung child.sex: Nam',
      'Nội dung capital: 15.000\u00a0₫',
    ]);
  });
});

describe('boxes on a page', () => {
  const form: Form = formOf([
    {
      type: 'repeat',
      key: 'members',
      label,
      item: label,
      min: 0,
      max: 4,
      fields: [
        { type: 'name', key: 'name', label },
        {
          type: 'multi_checkbox',
          key: 'roles',
          label,
          optional: true,
          options: ['a', 'b'].map((value) => ({ value, ...label })),
        },
      ],
    },
    { type: 'person', key: 'owner', label, parts: ['fullName', 'address'], prefill: 'applicant' },
    { type: 'email', key: 'mail', label, optional: true, prefill: 'profile.email' },
  ]);
  const fields = topFields(form);

  test('what was filed comes back in the boxes, and from the boxes the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (seed) => {
        let state = seed;
        const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
        const answers = new FormRobot(form, { random, wards: ['hk-hang-bac'], today: '2020-01-30' }).valid();
        expect(readAnswers(form, answersTyped(fields, typedOf(fields, answers)))).toEqual(answers);
      }),
      { numRuns: 50 },
    );
  });

  test('as many items as were asked for, none lost, none beyond the most', () => {
    const members = fields.find(({ key }) => key === 'members') as never;
    expect(itemCount(members, 'members', {})).toBe(1);
    expect(itemCount(members, 'members', { [countName('members')]: '3' })).toBe(3);
    expect(itemCount(members, 'members', { [countName('members')]: '1', 'members.2.name': 'An' })).toBe(3);
    expect(itemCount(members, 'members', { [countName('members')]: '99' })).toBe(4);
    expect(itemCount(members, 'members', { [countName('members')]: '-1e9' })).toBe(1);
  });

  test('proposals come from the profile and from earlier answers', () => {
    expect(proposals(fields, { answers: CORE_ANSWERS, profile: { email: 'hoa@example.com' } })).toEqual({
      'owner.fullName': 'Nguyễn Thị Hoa',
      'owner.address': 'Số 1 phố Hàng Bạc',
      mail: 'hoa@example.com',
    });
    expect(proposals(fields, { answers: {}, profile: {} })).toEqual({});
  });
});
