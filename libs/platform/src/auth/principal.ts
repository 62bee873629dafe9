import type { Contact } from '@kernel/contacts/contact';
import { SYSTEM_ACTOR, type Actor, type Role } from '@kernel/organisation/roles';

/**
 * On whose behalf a transaction runs. The same facts feed both walls: the guard of the route (roles) and row-level
 * security in the database (kind, account, units).
 */
export interface Principal {
  readonly kind: 'public' | 'citizen' | 'officer' | 'system';
  readonly accountId: string | null;
  readonly name: string;
  readonly actor: Actor;
  /** units whose dossiers may be read: the own unit, or the tree below for heads, supervisors and inspectors */
  readonly readableUnits: readonly string[];
  /** a proven phone or e-mail address is all that is known of this citizen */
  readonly contact?: Contact;
}

export function rolesOf(principal: Principal): ReadonlySet<Role> {
  return new Set(principal.actor.grants.map(({ role }) => role));
}

const NOBODY: Actor = { kind: 'citizen', id: '', grants: [], substitutesFor: [] };

export const PUBLIC: Principal = { kind: 'public', accountId: null, name: '', actor: NOBODY, readableUnits: [] };

/** The worker and the operator's commands: sees all rows, decides nothing on the merits. */
export const SYSTEM: Principal = {
  kind: 'system',
  accountId: null,
  name: 'system',
  actor: SYSTEM_ACTOR,
  readableUnits: [],
};
