import { Injectable } from '@nestjs/common';
import { instantAt, parseDate } from '@kernel/calendar/local-time';
import type { DossierState } from '@kernel/dossier/dossier-states';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { DueClass } from '@kernel/sla/due-classes';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { ProcedureShelf } from '@modules/catalog';
import { OrganisationDirectory } from '@modules/organisation';
import type { DeskFilter } from './desk-filter';

/** Filters as they are asked for: each in a form that can be right. */
export interface FilterWish {
  readonly procedureId?: readonly string[];
  readonly fieldCode?: readonly string[];
  readonly level?: readonly string[];
  readonly channel?: readonly string[];
  readonly unitId?: readonly string[];
  readonly deskId?: readonly string[];
  readonly officerId?: readonly string[];
  readonly due?: readonly DueClass[];
  readonly submittedFrom?: string;
  readonly submittedTo?: string;
  readonly state?: readonly DossierState[];
  readonly q?: string;
}

const NOBODY = 'none';

/** Looks up what filters name. A filter of nothing that exists would show an empty queue, and be believed. */
@Injectable()
export class DeskFilters {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly procedures: ProcedureShelf,
  ) {}

  /** @throws DomainError `request.invalid` naming every filter at fault */
  async read(wish: FilterWish): Promise<DeskFilter> {
    const faults = await this.faultsOf(wish);
    if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
    return {
      procedureIds: orNull(wish.procedureId),
      fieldIds: orNull(wish.fieldCode),
      levels: orNull(wish.level),
      channels: orNull(wish.channel),
      deskIds: await this.desksOf(wish),
      ...handsOf(wish),
      due: orNull(wish.due),
      submittedFrom: startOf(wish.submittedFrom, 0),
      submittedBefore: startOf(wish.submittedTo, 1),
      states: orNull(wish.state),
      text: orNull(wish.q),
    };
  }

  /** The desks named, and those of the units named; of both, those that are either's. */
  private async desksOf({ unitId, deskId }: FilterWish): Promise<readonly string[] | null> {
    if (unitId === undefined) return deskId ?? null;
    const units = new Set((await Promise.all(unitId.map((id) => this.directory.subtree(id)))).flat());
    const ofUnits = (await this.directory.desks()).filter((desk) => units.has(desk.unitId)).map(({ id }) => id);
    return deskId === undefined ? ofUnits : ofUnits.filter((id) => deskId.includes(id));
  }

  private async faultsOf(wish: FilterWish): Promise<readonly FieldFault[]> {
    const procedures = new Set((await this.procedures.all()).map(({ id }) => id));
    const [units, desks] = [await this.directory.units(), await this.directory.desks()];
    const officers = await this.directory.officers();
    return [
      ...unknown('procedureId', wish.procedureId, procedures, 'procedure.unknown'),
      ...unknown('fieldCode', wish.fieldCode, new Set((await this.procedures.fields()).keys()), 'field.not_a_choice'),
      ...unknown('unitId', wish.unitId, new Set(units.map(({ id }) => id)), 'unit.unknown'),
      ...unknown('deskId', wish.deskId, new Set(desks.map(({ id }) => id)), 'desk.unknown'),
      ...unknown('officerId', wish.officerId, new Set([NOBODY, ...officers.keys()]), 'officer.unknown'),
      ...faultOfRange(wish),
      ...faultOfText(wish),
    ];
  }
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;

function handsOf({ officerId = [] }: FilterWish): Pick<DeskFilter, 'officerIds' | 'isUnassigned'> {
  const officers = officerId.filter((id) => id !== NOBODY);
  return { officerIds: officers.length === 0 ? null : officers, isUnassigned: officerId.includes(NOBODY) };
}

function unknown(
  field: string,
  given: readonly string[] = [],
  known: ReadonlySet<string>,
  code: ErrorCode,
): readonly FieldFault[] {
  const stranger = given.find((id) => !known.has(id));
  return stranger === undefined ? [] : [{ field, code, params: { [field.replace(/(Id|Code)$/, '')]: stranger } }];
}

function faultOfRange({ submittedFrom, submittedTo }: FilterWish): readonly FieldFault[] {
  const isReversed = submittedFrom !== undefined && submittedTo !== undefined && submittedFrom > submittedTo;
  return isReversed ? [{ field: 'submittedTo', code: 'range.reversed' }] : [];
}

/** Nothing but signs can be in no name and in no number. */
function faultOfText({ q }: FilterWish): readonly FieldFault[] {
  return q === undefined || foldVietnamese(q) !== '' ? [] : [{ field: 'q', code: 'field.invalid' }];
}

function startOf(day: string | undefined, later: number): Date | null {
  return day === undefined ? null : new Date(instantAt(parseDate(day) + later, 0));
}
