import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { FindingFile } from '../seed-files/read-seed-files';
import type { SeedProblem } from '../seed-files/seed-error';
import type { ProcedureRow } from './plan-procedures';

export interface FindingPlan {
  readonly synonyms: readonly { readonly said: string; readonly means: string }[];
  readonly lifeEvents: readonly {
    readonly id: string;
    readonly name_vi: string;
    readonly name_en: string;
    readonly procedures: readonly string[];
    readonly sort_order: number;
  }[];
}

type Audience = readonly ('person' | 'organisation')[];

/** Words and events of life, with every procedure they name checked; and who may ask, joined to the procedures. */
export function planFinding(
  finding: FindingFile,
  procedures: readonly Omit<ProcedureRow, 'audience'>[],
  problems: SeedProblem[],
): FindingPlan & { readonly procedures: readonly ProcedureRow[] } {
  const known = new Set(procedures.map(({ id }) => id));
  const complain = (record: string, problem: string): void =>
    void problems.push({ file: 'finding.json', record, problem });
  for (const { id, procedures: named } of finding.lifeEvents) {
    for (const each of named) if (!known.has(each)) complain(id, `procedure ${each} does not exist`);
  }
  for (const { procedure } of finding.exceptions) {
    if (!known.has(procedure)) complain(procedure, 'this procedure does not exist');
  }
  const byField = new Map(finding.audiences.map(({ field, who }) => [idOfField(field), who]));
  const byProcedure = new Map(finding.exceptions.map(({ procedure, who }) => [procedure, who]));
  const audienceOf = ({ id, field_id }: Omit<ProcedureRow, 'audience'>): Audience => {
    const audience = byProcedure.get(id) ?? byField.get(field_id);
    if (audience === undefined) complain(field_id, 'says nothing of who may ask');
    return audience ?? ['person'];
  };
  return {
    synonyms: finding.synonyms.map(({ said, means }) => ({ said: foldVietnamese(said), means: foldVietnamese(means) })),
    lifeEvents: finding.lifeEvents.map(({ id, name_vi, name_en, procedures: named }, index) => ({
      id,
      name_vi,
      name_en,
      procedures: named,
      sort_order: index,
    })),
    procedures: procedures.map((row) => ({ ...row, audience: audienceOf(row) })),
  };
}

function idOfField(name: string): string {
  return foldVietnamese(name).replaceAll(' ', '-');
}
