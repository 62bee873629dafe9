import { CORE_PAGES, formOf } from '../testing/forms';
import {
  answersOf,
  changedOnPage,
  draftState,
  faultsOnPage,
  onlyQuestions,
  reconciled,
  tasksOf,
  typedOnPage,
  withPage,
  type DraftState,
} from './draft-state';
import type { AuthoredField, Form } from './form-definition';

const label = { vi: 'Nhãn', en: 'Label' };
const text = (key: string, more: object = {}): AuthoredField => ({ type: 'text', key, label, ...more });
const form = formOf([
  text('why'),
  { type: 'multi_checkbox', key: 'kinds', label, options: ['a', 'b'].map((value) => ({ value, ...label })) },
  { type: 'repeat', key: 'members', label, item: label, min: 0, max: 3, fields: [text('name')] },
]);
const pageOf = (of: Form, key: string) => of.pages.find((page) => page.key === key)!;
const empty: DraftState = { typed: {}, done: [], changed: [] };

test('what another program stored is read as far as it is understood', () => {
  expect(draftState({})).toEqual(empty);
  expect(draftState({ typed: { why: 3, who: 'An', kinds: ['a', 4] }, done: 'all', changed: [1, 'x'] })).toEqual({
    typed: { who: 'An', kinds: ['a'] },
    done: [],
    changed: ['x'],
  });
  expect(draftState({ typed: 'x' })).toEqual(empty);
});

test('of a posted form only the boxes of the page are taken', () => {
  const posted = {
    why: 'vì',
    kinds: 'a',
    'members.0.name': 'An',
    'members#': '2',
    _act: 'next',
    wardId: 'x',
    'why.x': 'y',
  };
  expect(typedOnPage(pageOf(form, 'matter').fields, posted)).toEqual({
    why: 'vì',
    kinds: ['a'],
    'members.0.name': 'An',
    'members#': '2',
  });
  expect(typedOnPage(pageOf(form, 'matter').fields, { why: ['no', 'yes'], kinds: ['a', 'b'] })).toEqual({
    why: 'yes',
    kinds: ['a', 'b'],
  });
});

test('a page saved takes the place of what it held and leaves the others alone', () => {
  const before: DraftState = {
    typed: { why: 'cũ', kinds: ['a'], 'members.1.name': 'An', wardId: 'w' },
    done: [],
    changed: ['why', 'wardId'],
  };
  const after = withPage(before, pageOf(form, 'matter'), { typed: { why: 'mới' }, isDone: true });
  expect(after).toEqual({ typed: { wardId: 'w', why: 'mới' }, done: ['matter'], changed: ['wardId'] });
  expect(withPage(after, pageOf(form, 'matter'), { typed: {}, isDone: false }).done).toEqual([]);
});

describe('the task list', () => {
  const fault = { field: 'why', code: 'field.required' } as const;
  const statuses = (state: DraftState, faults: Parameters<typeof tasksOf>[2] = []): readonly string[] =>
    tasksOf(form, state, faults).map(({ page, status }) => `${page.key} ${status}`);

  test('is done where its writer left it as done and nothing is wrong', () => {
    expect(statuses({ ...empty, done: ['matter'] })).toEqual(['filer todo', 'result todo', 'matter done']);
    expect(statuses({ ...empty, done: ['matter'] }, [fault])).toContain('matter again');
    expect(statuses({ ...empty, done: ['matter'], changed: ['members.*.name'] })).toContain('matter again');
  });

  test('shows the pages the answers call for', () => {
    const more = formOf([], {
      pages: [
        ...CORE_PAGES,
        { key: 'post', title: label, showIf: [{ field: 'delivery', op: '=', value: 'post' }], fields: [text('box')] },
        { key: 'sign', title: label, atCheck: true, fields: [{ type: 'declaration', key: 'truth', label }] },
      ],
    });
    const keys = (typed: DraftState['typed']) => tasksOf(more, { ...empty, typed }, []).map(({ page }) => page.key);
    expect(keys({})).toEqual(['filer', 'result']);
    expect(keys({ delivery: 'post' })).toEqual(['filer', 'result', 'post']);
  });

  test('a fault belongs to the page that asks the question', () => {
    expect(faultsOnPage(pageOf(form, 'matter'), [fault, { field: 'applicant.phone', code: 'field.required' }])).toEqual(
      [fault],
    );
  });
});

describe('when the form changes under a draft', () => {
  const later = formOf([
    text('why'),
    text('who'),
    { type: 'repeat', key: 'members', label, item: label, min: 0, max: 3, fields: [text('name'), text('since')] },
  ]);
  const state: DraftState = {
    typed: { why: 'vì', kinds: ['a'], 'members.0.name': 'An', 'members#': '1', wardId: 'w' },
    done: ['filer', 'matter'],
    changed: [],
  };
  const after = reconciled(form, later, state);

  test('only changed questions are asked again, and no answer of the others is lost', () => {
    expect(after.typed).toEqual({ why: 'vì', 'members.0.name': 'An', 'members#': '1', wardId: 'w' });
    expect(after.changed).toEqual(['who', 'members.*.since']);
    expect(after.done).toEqual(['filer', 'matter']);
    const matter = pageOf(later, 'matter');
    expect(onlyQuestions(matter.fields, changedOnPage(matter, after)).map(({ key }) => key)).toEqual([
      'who',
      'members',
    ]);
    expect(tasksOf(later, after, []).map(({ status }) => status)).toEqual(['done', 'todo', 'again']);
  });

  test('the same version changes nothing', () => {
    expect(reconciled(form, form, state)).toEqual(state);
  });

  test('and the answers are those of the new form', () => {
    expect(answersOf(later, after)).toMatchObject({ why: 'vì', members: [{ name: 'An' }] });
  });
});
