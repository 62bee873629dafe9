import { shown, type Worklist } from './worklist';

/** In this window only, and over a reload: the list somebody works through, and the dossier they are at. */
const LIST = 'motcua-worklist';
const AT = 'motcua-worklist-at';

export function readWorklist(): Worklist | null {
  try {
    return JSON.parse(sessionStorage.getItem(LIST) ?? 'null') as Worklist | null;
  } catch {
    return null;
  }
}

export function keepWorklist(list: Worklist): void {
  sessionStorage.setItem(LIST, JSON.stringify(list));
}

/** A page of a list is on the screen. */
export function keepShown(page: Worklist & { readonly isFirst: boolean }): void {
  keepWorklist(shown(readWorklist(), page));
}

export function readPlace(): string | null {
  return sessionStorage.getItem(AT);
}

export function keepPlace(id: string): void {
  sessionStorage.setItem(AT, id);
}
