import { Injectable } from '@nestjs/common';
import type { Language } from '@kernel/sla/ratio';
import { ProcedureShelf } from '@modules/catalog';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';

/** What the procedures of a form are called. */
@Injectable()
export class FormNames {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async ofProcedures(language: Language): Promise<ReadonlyMap<string, string>> {
    const published = await this.procedures.published(await this.now());
    return new Map(published.map(({ procedure: { id, nameVi, nameEn } }) => [id, language === 'vi' ? nameVi : nameEn]));
  }

  now(): Promise<number> {
    return this.unitOfWork.read(PUBLIC, databaseNow);
  }
}
