import type { ReactNode } from 'react';
import { DueDate } from '../components/due-date';
import { StateTag } from '../components/state-tag';
import { useTexts } from '../texts/bilingual';
import { timeText } from '../texts/format';
import type { QueueRow } from './queue-rows';
import type { Sort } from './queue-search';
import { QUEUE_TEXTS } from './texts';

interface Column {
  /** what its head sorts by; null for a column without an order */
  readonly sort: Sort | null;
  readonly Cell: (row: QueueRow) => ReactNode;
}

export const COLUMNS = {
  due: { sort: 'due', Cell: DueDate },
  number: { sort: 'number', Cell: ({ number }) => number },
  applicant: { sort: 'applicant', Cell: ({ applicantName }) => applicantName },
  procedure: { sort: 'procedure', Cell: ({ procedureName }) => procedureName },
  state: { sort: null, Cell: StateTag },
  step: { sort: null, Cell: StepName },
  holder: { sort: null, Cell: HolderName },
  submitted: { sort: 'submitted', Cell: ({ submittedAt }) => timeText(submittedAt) },
  channel: { sort: null, Cell: ChannelName },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnId = keyof typeof COLUMNS;
export const ALL_COLUMNS = Object.keys(COLUMNS) as readonly ColumnId[];
const COMMON: readonly ColumnId[] = ['due', 'number', 'applicant', 'procedure', 'state', 'step', 'holder'];

/** The columns to show: those of the address, else the reader's own, else the common ones; the number is always there. */
export function columnsOf(inAddress: readonly string[] | undefined, own: readonly string[]): readonly ColumnId[] {
  const wished = inAddress ?? own;
  const known = wished.filter((id): id is ColumnId => Object.hasOwn(COLUMNS, id));
  if (known.length === 0) return COMMON;
  return known.includes('number') ? known : ['number', ...known];
}

function StepName({ step }: QueueRow): ReactNode {
  const { steps }: { readonly steps: Readonly<Record<string, string>> } = useTexts(QUEUE_TEXTS);
  return step === null ? '–' : (steps[step.action] ?? step.action);
}

function HolderName({ step }: QueueRow): ReactNode {
  const { nobody } = useTexts(QUEUE_TEXTS);
  return step === null ? '–' : (step.officerName ?? nobody);
}

function ChannelName({ channel }: QueueRow): ReactNode {
  const { channels }: { readonly channels: Readonly<Record<string, string>> } = useTexts(QUEUE_TEXTS);
  return channels[channel] ?? channel;
}
