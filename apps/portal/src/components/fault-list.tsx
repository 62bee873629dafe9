import type { ReactNode } from 'react';
import type { FieldFault } from '@kernel/errors/domain-error';
import type { Form } from '@kernel/forms/form-definition';
import { pathOfQuestion, placed, topFields } from '@kernel/forms/form-tree';
import type { Language } from '@kernel/sla/ratio';
import { errorText } from '@platform/i18n/error-text';
import { idOf } from './form';
import type { PageContext } from './page-context';

export interface FaultShown {
  readonly field: string;
  readonly text: string;
  /** with the name of the question before it: what stands alone in the summary */
  readonly summary: string;
}

/** Faults of a form in words. `papers` are named by the page that shows them. */
export function faultsShown(
  form: Form,
  faults: readonly FieldFault[],
  {
    language,
    papers = new Map<string, string>(),
  }: { readonly language: Language; readonly papers?: ReadonlyMap<string, string> },
): readonly FaultShown[] {
  const labels = new Map(placed(topFields(form)).map(({ path, field }) => [path, field.label[language]]));
  return faults.map(({ field, code, params = {} }) => {
    const text = errorText(code, { field, ...params }, language);
    const label = labels.get(pathOfQuestion(field)) ?? papers.get(field);
    return { field, text, summary: standingAlone(label, text) };
  });
}

/** A sentence that names the question already, or agrees to one, needs no question before it. */
function standingAlone(label: string | undefined, text: string): string {
  if (label === undefined || text.includes(label) || label.endsWith('.')) return text;
  return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`;
}

/** At the top of a page with faults: focused, and each fault leads to its box. */
export function FaultSummary({
  context: { t },
  faults,
  linkOf = ({ field }) => `#${idOf(field)}`,
}: {
  readonly context: PageContext;
  readonly faults: readonly FaultShown[];
  readonly linkOf?: (fault: FaultShown) => string;
}): ReactNode {
  return faults.length === 0 ? null : (
    <div className="summary" id="summary" role="alert" aria-labelledby="summary-title" tabIndex={-1} autoFocus>
      <h2 id="summary-title">{t.errors.summary}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.summary}`}>
            <a href={linkOf(fault)}>{fault.summary}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
