import type { DossierState } from '@kernel/dossier/dossier-states';
import type { DueClass } from '@kernel/sla/due-classes';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { NamedValues } from './named-values';
import { OPEN, OVERDUE } from './queue-rules';

/** The four families of filters, checked: what it is, where it lies, when it is due, how it stands. */
export interface DeskFilter {
  readonly procedureIds: readonly string[] | null;
  readonly fieldIds: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly channels: readonly string[] | null;
  readonly deskIds: readonly string[] | null;
  readonly officerIds: readonly string[] | null;
  /** steps in nobody's hands, beside those of the officers named */
  readonly isUnassigned: boolean;
  readonly due: readonly DueClass[] | null;
  readonly submittedFrom: Date | null;
  /** first instant after the last day */
  readonly submittedBefore: Date | null;
  readonly states: readonly DossierState[] | null;
  readonly text: string | null;
}

const NOT_OVERDUE = `${OPEN} AND d.due_at IS NOT NULL AND least(d.missed_at, d.judged_by) >= {now}::timestamptz`;

const DUE: Readonly<Record<DueClass, string>> = {
  overdue: OVERDUE,
  today: `${NOT_OVERDUE} AND d.due_at < {tomorrow}::timestamptz`,
  within3: `${NOT_OVERDUE} AND d.due_at >= {tomorrow}::timestamptz AND d.due_at < {afterSoon}::timestamptz`,
  later: `${NOT_OVERDUE} AND d.due_at >= {afterSoon}::timestamptz`,
  // The clock stands, has not begun or is over; a date missed before is overdue all the same.
  none: `(d.due_at IS NULL OR NOT (${OPEN})) AND (${OVERDUE}) IS NOT TRUE`,
};

type Condition = readonly [condition: string, values?: NamedValues];

/** The condition on the dossier `d`, and the values it names. */
export function filterSql(filter: DeskFilter): readonly [condition: string, values: NamedValues] {
  const conditions = [
    ...ofThese('d.procedure_id', { procedureIds: filter.procedureIds }),
    ...ofThese('d.field_id', { fieldIds: filter.fieldIds }),
    ...ofThese('d.level', { levels: filter.levels }),
    ...ofThese('d.channel', { channels: filter.channels }),
    ...ofThese('d.state', { states: filter.states }),
    ...whereItLies(filter),
    ...whenDue(filter),
    ...whenSubmitted(filter),
    ...whatIsWritten(filter),
  ];
  return [
    conditions.map(([condition]) => `(${condition})`).join(' AND ') || 'true',
    Object.assign({}, ...conditions.map(([, values]) => values)) as NamedValues,
  ];
}

function ofThese(column: string, values: Readonly<Record<string, readonly string[] | null>>): readonly Condition[] {
  const [[name, list] = ['', null]] = Object.entries(values);
  return list === null ? [] : [[`${column} = ANY({${name}}::text[])`, values]];
}

/** A dossier lies where a step of it is open; with none open, where it was received, and then in nobody's hands. */
function whereItLies(filter: DeskFilter): readonly Condition[] {
  const { deskIds, officerIds } = filter;
  const hands = inWhoseHands(filter);
  if (deskIds === null && hands.length === 0) return [];
  const atDesk = (column: string): readonly string[] =>
    deskIds === null ? [] : [`${column} = ANY({deskIds}::text[])`];
  const inHands = hands.length === 0 ? [] : [`(${hands.join(' OR ')})`];
  const ways = [
    `EXISTS (SELECT FROM open_step p WHERE ${['p.dossier_id = d.id', ...atDesk('p.desk_id'), ...inHands].join(' AND ')})`,
  ];
  const noStep = 'NOT EXISTS (SELECT FROM open_step p WHERE p.dossier_id = d.id)';
  if (officerIds === null || filter.isUnassigned)
    ways.push(`(${[noStep, ...atDesk('d.receiving_desk_id')].join(' AND ')})`);
  return [[ways.join(' OR '), { deskIds, officerIds }]];
}

function inWhoseHands({ officerIds, isUnassigned }: DeskFilter): readonly string[] {
  return [
    ...(officerIds === null ? [] : ['p.officer_id = ANY({officerIds}::uuid[])']),
    ...(isUnassigned ? ['p.officer_id IS NULL'] : []),
  ];
}

function whenDue({ due }: DeskFilter): readonly Condition[] {
  return due === null ? [] : [[due.map((each) => `(${DUE[each]})`).join(' OR ')]];
}

function whenSubmitted({ submittedFrom, submittedBefore }: DeskFilter): readonly Condition[] {
  return [
    ...(submittedFrom === null ? [] : [['d.submitted_at >= {submittedFrom}::timestamptz', { submittedFrom }] as const]),
    ...(submittedBefore === null
      ? []
      : [['d.submitted_at < {submittedBefore}::timestamptz', { submittedBefore }] as const]),
  ];
}

/** Words of the name, each from its beginning and in their order, or a part of the number, however it is written. */
function whatIsWritten({ text }: DeskFilter): readonly Condition[] {
  if (text === null) return [];
  const [name, digits] = [foldVietnamese(text), partOfNumber(text)];
  const ways = [
    ...(name === '' ? [] : [`strpos(' ' || fold_vietnamese(d.applicant_name), ' ' || {writtenName}::text) > 0`]),
    ...(digits === null ? [] : [`strpos(translate(lower(d.number), '.-', ''), {writtenNumber}::text) > 0`]),
  ];
  return [[ways.join(' OR ') || 'false', { writtenName: name, writtenNumber: digits }]];
}

/** null for what has no digit and so is no part of a number. */
function partOfNumber(text: string): string | null {
  return /\d/.test(text) ? text.toLowerCase().replace(/[^a-z0-9]/g, '') : null;
}
