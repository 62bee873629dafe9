import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Form } from '@kernel/forms/form-definition';
import type { Language } from '@kernel/sla/ratio';
import { ProcedureShelf, type PublishedProcedure } from '@modules/catalog';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { makePdf } from '@platform/documents/pdf';
import { blankPaper, blanksOf } from '../templates/blank-paper';
import type { BlankKind } from '../texts/blank-texts';
import { FormShelf } from './form-shelf';

/** Made papers kept in memory, the oldest dropped first: they change with their form only, and take long to make. */
const MOST_KEPT = 100;

/** Declarations and mandates to print and fill in by hand, each made from the e-form of its procedure. */
@Injectable()
export class BlankPapers {
  private readonly kept = new Map<string, Promise<Buffer>>();
  /** One at a time: they are for anybody, and each takes a processor for a while. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly forms: FormShelf,
    private readonly procedures: ProcedureShelf,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Which there are for a procedure; none where it has no e-form. */
  async of(procedureId: string): Promise<readonly BlankKind[]> {
    const form = await this.forms.formOf(procedureId, await this.now());
    return form === null ? [] : blanksOf(form);
  }

  /** @throws DomainError `procedure.unknown` | `form.unknown`, also for a paper its form never asks for */
  async pdf(procedureId: string, kind: BlankKind, language: Language): Promise<Buffer> {
    const now = await this.now();
    const published = await this.procedures.inForce(procedureId, now);
    const form = await this.forms.formOf(procedureId, now);
    if (form === null || !blanksOf(form).includes(kind)) throw new DomainError('form.unknown', { form: procedureId });
    const name = [published.version.id, form.id, form.version, kind, language].join(' ');
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const made = this.make(published, { form, kind, language });
    this.keep(name, made);
    return made;
  }

  private make(
    { procedure, version }: PublishedProcedure,
    paper: { readonly form: Form; readonly kind: BlankKind; readonly language: Language },
  ): Promise<Buffer> {
    const name = { vi: procedure.nameVi, en: procedure.nameEn };
    const facts = { name, level: procedure.level, papers: version.papers };
    const made = this.last.then(() => makePdf(blankPaper({ ...paper, procedure: facts })));
    this.last = made.catch(() => undefined);
    return made;
  }

  private keep(name: string, made: Promise<Buffer>): void {
    this.kept.set(name, made);
    made.catch(() => this.kept.delete(name));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  private now(): Promise<number> {
    return this.unitOfWork.read(PUBLIC, databaseNow);
  }
}
