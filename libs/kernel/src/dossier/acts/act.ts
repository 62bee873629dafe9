import type { CalendarBook } from '../../calendar/calendar-book';
import type { DossierAction, DossierCommand } from '../dossier-commands';
import type { EventBody } from '../dossier-events';
import type { Situation } from '../guards';

/** A situation that has passed the table, with the command's type known. */
export type Permitted<A extends DossierAction> = Omit<Situation, 'command'> & {
  readonly command: DossierCommand<A>;
};

/** What an act means, once the table has allowed it: the events it leaves. */
export type Act<A extends DossierAction> = (situation: Permitted<A>, book: CalendarBook) => readonly EventBody[];
