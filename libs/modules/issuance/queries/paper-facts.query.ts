import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { answerTarget, correctable } from '@kernel/dossier/answer-points';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierEvent, EventPayloads } from '@kernel/dossier/dossier-events';
import type { DuePaper } from '@kernel/dossier/issued-papers';
import { momentOf } from '@kernel/dossier/receipt-time';
import type { Form } from '@kernel/forms/form-definition';
import { papersInQuestion } from '@kernel/forms/paper-rules';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import { ProcedureShelf } from '@modules/catalog';
import { DossierMatter, type DossierRecord } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import type { PaperFacts } from '../templates/paper-facts';
import { PAPER_TEXTS as T } from '../texts/paper-texts';

export interface PaperRequest {
  readonly record: DossierRecord;
  readonly due: DuePaper;
  readonly code: string;
  /** address of this site as the reader types it */
  readonly site: string;
  readonly isSimulated: boolean;
}

/** Gathers what a paper says from the dossier, the catalogue and the organisation. */
@Injectable()
export class PaperFactsQuery {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly matter: DossierMatter,
  ) {}

  async of({ record, due: { kind, event }, code, site, isSimulated }: PaperRequest): Promise<PaperFacts> {
    const { dossier, answers, lookupSecret, events } = record;
    const { procedure, version } = await this.procedures.ofVersion(dossier.versionId);
    const applicant = Object(answers['applicant'] ?? {}) as Partial<PaperFacts['applicant']>;
    const desk = await this.directory.desk(dossier.receivingDeskId);
    const { form } = await this.matter.of(dossier, answers);
    const papers = papersInQuestion(version.papers, form);
    return {
      kind,
      code,
      number: dossier.number,
      lookupSecret,
      agency: await this.agency(kind === 'form_01' || kind === 'form_02' ? desk.unitId : dossier.competentUnitId),
      desk: desk.nameVi,
      applicant: {
        fullName: applicant.fullName ?? '',
        address: applicant.address ?? '',
        phone: applicant.phone ?? '',
        email: applicant.email ?? '',
      },
      subject: typeof answers['subject'] === 'string' ? answers['subject'] : '',
      procedure: procedure.nameVi,
      papers: papersOf(dossier, papers),
      limit: limitText(version.limitValue, version.limitUnit),
      fee: feeText(version.feeVnd),
      delivery: dossier.delivery,
      event,
      at: formatInstant(momentOf(event)),
      dueAt: dueAtOf(event),
      officer: event.actor.kind === 'officer' ? await this.directory.officerName(event.actor.id) : null,
      summary: summaryBefore(events, event.seq),
      pointNames: pointNames(papers, form),
      verifyUrl: `${site}/xac-thuc/${code}`,
      lookUpUrl: `${site}/tra-cuu?number=${encodeURIComponent(dossier.number)}`,
      isSimulated,
    };
  }

  async agency(unitId: string): Promise<PaperFacts['agency']> {
    const unit = await this.directory.unit(unitId);
    const above = unit.parentId === null ? null : await this.directory.unit(unit.parentId);
    return { above: above?.nameVi ?? '', name: unit.nameVi };
  }
}

function papersOf({ papers }: Dossier, required: readonly PaperRequirement[]): PaperFacts['papers'] {
  const given = new Set(papers.map(({ paper }) => paper));
  return required
    .filter(({ key }) => given.has(key))
    .map(({ nameVi, kind, copies }) => ({ name: nameVi, form: T.kinds[kind], copies }));
}

function limitText(value: string | null, unit: keyof typeof T.units | null): string {
  if (unit === null) return '';
  return unit === 'same_day' ? T.units.same_day : `${String(Number(value)).replace('.', ',')} ${T.units[unit]}`;
}

function feeText(vnd: number | null): string {
  if (vnd === null) return T.feeUnknown;
  return vnd === 0 ? T.feeNone : `${vnd.toLocaleString('vi-VN')} đồng`;
}

function dueAtOf({ payload }: DossierEvent): string | null {
  return 'dueAt' in payload ? payload.dueAt : null;
}

function summaryBefore(events: readonly DossierEvent[], seq: number): string {
  const draft = events.filter(({ type, seq: at }) => type === 'ResultDrafted' && at < seq).at(-1);
  return draft === undefined ? '' : (draft.payload as EventPayloads['ResultDrafted']).summary;
}

/** What a point can ask for: papers, and questions of the form the dossier came with. */
function pointNames(papers: readonly PaperRequirement[], form: Form): ReadonlyMap<string, string> {
  return new Map([
    ...papers.map(({ key, nameVi }) => [`papers.${key}`, nameVi] as const),
    ['answers.subject', T.subject] as const,
    ...correctable(form).map(({ path, field }) => [answerTarget(path), field.label.vi] as const),
  ]);
}
