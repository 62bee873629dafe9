import { WorkingCalendar } from '@kernel/calendar/working-calendar';
import { DomainError } from '@kernel/errors/domain-error';
import { planFinding, type FindingPlan } from './profile/plan-finding';
import { planForms, type FormPlan } from './profile/plan-forms';
import { planOfficers, type OfficerPlan } from './profile/plan-officers';
import { planCatalog, type CatalogPlan, type ProcedureRow } from './profile/plan-procedures';
import { planOrganisation, type OrganisationPlan } from './profile/plan-units';
import { readFormFiles } from './seed-files/read-form-files';
import { readSeedFiles } from './seed-files/read-seed-files';
import { SeedError, type SeedProblem } from './seed-files/seed-error';
import type { HolidayRecord } from './seed-files/seed-records';

/** Everything a seed will write, checked as a whole before a single row is. */
export interface SeedPlan {
  readonly organisation: OrganisationPlan;
  readonly catalog: Omit<CatalogPlan, 'procedures'> & { readonly procedures: readonly ProcedureRow[] };
  readonly finding: FindingPlan;
  readonly forms: FormPlan;
  readonly days: readonly {
    readonly date: string;
    readonly type: HolidayRecord['type'];
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
  readonly officers: readonly OfficerPlan[];
}

/** @throws SeedError with every record that does not hold, and why */
export async function planSeed(folder: string): Promise<SeedPlan> {
  const files = await readSeedFiles(folder);
  const problems: SeedProblem[] = [];
  const organisation = planOrganisation(files, problems);
  const catalog = planCatalog(files.procedures, organisation, problems);
  const { procedures, ...finding } = planFinding(files.finding, catalog.procedures, problems);
  const forms = planForms(await readFormFiles(folder, problems), catalog.versions, problems);
  const days = files.holidays.map(({ date, type, name_vi, name_en }) => ({
    date,
    type,
    nameVi: name_vi,
    nameEn: name_en,
  }));
  problems.push(...calendarProblems(files.holidays));
  if (problems.length > 0) throw new SeedError(problems);
  return {
    organisation,
    catalog: { ...catalog, procedures },
    finding,
    forms,
    days,
    officers: planOfficers(organisation),
  };
}

function calendarProblems(holidays: readonly HolidayRecord[]): readonly SeedProblem[] {
  // One by one, so that each bad day is named and not only the first.
  const single = holidays.flatMap((day) => calendarProblem([day], day.date));
  return single.length > 0 ? single : calendarProblem(holidays, '(file)');
}

function calendarProblem(days: readonly HolidayRecord[], record: string): readonly SeedProblem[] {
  try {
    new WorkingCalendar(1, days);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ file: 'holidays.json', record, problem: error.message }];
  }
}
