import type { ComponentType } from 'react';
import type { Filters } from './queue-search';
import type { QueueRow } from './queue-rows';
import type { QueueId } from './queues';

/** What is selected in a list, for something to be done with all of it. */
export interface BulkSelection {
  readonly queue: QueueId;
  readonly filters: Filters;
  /** chosen by hand, on the page shown */
  readonly rows: readonly QueueRow[];
  /** how many the whole filter has, for “all N” */
  readonly total: number | undefined;
  readonly clear: () => void;
}

/** Shown above a list while something is selected in it; rows can be selected once there is one. */
export const BULK_BARS: readonly ComponentType<BulkSelection>[] = [];
