/** A text in both languages; neither may be missing. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type Scalar = string | number | boolean;

/** What was answered, by key: a value, a group of answers, a list of groups, or several choices. */
export interface Answers {
  readonly [key: string]: AnswerValue;
}
export type AnswerValue = Scalar | readonly string[] | Answers | readonly Answers[];

/** A question with one answer. */
export const QUESTION_TYPES = [
  'text',
  'name',
  'textarea',
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
  'checkbox',
  'multi_checkbox',
  'select',
  'ward',
  'declaration',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Several conditions hold together. One on a question without an answer does not hold, `≠` included. */
export type Condition =
  | { readonly field: string; readonly op: '=' | '≠'; readonly value: Scalar }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly Scalar[] }
  | { readonly field: string; readonly op: '<' | '>'; readonly value: number }
  | { readonly field: string; readonly op: 'filled' };

export interface Option extends Words {
  readonly value: string;
}

interface FieldBase {
  readonly key: string;
  readonly label: Words;
  readonly hint?: Words;
  /** asked only when all hold; refers to earlier questions of the same level: of the form, or of the group it is in */
  readonly showIf?: readonly Condition[];
}

export interface Question extends FieldBase {
  readonly type: QuestionType;
  /** may be left empty; the rule is that it may not */
  readonly optional?: boolean;
  readonly options?: readonly Option[];
  /** numbers: smallest and largest; dates: ISO days or `today` */
  readonly min?: number | string;
  readonly max?: number | string;
  /** texts: longest [characters] */
  readonly maxLength?: number;
  /** where a first proposal comes from: `profile.name`, or an earlier answer */
  readonly prefill?: string;
  /** HTML's token, for the browser's own memory */
  readonly autocomplete?: string;
}

/** Questions that belong together under one key: the parts of a person, an address, an organisation. */
export interface Group extends FieldBase {
  readonly type: 'group';
  readonly fields: readonly Field[];
}

/** The same questions for each of several things. */
export interface Repeat extends FieldBase {
  readonly type: 'repeat';
  readonly item: Words;
  readonly min: number;
  readonly max: number;
  readonly fields: readonly Field[];
}

/** Reckoned from earlier numbers, never typed. */
export interface Computed extends FieldBase {
  readonly type: 'computed';
  readonly compute: 'sum' | 'product';
  /** `length`, or `members.capital` for that number of every member */
  readonly of: readonly string[];
  readonly unit?: Words;
}

/** Words between the questions. */
export interface Note extends FieldBase {
  readonly type: 'note';
}

/** A form after its compound fields were spelled out: what everything but its author works with. */
export type Field = Question | Group | Repeat | Computed | Note;

/** As authors write it: a person, an address or an organisation is one line. */
export interface CompoundField extends FieldBase {
  readonly type: 'person' | 'address' | 'organisation';
  /** which parts, in this order; without it the usual ones */
  readonly parts?: readonly string[];
  /** parts that may be left empty */
  readonly optionalParts?: readonly string[];
  /** key of an earlier person whose parts are proposed */
  readonly prefill?: string;
}
export type AuthoredField =
  | Exclude<Field, Group | Repeat>
  | CompoundField
  | (Omit<Group, 'fields'> & { readonly fields: readonly AuthoredField[] })
  | (Omit<Repeat, 'fields'> & { readonly fields: readonly AuthoredField[] });

export interface Page<F = Field> {
  readonly key: string;
  readonly title: Words;
  readonly lead?: Words;
  readonly showIf?: readonly Condition[];
  /** shown beside the answers to be checked and not as a page of its own */
  readonly atCheck?: boolean;
  readonly fields: readonly F[];
}

/** Asked before anything else; a choice with `stop` ends it there, with the reason. */
export interface EligibilityQuestion {
  readonly key: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly options: readonly (Option & { readonly stop?: Words })[];
}

/** What the answers mean for the papers of the procedure. */
export interface PaperRule {
  /** key of a paper of the procedure, or of the form's own with `name` */
  readonly key: string;
  readonly name?: Words;
  /** the form itself is this paper: nothing is uploaded for it */
  readonly isForm?: boolean;
  /** needed when all hold, and not asked for otherwise */
  readonly showIf?: readonly Condition[];
  /** asked for but may be missing */
  readonly optional?: boolean;
}

interface FormBase {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly eligibility: readonly EligibilityQuestion[];
  readonly papers: readonly PaperRule[];
  /** the dossier in one line; `{child.fullName}` is filled from the answers */
  readonly subject: Words;
  /** where the questions come from */
  readonly source: string;
  /** no published text was compared: for demonstration */
  readonly illustrative: boolean;
}

/** A form as data: `data/forms/*.json` with its shared blocks filled in. */
export interface AuthoredForm extends FormBase {
  readonly pages: readonly Page<AuthoredField>[];
}

/** A checked form (`defineForm`). */
export interface Form extends FormBase {
  readonly pages: readonly Page[];
}

/** Facts of every dossier, which every form asks for under these names. */
export const CORE_KEYS = ['applicant', 'wardId', 'delivery', 'subject', 'note'] as const;

/** The group the eligibility answers are kept under. */
export const ELIGIBILITY = 'eligibility';
