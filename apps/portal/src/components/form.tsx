import type { AriaAttributes, ReactNode } from 'react';
import type { PageContext } from './page-context';

/** What a form shows again after a refusal: what was typed, and what is wrong with which field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  /** field → sentence */
  readonly faults: Readonly<Record<string, string>>;
  /** a refusal that belongs to no field */
  readonly refusal: string | null;
}

export const EMPTY_FORM: FormState = { values: {}, faults: {}, refusal: null };

interface FieldProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search';
  readonly autoComplete?: string;
  readonly multiline?: boolean;
}

/** Ids from names: `applicant.phone` → `applicant-phone`. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-');
}

/** Label, hint, fault, box: in this order, joined for those who hear the page. */
export function Field({ context, form, name, label, hint, required = false, ...box }: FieldProps): ReactNode {
  const id = idOf(name);
  const fault = form.faults[name];
  const attributes = {
    id,
    name,
    defaultValue: form.values[name] ?? '',
    autoComplete: box.autoComplete,
    ...describedBy(id, hint, fault),
  };
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label} <RequiredMark context={context} required={required} />
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Fault id={id} text={fault} />
      {box.multiline ? <textarea {...attributes} /> : <input type={box.type ?? 'text'} {...attributes} />}
    </div>
  );
}

/** What a screen reader says after the label. */
function describedBy(id: string, hint?: string, fault?: string): AriaAttributes {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-wrong`])];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
  };
}

export function Fault({ id, text }: { readonly id: string; readonly text: string | undefined }): ReactNode {
  return text === undefined ? null : (
    <p className="wrong" id={`${id}-wrong`}>
      {text}
    </p>
  );
}

export function RequiredMark({
  context: { t },
  required,
}: {
  readonly context: PageContext;
  readonly required: boolean;
}): ReactNode {
  return required ? <abbr title={t.file.required}>*</abbr> : <span className="hint">({t.file.optional})</span>;
}

interface SummaryProps {
  readonly context: PageContext;
  readonly form: FormState;
  /** field → its name, where one sentence may stand for several fields */
  readonly labels?: ReadonlyMap<string, string>;
}

/** At the top of a form with faults: each links to its field. */
export function ErrorSummary({ context: { t }, form, labels }: SummaryProps): ReactNode {
  const faults = Object.entries(form.faults);
  if (faults.length === 0 && form.refusal === null) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="summary-title" tabIndex={-1}>
      <h2 id="summary-title">{t.errors.summary}</h2>
      {form.refusal === null ? null : <p>{form.refusal}</p>}
      <ul>
        {faults.map(([field, text]) => (
          <li key={field}>
            <a href={`#${idOf(field)}`}>{labels?.has(field) ? `${labels.get(field)}: ${text}` : text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SelectProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** what an empty choice says */
  readonly empty: string;
}

export function Select({ context, form, name, label, required = false, options, empty }: SelectProps): ReactNode {
  const id = idOf(name);
  const fault = form.faults[name];
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label} {required ? <RequiredMark context={context} required /> : null}
      </label>
      <Fault id={id} text={fault} />
      <select
        id={id}
        name={name}
        defaultValue={form.values[name] ?? ''}
        {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
      >
        <option value="">{empty}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
