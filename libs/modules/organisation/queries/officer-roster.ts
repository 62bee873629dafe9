import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import type { Actor, Grant, Role } from '@kernel/organisation/roles';
import type { Transaction } from '@platform/database/unit-of-work';

/** An officer who may do a step at a desk, by own role or standing in for someone who has it. */
export interface RosterEntry {
  readonly officerId: string;
  readonly present: boolean;
}

/** Somebody who works at a desk today. */
export interface DeskPerson {
  readonly officerId: string;
  readonly roles: readonly string[];
  /** null: present */
  readonly absentUntil: Instant | null;
}

/** Roles, absences and substitutions in force at an instant: always read in the caller's transaction, never kept. */
@Injectable()
export class OfficerRoster {
  /** Everybody with the role at the desk, and the substitutes of those who are away. */
  async atDesk(tx: Transaction, deskId: string, role: Role, now: Instant): Promise<readonly RosterEntry[]> {
    const rows = await tx.query<{ officer_id: string; away: boolean; substitute_id: string | null }>(
      `SELECT r.officer_id, a.id IS NOT NULL AS away, a.substitute_id
         FROM officer_role r LEFT JOIN absence a ON a.officer_id = r.officer_id AND ${AWAY_AT.replaceAll('$at', '$3')}
        WHERE r.desk_id = $1 AND r.role = $2 AND ${IN_FORCE_AT.replaceAll('$at', '$3')}
        ORDER BY r.officer_id`,
      [deskId, role, new Date(now)],
      'roster-at-desk',
    );
    const entries = new Map<string, RosterEntry>(
      rows.map(({ officer_id, away }) => [officer_id, { officerId: officer_id, present: !away }]),
    );
    for (const { away, substitute_id } of rows) {
      if (away && substitute_id !== null && !entries.has(substitute_id)) {
        entries.set(substitute_id, { officerId: substitute_id, present: await this.isPresent(tx, substitute_id, now) });
      }
    }
    return [...entries.values()];
  }

  /** Everybody who works at the desk, by name, and until when they are away. */
  async peopleOf(tx: Transaction, deskId: string, now: Instant): Promise<readonly DeskPerson[]> {
    const rows = await tx.query<{ officer_id: string; roles: string[]; away_until: Date | null }>(
      `SELECT o.id AS officer_id, array_agg(DISTINCT r.role ORDER BY r.role) AS roles,
              (SELECT max(a.ends_at) FROM absence a WHERE a.officer_id = o.id AND ${AWAY_AT.replaceAll('$at', '$2')}) AS away_until
         FROM officer_role r JOIN officer o ON o.id = r.officer_id
        WHERE r.desk_id = $1 AND ${IN_FORCE_AT.replaceAll('$at', '$2')}
        GROUP BY o.id ORDER BY o.name, o.id`,
      [deskId, new Date(now)],
    );
    return rows.map(({ officer_id, roles, away_until }) => ({
      officerId: officer_id,
      roles,
      absentUntil: away_until?.getTime() ?? null,
    }));
  }

  /** The officer as an actor: own grants, and the grants of those stood in for. Re-read for every command. */
  async actor(tx: Transaction, officerId: string, now: Instant): Promise<Actor> {
    const rows = await tx.query<{ role: Role; unit_id: string; desk_id: string | null; of_officer: string }>(
      `WITH persons AS (
         SELECT $1::uuid AS id UNION
         SELECT a.officer_id FROM absence a WHERE a.substitute_id = $1 AND ${AWAY_AT.replaceAll('$at', '$2')})
       SELECT r.role, r.unit_id, r.desk_id, r.officer_id AS of_officer
         FROM officer_role r JOIN persons p ON p.id = r.officer_id
        WHERE ${IN_FORCE_AT.replaceAll('$at', '$2')}
        ORDER BY r.officer_id <> $1, r.role, r.desk_id`,
      [officerId, new Date(now)],
      'roster-actor',
    );
    const grants: readonly Grant[] = rows.map(({ role, unit_id, desk_id }) => ({
      role,
      unitId: unit_id,
      deskId: desk_id,
    }));
    const substitutesFor = [...new Set(rows.map(({ of_officer }) => of_officer))].filter((id) => id !== officerId);
    return { kind: 'officer', id: officerId, grants, substitutesFor };
  }

  /** Who holds a role in any of the units, for the escalation ladder. */
  async holdersOf(tx: Transaction, unitIds: readonly string[], role: Role, now: Instant): Promise<readonly string[]> {
    const rows = await tx.query<{ officer_id: string }>(
      `SELECT DISTINCT r.officer_id FROM officer_role r
        WHERE r.unit_id = ANY($1) AND r.role = $2 AND ${IN_FORCE_AT.replaceAll('$at', '$3')} ORDER BY 1`,
      [unitIds, role, new Date(now)],
    );
    return rows.map(({ officer_id }) => officer_id);
  }

  private async isPresent(tx: Transaction, officerId: string, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM absence a WHERE a.officer_id = $1 AND ${AWAY_AT.replaceAll('$at', '$2')}`,
      [officerId, new Date(now)],
    );
    return rows.length === 0;
  }
}

const AWAY_AT = `a.starts_at <= $at AND a.ends_at > $at AND (a.ended_at IS NULL OR a.ended_at > $at)`;
const LOCAL_DAY = `($at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const IN_FORCE_AT = `r.valid_from <= ${LOCAL_DAY} AND (r.valid_to IS NULL OR r.valid_to >= ${LOCAL_DAY})`;
