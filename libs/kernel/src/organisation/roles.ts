/** design §11. `system` is the worker: it routes and marks, and never decides on the merits. */
export const ROLES = [
  'citizen',
  'desk_officer',
  'specialist',
  'unit_head',
  'supervisor',
  'inspector',
  'petition_handler',
  'administrator',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** A role held at a desk of a unit. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string;
  readonly deskId: string | null;
}

/** Who acts: a citizen, an officer with all roles held today, or the system. */
export interface Actor {
  readonly kind: 'citizen' | 'officer' | 'system';
  readonly id: string;
  readonly grants: readonly Grant[];
  /** officers this one stands in for today, by a dated, logged substitution */
  readonly substitutesFor: readonly string[];
}

export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  id: 'system',
  grants: [{ role: 'system', unitId: '', deskId: null }],
  substitutesFor: [],
};
