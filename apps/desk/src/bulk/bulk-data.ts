import { answerOf, api, dataOf } from '../client/api';
import type { components } from '../client/generated/api';
import type { Filters } from '../queues/queue-search';
import type { QueueRow } from '../queues/queue-rows';
import type { QueueId } from '../queues/queues';

type Schemas = components['schemas'];
export type BulkAction = Schemas['StartBulkActDto']['action'];
export type BulkPreview = Schemas['BulkPreviewView'];
export type BulkProgress = Schemas['BulkActView'];

/** Which dossiers: some by hand, or all that the list holds. */
export type Chosen =
  | { readonly rows: readonly QueueRow[] }
  | { readonly queue: QueueId; readonly filters: Filters; readonly total: number };

export function countOf(chosen: Chosen): number {
  return 'rows' in chosen ? chosen.rows.length : chosen.total;
}

/** What can be asked of many dossiers of a queue at once. */
export function actionsOf(queue: QueueId): readonly BulkAction[] {
  return queue === 'to_receive' ? ['receive'] : ['hand_over', 'endorse', 'sign', 'take_over'];
}

type Selection = Pick<Schemas['StartBulkActDto'], 'dossiers' | 'filter'>;

function selectionOf(chosen: Chosen): Selection {
  if ('rows' in chosen) return { dossiers: chosen.rows.map(({ id, version }) => ({ id, version })) };
  // An address may say anything; the API names what it does not know.
  return { filter: { queue: chosen.queue, ...chosen.filters } as NonNullable<Selection['filter']> };
}

export function preview(chosen: Chosen, action: BulkAction): Promise<BulkPreview> {
  return dataOf(api.POST('/api/v1/bulk-acts/preview', { body: { action, ...selectionOf(chosen) } }));
}

export interface BulkWish {
  readonly chosen: Chosen;
  readonly action: BulkAction;
  readonly text: string;
}

export async function start({ chosen, action, text }: BulkWish, key: string): Promise<string> {
  const words = text.trim() === '' ? {} : action === 'take_over' ? { reason: text } : { note: text };
  const header = { 'Idempotency-Key': key };
  const body = { action, ...selectionOf(chosen), ...words };
  return (await answerOf(api.POST('/api/v1/bulk-acts', { params: { header }, body }))).data.id;
}

export async function retry(id: string, key: string): Promise<string> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return (await answerOf(api.POST('/api/v1/bulk-acts/{id}/retry', { params }))).data.id;
}

export function progress(id: string): Promise<BulkProgress> {
  return dataOf(api.GET('/api/v1/bulk-acts/{id}', { params: { path: { id } } }));
}

export async function takeBack(id: string, key: string): Promise<string> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return (await answerOf(api.POST('/api/v1/bulk-acts/{id}/take-back', { params }))).data.id;
}
