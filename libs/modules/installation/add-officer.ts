import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Client } from 'pg';
import { refuseField } from '@kernel/errors/domain-error';
import { ROLES, type Role } from '@kernel/organisation/roles';
import { PasswordGate } from '@modules/identity';
import { violatedConstraint } from '@platform/database/database-errors';
import { connectOwner } from '@platform/database/owner-client';
import { Password, Text, validated } from '@platform/http/validation';
import { newId } from '@platform/identifiers/new-id';

/** Roles an officer can be given; the others are no officers. */
export const OFFICER_ROLES = ROLES.filter((role) => role !== 'citizen' && role !== 'system');
/** They work at a desk: without one nothing would ever come to them. */
const AT_A_DESK: readonly Role[] = ['desk_officer', 'specialist'];

/** An officer as an operator names one. */
class NewOfficer {
  @Text(3, 100) @Matches(/^[\p{L}\p{N}._@+-]+$/u, { message: 'field.bad_characters' }) readonly login!: string;
  @Password(10, 200) readonly password!: string;
  @Text(1, 100) readonly name!: string;
  @Text(1, 200) readonly title!: string;
  @IsIn(OFFICER_ROLES) readonly role!: Role;
  @IsOptional() @Text(1, 100) readonly unit?: string;
  @IsOptional() @Text(1, 100) readonly desk?: string;
}

export interface AddedOfficer {
  readonly officerId: string;
  readonly login: string;
  readonly role: Role;
  readonly unitId: string;
  readonly deskId: string | null;
}

interface Place {
  readonly unitId: string;
  readonly deskId: string | null;
}

/**
 * A real officer, who may sign in and act from today on. @throws DomainError `request.invalid` | `unit.unknown` |
 * `desk.unknown` | `account.exists`
 */
export async function addOfficer(ownerUrl: string, given: Readonly<Record<string, unknown>>): Promise<AddedOfficer> {
  const officer = await validated(plainToInstance(NewOfficer, given));
  const passwordHash = await new PasswordGate().hash(officer.password);
  const client = await connectOwner(ownerUrl);
  try {
    const place = await placeOf(client, officer);
    const officerId = await write(client, { officer, place, passwordHash });
    return { officerId, login: officer.login, role: officer.role, ...place };
  } finally {
    await client.end();
  }
}

/** The desk says the unit; without either it is the district, where those sit who watch over all. */
async function placeOf(client: Client, { role, unit, desk }: NewOfficer): Promise<Place> {
  if (desk === undefined) {
    if (AT_A_DESK.includes(role)) refuseField('desk', 'field.required');
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM unit WHERE CASE WHEN $1::text IS NULL THEN kind = 'district' ELSE id = $1 END ORDER BY sort_order LIMIT 1`,
      [unit ?? null],
    );
    return { unitId: rows[0]?.id ?? refuseField('unit', 'unit.unknown'), deskId: null };
  }
  const { rows } = await client.query<{ unit_id: string }>('SELECT unit_id FROM desk WHERE id = $1', [desk]);
  const unitId = rows[0]?.unit_id ?? refuseField('desk', 'desk.unknown');
  if (unit !== undefined && unit !== unitId) refuseField('unit', 'unit.unknown');
  return { unitId, deskId: desk };
}

interface Writing {
  readonly officer: NewOfficer;
  readonly place: Place;
  readonly passwordHash: string;
}

/** One statement: the officer, the role and the account, or nothing. */
async function write(client: Client, { officer, place, passwordHash }: Writing): Promise<string> {
  const { login, name, title, role } = officer;
  const officerId = newId();
  const values = [officerId, place.unitId, name, title, role, place.deskId, newId(), login, passwordHash];
  await client.query(ADD, values).catch((error: unknown) => {
    if (violatedConstraint(error) === 'account_login') refuseField('login', 'account.exists');
    throw error;
  });
  return officerId;
}

const ADD = `
  WITH o AS (
    INSERT INTO officer (id, unit_id, name, title_vi, simulated, valid_from)
    VALUES ($1, $2, $3, $4, false, (clock_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) RETURNING id, valid_from),
  r AS (INSERT INTO officer_role (officer_id, role, unit_id, desk_id, valid_from) SELECT id, $5, $2, $6, valid_from FROM o)
  INSERT INTO account (id, kind, login, password_hash, name, officer_id) SELECT $7, 'officer', $8, $9, $3, id FROM o`;
