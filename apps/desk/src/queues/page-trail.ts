import { plainSearchText } from '../app/plain-search';
import type { QueueSearch } from './queue-search';

const PLACE = 'motcua-pages';

/** Where each page of the list now paged through begins: keys lead forward only, the way back is remembered. */
interface Trail {
  readonly list: string;
  readonly cursors: Readonly<Record<number, string>>;
}

export function keepCursor(queue: string, list: QueueSearch, page: number, cursor: string): void {
  const name = nameOf(queue, list);
  const trail = read();
  const cursors = trail.list === name ? trail.cursors : {};
  sessionStorage.setItem(PLACE, JSON.stringify({ list: name, cursors: { ...cursors, [page]: cursor } }));
}

export function cursorOfPage(queue: string, list: QueueSearch, page: number): string | undefined {
  const { list: name, cursors } = read();
  return name === nameOf(queue, list) ? cursors[page] : undefined;
}

function nameOf(queue: string, list: QueueSearch): string {
  return queue + plainSearchText({ ...list });
}

function read(): Trail {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? '') as Trail;
  } catch {
    return { list: '', cursors: {} };
  }
}
