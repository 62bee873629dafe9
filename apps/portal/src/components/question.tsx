import type { HTMLAttributes, ReactNode } from 'react';
import type { Question, QuestionType } from '@kernel/forms/form-definition';
import { Fault, idOf } from './form';
import type { PageContext } from './page-context';

/** What a page of questions is drawn with. */
export interface QuestionWorld {
  readonly context: PageContext;
  /** box name → what is typed in it */
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  /** box name → what is wrong with it */
  readonly faults: Readonly<Record<string, string>>;
  readonly wards: readonly { readonly value: string; readonly text: string }[];
}

interface QuestionProps {
  readonly world: QuestionWorld;
  readonly question: Question;
  /** name of the box: the path of the question */
  readonly name: string;
}

/** One question as HTML: label, hint, fault and box, whatever its kind. */
export function QuestionBox(props: QuestionProps): ReactNode {
  switch (props.question.type) {
    case 'radio':
      return <Choices {...props} kind="radio" />;
    case 'multi_checkbox':
      return <Choices {...props} kind="checkbox" />;
    case 'checkbox':
    case 'declaration':
      return <OneTick {...props} />;
    default:
      return <TextLike {...props} />;
  }
}

function idsOf({ world, question, name }: QuestionProps): {
  readonly id: string;
  readonly fault: string | undefined;
  readonly aria: HTMLAttributes<HTMLElement>;
} {
  const id = idOf(name);
  const fault = world.faults[name];
  const ids = [...(question.hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-wrong`])];
  return {
    id,
    fault,
    aria: {
      ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
      ...(fault === undefined ? {} : { 'aria-invalid': true }),
    },
  };
}

function Label({ world: { context }, question }: QuestionProps): ReactNode {
  const { t, language } = context;
  return (
    <>
      {question.label[language]}
      {question.optional === true ? <span className="hint"> {t.filing.optional}</span> : null}
    </>
  );
}

function Hint({ world: { context }, question, name }: QuestionProps): ReactNode {
  return question.hint === undefined ? null : (
    <p className="hint" id={`${idOf(name)}-hint`}>
      {question.hint[context.language]}
    </p>
  );
}

/** Keyboards of phones; numbers with points are texts, so that nothing is cut off while typing. */
const KEYBOARD: Readonly<Partial<Record<QuestionType, 'numeric' | 'decimal' | 'tel' | 'email'>>> = {
  integer: 'numeric',
  money: 'numeric',
  decimal: 'decimal',
  phone: 'tel',
  email: 'email',
  citizen_number: 'numeric',
};
const SHORT: ReadonlySet<QuestionType> = new Set([
  'integer',
  'decimal',
  'date',
  'partial_date',
  'time',
  'phone',
  'money',
]);

function TextLike(props: QuestionProps): ReactNode {
  const { world, question, name } = props;
  const { id, fault, aria } = idsOf(props);
  const { type } = question;
  const value = world.typed[name];
  const attributes = { id, name, defaultValue: typeof value === 'string' ? value : '', ...aria };
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        <Label {...props} />
      </label>
      <Hint {...props} />
      <Fault id={id} text={fault} />
      {type === 'textarea' ? (
        <textarea {...attributes} rows={5} />
      ) : type === 'select' || type === 'ward' ? (
        <Select {...props} attributes={attributes} />
      ) : (
        <input
          type="text"
          className={SHORT.has(type) ? 'short' : undefined}
          inputMode={KEYBOARD[type]}
          autoComplete={question.autocomplete}
          spellCheck={type === 'text' ? undefined : false}
          {...attributes}
        />
      )}
    </div>
  );
}

function Select({
  world,
  question,
  attributes,
}: QuestionProps & { readonly attributes: HTMLAttributes<HTMLElement> }): ReactNode {
  const { t, language } = world.context;
  const options =
    question.type === 'ward'
      ? world.wards
      : (question.options ?? []).map((option) => ({ value: option.value, text: option[language] }));
  return (
    <select {...attributes}>
      <option value="">{t.filing.choose}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Choices(props: QuestionProps & { readonly kind: 'radio' | 'checkbox' }): ReactNode {
  const { world, question, name, kind } = props;
  const { id, fault, aria } = idsOf(props);
  const value = world.typed[name] ?? [];
  const chosen = typeof value === 'string' ? [value] : value;
  return (
    <fieldset className={fault === undefined ? 'question' : 'question field-wrong'} {...aria}>
      <legend>
        <Label {...props} />
      </legend>
      <Hint {...props} />
      <Fault id={id} text={fault} />
      {(question.options ?? []).map((option, index) => {
        // The first carries the question's own id: where the error summary leads.
        const own = index === 0 ? id : `${id}-${option.value}`;
        const isChosen = chosen.includes(option.value);
        return (
          <div className="choice" key={option.value}>
            <input type={kind} id={own} name={name} value={option.value} defaultChecked={isChosen} />
            <label htmlFor={own}>{option[world.context.language]}</label>
          </div>
        );
      })}
    </fieldset>
  );
}

function OneTick(props: QuestionProps): ReactNode {
  const { world, name } = props;
  const { id, fault, aria } = idsOf(props);
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <Hint {...props} />
      <Fault id={id} text={fault} />
      <div className="choice">
        <input type="hidden" name={name} value="false" />
        <input
          type="checkbox"
          id={id}
          name={name}
          value="true"
          defaultChecked={world.typed[name] === 'true'}
          {...aria}
        />
        <label htmlFor={id}>
          <Label {...props} />
        </label>
      </div>
    </div>
  );
}
