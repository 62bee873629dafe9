import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { formatDate, localDayOf, parseDate, type Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { ProcedureFacts } from '@kernel/procedure/procedure-facts';
import { checkLimit } from '@kernel/sla/limit';
import { PUBLIC } from '@platform/auth/principal';
import { FreshCopy } from '@platform/database/fresh-copy';
import { UnitOfWork } from '@platform/database/unit-of-work';
import {
  FieldEntity,
  LifeEventEntity,
  ProcedureEntity,
  ProcedureVersionEntity,
  SearchSynonymEntity,
} from '../persistence/catalog.entities';

/** A procedure with one of its versions. */
export interface PublishedProcedure {
  readonly procedure: ProcedureEntity;
  readonly version: ProcedureVersionEntity;
}

interface Shelf {
  readonly procedures: ReadonlyMap<string, ProcedureEntity>;
  readonly versions: ReadonlyMap<string, ProcedureVersionEntity>;
  readonly published: ReadonlyMap<string, readonly ProcedureVersionEntity[]>;
  readonly fields: ReadonlyMap<string, FieldEntity>;
  readonly synonyms: readonly SearchSynonymEntity[];
  readonly lifeEvents: readonly LifeEventEntity[];
  readonly facts: Map<string, ProcedureFacts>;
}

/** How long a new version may go unnoticed [ms]. */
const FRESH_MS = 5_000;

/** The whole catalogue in memory: a few hundred immutable versions, read by every act and every page. */
@Injectable()
export class ProcedureShelf implements OnApplicationBootstrap {
  private readonly copy = new FreshCopy(() => this.read(), FRESH_MS);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.copy.get();
  }

  /** What the rules need of a version. @throws DomainError `procedure.unknown` */
  async facts(versionId: string): Promise<ProcedureFacts> {
    const shelf = await this.current();
    const known = shelf.facts.get(versionId);
    if (known) return known;
    const { procedure, version } = await this.ofVersion(versionId);
    const facts = factsOf(procedure, version);
    shelf.facts.set(versionId, facts);
    return facts;
  }

  /**
   * The version in force on the day of `now`. @throws DomainError `procedure.unknown` for an id nobody published,
   * `procedure.not_in_force` for one that is retired or not yet valid
   */
  async inForce(procedureId: string, now: Instant): Promise<PublishedProcedure> {
    const shelf = await this.current();
    const versions = shelf.published.get(procedureId);
    const procedure = shelf.procedures.get(procedureId);
    if (!versions || !procedure) throw new DomainError('procedure.unknown', { procedure: procedureId });
    const today = localDayOf(now);
    const version = versions.find(({ validFrom, validTo }) => isWithin(today, validFrom, validTo));
    if (!version) throw new DomainError('procedure.not_in_force', { procedure: procedureId, day: formatDate(today) });
    return { procedure, version };
  }

  /** A version with its procedure, whether still in force or not. @throws DomainError `procedure.unknown` */
  async ofVersion(versionId: string): Promise<PublishedProcedure> {
    const shelf = await this.current();
    const version = shelf.versions.get(versionId);
    const procedure = version && shelf.procedures.get(version.procedureId);
    if (!version || !procedure) throw new DomainError('procedure.unknown', { version: versionId });
    return { procedure, version };
  }

  async published(now: Instant): Promise<readonly PublishedProcedure[]> {
    const shelf = await this.current();
    const today = localDayOf(now);
    return [...shelf.procedures.values()].flatMap((procedure) => {
      const version = shelf.published
        .get(procedure.id)
        ?.find(({ validFrom, validTo }) => isWithin(today, validFrom, validTo));
      return version ? [{ procedure, version }] : [];
    });
  }

  async fields(): Promise<ReadonlyMap<string, FieldEntity>> {
    return (await this.current()).fields;
  }

  async synonyms(): Promise<readonly SearchSynonymEntity[]> {
    return (await this.current()).synonyms;
  }

  async lifeEvents(): Promise<readonly LifeEventEntity[]> {
    return (await this.current()).lifeEvents;
  }

  /** Published or not, in force or not. */
  async all(): Promise<readonly ProcedureEntity[]> {
    return [...(await this.current()).procedures.values()];
  }

  async procedure(id: string): Promise<ProcedureEntity | undefined> {
    return (await this.current()).procedures.get(id);
  }

  private current(): Promise<Shelf> {
    return this.copy.get();
  }

  private async read(): Promise<Shelf> {
    return this.unitOfWork.read(PUBLIC, async ({ entities }) => {
      const procedures = await entities.find(ProcedureEntity, { order: { nameVi: 'ASC' } });
      const versions = await entities.find(ProcedureVersionEntity, { order: { version: 'DESC' } });
      const fields = await entities.find(FieldEntity);
      const synonyms = await entities.find(SearchSynonymEntity);
      const lifeEvents = await entities.find(LifeEventEntity, { order: { sortOrder: 'ASC' } });
      const published = new Map<string, ProcedureVersionEntity[]>();
      for (const version of versions.filter((each) => each.published)) {
        published.set(version.procedureId, [...(published.get(version.procedureId) ?? []), version]);
      }
      const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
      return {
        procedures: byId(procedures),
        versions: byId(versions),
        fields: byId(fields),
        published,
        synonyms,
        lifeEvents,
        facts: new Map(),
      };
    });
  }
}

export function factsOf(procedure: ProcedureEntity, version: ProcedureVersionEntity): ProcedureFacts {
  return {
    procedureId: procedure.id,
    versionId: version.id,
    level: procedure.level,
    fieldId: procedure.fieldId,
    serviceLevel: version.serviceLevel,
    divisionRef: version.divisionRef,
    limit: checkLimit(version.limitValue === null ? null : Number(version.limitValue), version.limitUnit),
    rule: version.deadlineRule,
    clockPolicy: version.clockPolicy,
    papers: version.papers,
    route: version.route,
  };
}

function isWithin(day: number, from: string, to: string | null): boolean {
  return parseDate(from) <= day && (to === null || day <= parseDate(to));
}
