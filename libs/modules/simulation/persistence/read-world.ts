import type { Client } from 'pg';
import type { Grant } from '@kernel/organisation/roles';
import { receivingDesk, type ProcedureFacts } from '@kernel/procedure/procedure-facts';
import { unitOfDesk } from '@kernel/procedure/route';
import { factsOf, type ProcedureEntity, type ProcedureVersionEntity } from '@modules/catalog';
import { readCalendarBook } from '@modules/organisation';
import type { SimulatedOfficer, WorldFacts } from '../world/simulated-world';

export interface ReadWorld {
  readonly facts: WorldFacts;
  readonly procedures: readonly ProcedureFacts[];
  readonly wards: readonly string[];
}

/** The stage of the history, as the seed has set it. */
export async function readWorld(client: Client): Promise<ReadWorld> {
  const query = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;
  const procedures = await readProcedures(query);
  const units = await query<{ id: string; kind: string; parent_id: string | null; agency_code: string | null }>(
    'SELECT id, kind, parent_id, agency_code FROM unit ORDER BY sort_order',
  );
  const names = await query<{ id: string; name_vi: string }>('SELECT id, name_vi FROM procedure');
  const citizens = await query<{ id: string }>(
    `SELECT id FROM account WHERE kind = 'citizen' AND simulated ORDER BY id`,
  );
  const wards = units.filter(({ kind }) => kind === 'ward').map(({ id }) => id);
  return {
    procedures,
    wards,
    facts: {
      book: await readCalendarBook({ query: async (text: string) => (await client.query(text)).rows as never }),
      officers: await readOfficers(query),
      citizens: citizens.map(({ id }) => id),
      agencyCodes: agencyCodes(procedures, wards, units),
      procedureNames: new Map(names.map(({ id, name_vi }) => [id, name_vi])),
    },
  };
}

type Query = <Row extends object>(text: string) => Promise<Row[]>;

async function readProcedures(query: Query): Promise<readonly ProcedureFacts[]> {
  const rows = await query<{ procedure: ProcedureEntity; version: ProcedureVersionEntity }>(
    `SELECT json_build_object('id', p.id, 'fieldId', p.field_id, 'level', p.level) AS procedure,
            json_build_object('id', v.id, 'serviceLevel', v.service_level, 'divisionRef', v.division_ref, 'limitValue', v.limit_value, 'limitUnit', v.limit_unit,
              'deadlineRule', v.deadline_rule, 'clockPolicy', v.clock_policy, 'papers', v.papers, 'route', v.route) AS version
       FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id WHERE v.published ORDER BY p.id`,
  );
  return rows.map(({ procedure, version }) => factsOf(procedure, version));
}

async function readOfficers(query: Query): Promise<readonly SimulatedOfficer[]> {
  const rows = await query<{ id: string; account_id: string; grants: Grant[] }>(
    `SELECT o.id, a.id AS account_id,
            json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'deskId', r.desk_id) ORDER BY r.role, r.desk_id) AS grants
       FROM officer o JOIN officer_role r ON r.officer_id = o.id JOIN account a ON a.officer_id = o.id GROUP BY o.id, a.id ORDER BY o.id`,
  );
  return rows.map(({ id, account_id, grants }) => ({ id, accountId: account_id, grants }));
}

/** The agency of each receiving desk: its unit's own code, or that of the nearest unit above. */
function agencyCodes(
  procedures: readonly ProcedureFacts[],
  wards: readonly string[],
  units: readonly { readonly id: string; readonly parent_id: string | null; readonly agency_code: string | null }[],
): ReadonlyMap<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const codeOf = (unitId: string | null): string => {
    const unit = unitId === null ? undefined : byId.get(unitId);
    return unit === undefined ? '' : (unit.agency_code ?? codeOf(unit.parent_id));
  };
  const desks = new Set(procedures.flatMap((procedure) => wards.map((ward) => receivingDesk(procedure, ward))));
  return new Map([...desks].map((desk) => [desk, codeOf(unitOfDesk(desk))]));
}
