import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { isOneStopDesk } from '@kernel/procedure/route';
import { PUBLIC } from '@platform/auth/principal';
import { FreshCopy } from '@platform/database/fresh-copy';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DeskEntity, OfficerEntity, UnitEntity } from '../persistence/organisation.entities';

/** Units, desks and officers as they are now. Small and read on every page, so it is kept for a moment [ms]. */
const FRESH_MS = 5_000;

interface Snapshot {
  readonly units: ReadonlyMap<string, UnitEntity>;
  readonly desks: ReadonlyMap<string, DeskEntity>;
  readonly officers: ReadonlyMap<string, OfficerEntity>;
}

@Injectable()
export class OrganisationDirectory implements OnApplicationBootstrap {
  private readonly copy = new FreshCopy(() => this.read(), FRESH_MS);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.copy.get();
  }

  async units(): Promise<readonly UnitEntity[]> {
    return [...(await this.current()).units.values()];
  }

  async desks(): Promise<readonly DeskEntity[]> {
    return [...(await this.current()).desks.values()];
  }

  /** @throws DomainError `unit.unknown` */
  async unit(id: string): Promise<UnitEntity> {
    const unit = (await this.current()).units.get(id);
    if (!unit) throw new DomainError('unit.unknown', { unit: id });
    return unit;
  }

  /** @throws DomainError `desk.unknown` */
  async desk(id: string): Promise<DeskEntity> {
    const desk = (await this.current()).desks.get(id);
    if (!desk) throw new DomainError('desk.unknown', { desk: id });
    return desk;
  }

  async officers(): Promise<ReadonlyMap<string, OfficerEntity>> {
    return (await this.current()).officers;
  }

  async officerName(id: string): Promise<string | null> {
    return (await this.current()).officers.get(id)?.name ?? null;
  }

  /** The unit and all below it. */
  async subtree(rootId: string): Promise<readonly string[]> {
    const units = await this.units();
    const found = [rootId];
    for (const id of found) found.push(...units.filter(({ parentId }) => parentId === id).map((unit) => unit.id));
    return found;
  }

  /** The wards of the district, in their official order. */
  async wards(): Promise<readonly UnitEntity[]> {
    return (await this.units()).filter(({ kind }) => kind === 'ward');
  }

  /**
   * The code dossier numbers of a desk begin with: its unit's own, or that of the nearest unit above.
   * @throws DomainError `unit.unknown` when no unit on the way up has one
   */
  async agencyCodeFor(deskId: string): Promise<string> {
    const { units } = await this.current();
    let unit: UnitEntity | undefined = units.get((await this.desk(deskId)).unitId);
    while (unit && unit.agencyCode === null) unit = unit.parentId === null ? undefined : units.get(unit.parentId);
    if (!unit?.agencyCode) throw new DomainError('unit.unknown', { unit: deskId });
    return unit.agencyCode;
  }

  /** @throws DomainError `dossier.no_receiving_desk` when the desk does not exist or receives nothing */
  async receivingDesk(deskId: string): Promise<DeskEntity> {
    const desk = (await this.current()).desks.get(deskId);
    if (!desk || !isOneStopDesk(deskId)) throw new DomainError('dossier.no_receiving_desk', { desk: deskId });
    return desk;
  }

  private current(): Promise<Snapshot> {
    return this.copy.get();
  }

  private async read(): Promise<Snapshot> {
    return this.unitOfWork.read(PUBLIC, async ({ entities }) => {
      const units = await entities.find(UnitEntity, { order: { sortOrder: 'ASC' } });
      const desks = await entities.find(DeskEntity, { order: { id: 'ASC' } });
      const officers = await entities.find(OfficerEntity);
      const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
      return { units: byId(units), desks: byId(desks), officers: byId(officers) };
    });
  }
}
