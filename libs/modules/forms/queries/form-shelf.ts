import { Injectable } from '@nestjs/common';
import { formatDate, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Form } from '@kernel/forms/form-definition';
import { PUBLIC } from '@platform/auth/principal';
import { FreshCopy } from '@platform/database/fresh-copy';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FormDefinitionEntity, FormUseEntity } from '../persistence/forms.entities';

interface Shelf {
  readonly versions: ReadonlyMap<string, readonly FormDefinitionEntity[]>;
  readonly uses: ReadonlyMap<string, string>;
}

/** How long a new version may go unnoticed [ms]. */
const FRESH_MS = 5_000;

/** Every version of every form in memory: a few dozen, read by each filing and each page of a draft. */
@Injectable()
export class FormShelf {
  private readonly copy = new FreshCopy(() => this.read(), FRESH_MS);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The form a procedure is filed with on the day of `now`; null where none is in force. */
  async formOf(procedureId: string, now: Instant): Promise<Form | null> {
    const { versions, uses } = await this.copy.get();
    const today = formatDate(localDayOf(now));
    const inForce = versions
      .get(uses.get(procedureId) ?? '')
      ?.find(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
    return inForce?.definition ?? null;
  }

  /** A version by its name, in force or not. @throws DomainError `form.unknown` */
  async version(formId: string, version: number): Promise<Form> {
    const { versions } = await this.copy.get();
    const found = versions.get(formId)?.find((each) => each.version === version);
    if (!found) throw new DomainError('form.unknown', { form: formId, version });
    return found.definition;
  }

  /** What was published in this process is seen by it at once. Never inside a transaction. */
  async renew(): Promise<void> {
    await this.copy.renew();
  }

  private async read(): Promise<Shelf> {
    return this.unitOfWork.read(PUBLIC, async ({ entities }) => {
      const definitions = await entities.find(FormDefinitionEntity, { order: { version: 'DESC' } });
      const uses = await entities.find(FormUseEntity);
      const versions = new Map<string, FormDefinitionEntity[]>();
      for (const each of definitions) versions.set(each.formId, [...(versions.get(each.formId) ?? []), each]);
      return {
        versions,
        uses: new Map(uses.map(({ procedureId, formId }) => [procedureId, formId])),
      };
    });
  }
}
