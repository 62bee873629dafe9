import { DomainError } from '../errors/domain-error';
import { checkLimit, type DeadlineRule, type Limit } from '../sla/limit';
import { checkRoute, resolveDesk, unitOfDesk, type RouteStep } from './route';

export type ProcedureLevel = 'ward' | 'district';

/** What a wait does to the clock; part of the version, because sector laws differ (domain.md §2.3). */
export interface ClockPolicy {
  readonly supplement: 'restart' | 'pause' | 'run';
  readonly obligation: 'pause' | 'run';
}

export interface PaperRequirement {
  /** stable inside the version: `p1`, `p2` … */
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: 'original' | 'certified' | 'copy';
  readonly copies: number;
  /** shown at the counter for comparison, never handed in */
  readonly presentOnly: boolean;
  /** only in the case described; null: always */
  readonly conditionVi: string | null;
}

/** What the rules need to know of a procedure version. A dossier keeps its version for life. */
export interface ProcedureFacts {
  readonly procedureId: string;
  readonly versionId: string;
  readonly level: ProcedureLevel;
  readonly fieldId: string;
  readonly serviceLevel: 2 | 3 | 4;
  readonly divisionRef: string;
  readonly limit: Limit;
  readonly rule: DeadlineRule;
  readonly clockPolicy: ClockPolicy;
  readonly papers: readonly PaperRequirement[];
  readonly route: readonly RouteStep[];
}

/** A procedure exists only with its limit, its papers and its route (Decree 63/2010 art. 8). @throws DomainError */
export function checkPublishable(facts: ProcedureFacts): ProcedureFacts {
  checkLimit(facts.limit.value, facts.limit.unit);
  checkRoute(facts.route);
  return facts;
}

/** Papers without which a dossier is not complete: handed in, and unconditional. */
export function requiredPapers(facts: ProcedureFacts): readonly PaperRequirement[] {
  return facts.papers.filter((paper) => !paper.presentOnly && paper.conditionVi === null);
}

/** @throws DomainError `dossier.paper_missing` | `dossier.paper_unknown`, naming each paper */
export function checkPapers(facts: ProcedureFacts, handedIn: readonly { readonly paper: string }[]): void {
  checkPapersKnown(new Set(facts.papers.map(({ key }) => key)), handedIn);
  const given = new Set(handedIn.map(({ paper }) => paper));
  const missing = requiredPapers(facts).filter(({ key }) => !given.has(key));
  if (missing.length > 0)
    refusePapers(
      'dossier.paper_missing',
      missing.map(({ key, nameVi }) => ({ key, name: nameVi })),
    );
}

/** @throws DomainError `dossier.paper_unknown` for papers nobody asks for */
export function checkPapersKnown(known: ReadonlySet<string>, handedIn: readonly { readonly paper: string }[]): void {
  const unknown = [...new Set(handedIn.map(({ paper }) => paper))].filter((key) => !known.has(key));
  if (unknown.length > 0)
    refusePapers(
      'dossier.paper_unknown',
      unknown.map((key) => ({ key, name: key })),
    );
}

function refusePapers(
  code: 'dossier.paper_missing' | 'dossier.paper_unknown',
  papers: readonly { key: string; name: string }[],
): never {
  const faults = papers.map(({ key, name }) => ({ field: `papers.${key}`, code, params: { papers: name } }));
  throw new DomainError(code, { papers: papers.map(({ name }) => name) }, faults);
}

/** The body that decides: the unit of the signature, or of the linked body that concludes. */
export function competentUnit(facts: ProcedureFacts, wardUnitId: string): string {
  const decision = facts.route[facts.route.length - 2];
  return unitOfDesk(resolveDesk(decision?.deskRef ?? facts.divisionRef, wardUnitId));
}

/** The unit a dossier is counted under: the ward for ward procedures, the division in charge for district ones. */
export function reportingUnit(facts: ProcedureFacts, wardUnitId: string): string {
  return facts.level === 'ward' ? wardUnitId : unitOfDesk(resolveDesk(facts.divisionRef, wardUnitId));
}

/** The desk that receives and returns, as the route names it: the first step. */
export function receivingDeskRef(route: readonly RouteStep[]): string {
  return route[0]?.deskRef ?? '';
}

export function receivingDesk(facts: ProcedureFacts, wardUnitId: string): string {
  return resolveDesk(receivingDeskRef(facts.route), wardUnitId);
}
