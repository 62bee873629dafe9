import type { FieldFault } from '../errors/domain-error';
import { isShown } from './conditions';
import { changedQuestions } from './changed-questions';
import type { Answers, Field, Form, Page } from './form-definition';
import { isQuestion, pathOfQuestion, topFields } from './form-tree';
import { readAnswers } from './read-answers';
import { answersTyped, countName, type Typed } from './typed-answers';

/** What a draft holds: everything as it was typed, right or wrong, and which pages their writer has left as finished. */
export interface DraftState {
  readonly typed: Typed;
  readonly done: readonly string[];
  /** questions that changed with the form and have not been answered since */
  readonly changed: readonly string[];
}

/** `again`: was finished, and is not any more, because something else changed. */
export type TaskStatus = 'todo' | 'done' | 'again';

export interface Task {
  readonly page: Page;
  readonly status: TaskStatus;
}

/** Longest text one box may hold [characters]; the form's own limits are stricter and say so politely. */
const LONGEST = 10_000;

/** Reads what is stored; a draft that another program wrote may hold anything. */
export function draftState(data: Readonly<Record<string, unknown>>): DraftState {
  const list = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const typed = Object.entries(recordOf(data['typed'])).flatMap(
    ([name, value]): readonly (readonly [string, string | readonly string[]])[] =>
      typeof value === 'string' ? [[name, value]] : Array.isArray(value) ? [[name, list(value)]] : [],
  );
  return { typed: Object.fromEntries(typed), done: list(data['done']), changed: list(data['changed']) };
}

/** The answers of a draft as they would be filed. */
export function answersOf(form: Form, { typed }: Pick<DraftState, 'typed'>): Answers {
  return readAnswers(form, answersTyped(topFields(form), typed));
}

/** The boxes of a page in a posted form, and nothing else of it. */
export function typedOnPage(fields: readonly Field[], posted: Readonly<Record<string, unknown>>): Typed {
  const boxes = boxesOf(fields);
  const typed = Object.entries(posted).flatMap(
    ([name, value]): readonly (readonly [string, string | readonly string[]])[] => {
      const field = boxes.get(pathOfQuestion(name));
      if (field === undefined) return [];
      const texts = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
      const cut = texts.map((text) => text.slice(0, LONGEST));
      // A checkbox comes after a hidden "no" of the same name, because an empty one is not sent at all.
      return [[name, isQuestion(field) && field.type === 'multi_checkbox' ? cut : (cut.at(-1) ?? '')]];
    },
  );
  return Object.fromEntries(typed);
}

/** Box name without item numbers → its field; a list's count is a box too. */
function boxesOf(fields: readonly Field[], prefix = ''): ReadonlyMap<string, Field> {
  const boxes = fields.flatMap((field): readonly (readonly [string, Field])[] => {
    const path = prefix + field.key;
    if (field.type === 'group') return [...boxesOf(field.fields, `${path}.`)];
    if (field.type === 'repeat') return [[countName(path), field], ...boxesOf(field.fields, `${path}.*.`)];
    return isQuestion(field) ? [[path, field]] : [];
  });
  return new Map(boxes);
}

/** The draft after a page was saved. What is not on the page stays; an unticked box on it is gone. */
export function withPage(
  state: DraftState,
  { key, fields }: Pick<Page, 'key' | 'fields'>,
  { typed, isDone }: { readonly typed: Typed; readonly isDone: boolean },
): DraftState {
  const boxes = boxesOf(fields);
  const isHere = (name: string): boolean => boxes.has(pathOfQuestion(name));
  const others = Object.entries(state.typed).filter(([name]) => !isHere(name));
  const done = state.done.filter((each) => each !== key);
  return {
    typed: { ...Object.fromEntries(others), ...typed },
    done: isDone ? [...done, key] : done,
    changed: isDone ? state.changed.filter((path) => !boxes.has(path)) : state.changed,
  };
}

/** The pages to be filled in, given what was answered so far. Faults are those of the whole form. */
export function tasksOf(form: Form, state: DraftState, faults: readonly FieldFault[]): readonly Task[] {
  const answers = answersOf(form, state);
  const shown = form.pages.filter(({ showIf, atCheck }) => atCheck !== true && isShown(showIf, answers));
  return shown.map((page) => {
    const isAtFault = faultsOnPage(page, faults).length > 0 || changedOnPage(page, state).length > 0;
    const wasDone = state.done.includes(page.key);
    return { page, status: wasDone ? (isAtFault ? 'again' : 'done') : 'todo' };
  });
}

export function faultsOnPage({ fields }: Pick<Page, 'fields'>, faults: readonly FieldFault[]): readonly FieldFault[] {
  const keys = new Set(fields.map(({ key }) => key));
  return faults.filter(({ field }) => keys.has(field.split('.')[0] ?? ''));
}

export function changedOnPage({ fields }: Pick<Page, 'fields'>, { changed }: DraftState): readonly string[] {
  const keys = new Set(fields.map(({ key }) => key));
  return changed.filter((path) => keys.has(path.split('.')[0] ?? ''));
}

/**
 * A draft under a newer version of its form: answers to unchanged questions stay, those to changed ones are asked again,
 * and nothing else is. The old answers of questions that are gone are forgotten.
 */
export function reconciled(before: Form, after: Form, state: DraftState): DraftState {
  const boxes = boxesOf(topFields(after));
  const typed = Object.entries(state.typed).filter(([name]) => boxes.has(pathOfQuestion(name)));
  const changed = new Set([...state.changed.filter((path) => boxes.has(path)), ...changedQuestions(before, after)]);
  return { typed: Object.fromEntries(typed), done: state.done, changed: [...changed] };
}

/** Only these questions of a page, with the groups they are in: what is asked after the form has changed. */
export function onlyQuestions(fields: readonly Field[], paths: readonly string[], prefix = ''): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => {
    const path = prefix + field.key;
    if (field.type === 'repeat')
      return paths.some((each) => each === path || each.startsWith(`${path}.`)) ? [field] : [];
    if (field.type !== 'group') return paths.includes(path) ? [field] : [];
    const inner = onlyQuestions(field.fields, paths, `${path}.`);
    return inner.length === 0 ? [] : [{ ...field, fields: inner }];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
