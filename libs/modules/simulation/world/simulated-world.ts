import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { localDayOf, type Instant } from '@kernel/calendar/local-time';
import { formatDossierNumber } from '@kernel/dossier/dossier-number';
import type { Dossier, Step } from '@kernel/dossier/dossier';
import { nextStepsOf } from '@kernel/dossier/steps';
import { chooseOfficer, type OfficerChoice } from '@kernel/organisation/choose-officer';
import type { Actor, Grant, Role } from '@kernel/organisation/roles';
import { roleForStep } from '@kernel/procedure/route';

export interface SimulatedOfficer {
  readonly id: string;
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

export interface WorldFacts {
  readonly book: CalendarBook;
  readonly officers: readonly SimulatedOfficer[];
  /** citizens' accounts */
  readonly citizens: readonly string[];
  /** receiving desk → agency code */
  readonly agencyCodes: ReadonlyMap<string, string>;
  readonly procedureNames: ReadonlyMap<string, string>;
}

interface Load {
  open: number;
  lastGivenAt: Instant | null;
}

/** What the database answers in the normal path, kept in memory: who is where, who has how much, which number is next. */
export class SimulatedWorld {
  private readonly byDesk = new Map<string, readonly SimulatedOfficer[]>();
  private readonly loads = new Map<string, Load>();
  private readonly counters = new Map<string, number>();
  private readonly actors = new Map<string, Actor>();
  private readonly accounts: ReadonlyMap<string, string>;
  private knownDivisions: readonly string[] | undefined;

  constructor(readonly facts: WorldFacts) {
    this.accounts = new Map(facts.officers.map(({ id, accountId }) => [id, accountId]));
    for (const { id, grants } of facts.officers)
      this.actors.set(id, { kind: 'officer', id, grants, substitutesFor: [] });
  }

  /** Everybody with the role at the desk, by id as the database orders them. */
  at(deskId: string, role: Role): readonly SimulatedOfficer[] {
    const key = `${role}@${deskId}`;
    const known = this.byDesk.get(key);
    if (known) return known;
    const found = this.facts.officers.filter(({ grants }) =>
      grants.some((grant) => grant.deskId === deskId && grant.role === role),
    );
    const ordered = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.byDesk.set(key, ordered);
    return ordered;
  }

  actor(officerId: string): Actor {
    const actor = this.actors.get(officerId);
    if (!actor) throw new Error(`no officer ${officerId}`);
    return actor;
  }

  /** The account an officer signs in with. @throws Error for somebody unknown */
  accountOf(officerId: string): string {
    const account = this.accounts.get(officerId);
    if (account === undefined) throw new Error(`no account of officer ${officerId}`);
    return account;
  }

  citizen(id: string): Actor {
    return { kind: 'citizen', id, grants: [{ role: 'citizen', unitId: '', deskId: null }], substitutesFor: [] };
  }

  nextNumber(receivingDeskId: string, at: Instant): string {
    const agencyCode = this.facts.agencyCodes.get(receivingDeskId) ?? '';
    const key = `${agencyCode} ${localDayOf(at)}`;
    const serial = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, serial);
    return formatDossierNumber(agencyCode, localDayOf(at), serial);
  }

  /** Numbers given so far, for the counters of the database. */
  numbersGiven(): readonly { readonly agencyCode: string; readonly day: number; readonly last: number }[] {
    return [...this.counters].map(([key, last]) => {
      const [agencyCode = '', day = '0'] = key.split(' ');
      return { agencyCode, day: Number(day), last };
    });
  }

  choices(dossier: Dossier): ReadonlyMap<number, OfficerChoice> {
    return new Map(nextStepsOf(dossier).map((step) => [step.no, this.choose(step)]));
  }

  /** Keeps the loads as the open steps and the lines of Form 05 do. */
  moved(before: Dossier | null, after: Dossier): void {
    const held = openOfficers(before);
    const holds = openOfficers(after);
    for (const [no, officerId] of held) if (holds.get(no) !== officerId) this.load(officerId).open -= 1;
    for (const [no, officerId] of holds) {
      if (held.get(no) === officerId) continue;
      this.load(officerId).open += 1;
      this.load(officerId).lastGivenAt = after.lastEventAt;
    }
  }

  /** Another division of the district, the same one for the same dossier. @throws Error when there is none */
  deskToAsk({ steps, submittedAt }: Dossier): string {
    const busy = new Set(steps.map(({ deskId }) => deskId));
    const free = this.divisions.filter((deskId) => !busy.has(deskId));
    const desk = free[submittedAt % free.length];
    if (desk === undefined) throw new Error('nobody to ask');
    return desk;
  }

  /** Desks that are a whole unit and have specialists. */
  private get divisions(): readonly string[] {
    this.knownDivisions ??= [
      ...new Set(
        this.facts.officers.flatMap(({ grants }) =>
          grants.flatMap(({ role, unitId, deskId }) => (role === 'specialist' && deskId === unitId ? [deskId] : [])),
        ),
      ),
    ].sort();
    return this.knownDivisions;
  }

  private choose({ action, deskId, wish }: Step): OfficerChoice {
    const candidates = this.at(deskId, roleForStep(action, deskId)).map(({ id }) => {
      const { open, lastGivenAt } = this.load(id);
      return { officerId: id, present: true, authorised: true, remainingWork: open, lastGivenAt };
    });
    return wish === null ? chooseOfficer(candidates) : chooseOfficer(candidates, wish);
  }

  private load(officerId: string): Load {
    const known = this.loads.get(officerId);
    if (known) return known;
    const fresh: Load = { open: 0, lastGivenAt: null };
    this.loads.set(officerId, fresh);
    return fresh;
  }
}

function openOfficers(dossier: Dossier | null): ReadonlyMap<number, string> {
  const open = dossier?.steps.filter(({ state }) => state === 'open') ?? [];
  return new Map(open.flatMap(({ no, officerId }) => (officerId === null ? [] : [[no, officerId] as const])));
}
