import type { ReactNode } from 'react';
import { answerText } from '@kernel/forms/answer-text';
import { answerAt, isShown } from '@kernel/forms/conditions';
import type { Answers, Field, Repeat } from '@kernel/forms/form-definition';
import { countName, itemCount } from '@kernel/forms/typed-answers';
import { fill } from '../texts';
import { Fault, idOf } from './form';
import { QuestionBox, type QuestionWorld } from './question';

interface ListProps {
  readonly world: QuestionWorld;
  readonly fields: readonly Field[];
  /** answers of the level these fields are on */
  readonly here: Answers;
  readonly prefix?: string;
}

/** Questions, groups, lists and notes in their order, those that are asked. */
export function QuestionList({ world, fields, here, prefix = '' }: ListProps): ReactNode {
  return fields
    .filter(({ showIf }) => isShown(showIf, here))
    .map((field) => (
      <FieldBox
        key={field.key}
        world={world}
        field={field}
        here={here}
        name={prefix + field.key}
        isAlone={fields.length === 1}
      />
    ));
}

interface FieldBoxProps {
  readonly world: QuestionWorld;
  readonly field: Field;
  readonly here: Answers;
  readonly name: string;
  /** the page's title says it already */
  readonly isAlone: boolean;
}

function FieldBox({ world, field, here, name, isAlone }: FieldBoxProps): ReactNode {
  const { language } = world.context;
  const inner = answerAt(here, field.key);
  switch (field.type) {
    case 'note':
      return <p className="note">{field.label[language]}</p>;
    case 'computed':
      return typeof inner === 'number' ? (
        <p>
          {`${field.label[language]}: `}
          <output>{`${answerText(field, inner, language)} ${field.unit?.[language] ?? ''}`}</output>
        </p>
      ) : null;
    case 'group':
      return (
        <fieldset id={idOf(name)}>
          <legend className={isAlone ? 'unseen' : undefined}>{field.label[language]}</legend>
          <QuestionList world={world} fields={field.fields} here={answersIn(inner)} prefix={`${name}.`} />
        </fieldset>
      );
    case 'repeat':
      return <Items world={world} field={field} here={here} name={name} isAlone={isAlone} />;
    default:
      return <QuestionBox world={world} question={field} name={name} />;
  }
}

/** Items one below the other; adding and removing are buttons of the form, so that they need no script. */
function Items({ world, field, here, name }: FieldBoxProps & { readonly field: Repeat }): ReactNode {
  const { t, language } = world.context;
  const count = itemCount(field, name, world.typed);
  const given = answerAt(here, field.key);
  const items = Array.isArray(given) ? (given as readonly Answers[]) : [];
  const item = field.item[language].toLowerCase();
  return (
    <fieldset id={idOf(name)} tabIndex={-1}>
      <legend>{field.label[language]}</legend>
      <Fault id={idOf(name)} text={world.faults[name]} />
      <input type="hidden" name={countName(name)} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset className="item" key={index}>
          <legend>{fill(t.filing.itemTitle, { item: field.item[language], n: index + 1 })}</legend>
          <QuestionList world={world} fields={field.fields} here={items[index] ?? {}} prefix={`${name}.${index}.`} />
          {count > Math.max(1, field.min) ? (
            <button className="button button-second" type="submit" name="_act" value={`remove ${name}.${index}`}>
              {fill(t.filing.removeItem, { item, n: index + 1 })}
            </button>
          ) : null}
        </fieldset>
      ))}
      {count < field.max ? (
        <button className="button button-second" type="submit" name="_act" value={`add ${name}`}>
          {fill(t.filing.addItem, { item })}
        </button>
      ) : null}
    </fieldset>
  );
}

function answersIn(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
}
