import type { ReactNode } from 'react';
import type { BlankKind } from '@modules/forms';
import type { PageContext } from './page-context';

/** Blank papers by the name of their file. */
export const BLANK_FILES: readonly (readonly [BlankKind, string])[] = [
  ['declaration', 'to-khai.pdf'],
  ['mandate', 'giay-uy-quyen.pdf'],
  ['letter', 'giay-gioi-thieu.pdf'],
];

interface BlankProps {
  readonly context: PageContext;
  readonly procedureId: string;
}

/** The way to one blank paper, in the language of the page. */
export function BlankLink({ context, procedureId, kind }: BlankProps & { readonly kind: BlankKind }): ReactNode {
  const { t, language } = context;
  const file = BLANK_FILES.find(([each]) => each === kind)?.[1] ?? '';
  const query = language === 'vi' ? '' : '?lang=en';
  return <a href={`/thu-tuc/${procedureId}/mau/${file}${query}`}>{t.procedure.blanks[kind]}</a>;
}

/** All there are of a procedure, and the honest word on what they are. */
export function BlankList({
  context,
  procedureId,
  kinds,
}: BlankProps & { readonly kinds: readonly BlankKind[] }): ReactNode {
  const { t } = context;
  return kinds.length === 0 ? null : (
    <>
      <h3>{t.procedure.blanksTitle}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <BlankLink context={context} procedureId={procedureId} kind={kind} />
          </li>
        ))}
      </ul>
      <p className="hint">
        <span className="tag">{t.procedure.illustrative}</span> {t.procedure.blanksNote}
      </p>
    </>
  );
}
