import { DomainError } from '@kernel/errors/domain-error';
import { defineForm } from '@kernel/forms/define-form';
import type { AuthoredForm, Form } from '@kernel/forms/form-definition';
import type { FormFiles } from '../seed-files/read-form-files';
import type { SeedProblem } from '../seed-files/seed-error';
import { fillInBlocks } from './fill-in-blocks';
import type { VersionRow } from './plan-procedures';

export interface FormPlan {
  readonly definitions: readonly {
    readonly form_id: string;
    readonly version: number;
    readonly valid_from: string;
    readonly definition: Form;
  }[];
  /** which form a procedure is filed with */
  readonly uses: readonly { readonly procedure_id: string; readonly form_id: string }[];
}

/** Named by the form that serves every procedure without one of its own. */
const EVERY_OTHER = '*';

/** Every published procedure gets a form: its own, or the general one. */
export function planForms(
  { shared, forms }: FormFiles,
  versions: readonly VersionRow[],
  problems: SeedProblem[],
): FormPlan {
  const planned = forms.flatMap(({ file, form }) => {
    const { filled, lost } = fillInBlocks(form, shared);
    const { procedures, ...authored } = filled as unknown as AuthoredForm & { readonly procedures: readonly string[] };
    problems.push(...lost.map((name) => ({ file, record: authored.id, problem: `no shared block ${name}` })));
    const defined = lost.length > 0 ? null : define(file, authored, problems);
    return defined === null ? [] : [{ file, form: defined, procedures }];
  });
  const uses = new Map<string, string>();
  for (const { file, form, procedures } of planned) {
    for (const id of procedures.filter((each) => each !== EVERY_OTHER)) {
      problems.push(
        ...useProblems(
          form,
          versions.find(({ procedure_id }) => procedure_id === id),
        ).map((problem) => ({ file, record: id, problem })),
      );
      uses.set(id, form.id);
    }
  }
  const general = planned.find(({ procedures }) => procedures.includes(EVERY_OTHER))?.form.id;
  for (const { procedure_id, published } of versions)
    if (published && general !== undefined && !uses.has(procedure_id)) uses.set(procedure_id, general);
  return {
    definitions: planned.map(({ form }) => ({
      form_id: form.id,
      version: form.version,
      valid_from: form.validFrom,
      definition: form,
    })),
    uses: [...uses].map(([procedure_id, form_id]) => ({ procedure_id, form_id })),
  };
}

function define(file: string, authored: AuthoredForm, problems: SeedProblem[]): Form | null {
  try {
    return defineForm(authored);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const found = error.params['problems'] as readonly string[];
    problems.push(...found.map((problem) => ({ file, record: authored.id, problem })));
    return null;
  }
}

/** A rule about a paper the procedure does not have would never be noticed. */
function useProblems({ papers }: Form, version: VersionRow | undefined): readonly string[] {
  if (version === undefined) return ['this procedure does not exist'];
  const known = new Set(version.papers.map(({ key }) => key));
  return papers
    .filter(({ key, name }) => name === undefined && !known.has(key))
    .map(({ key }) => `this procedure has no paper ${key}`);
}
