import type { ReactNode } from 'react';
import type { ActForm } from '../actions/citizen-act';

/** The unseen part of a form that is an act. */
export function ActFields({ act }: { readonly act: ActForm }): ReactNode {
  return (
    <>
      <input type="hidden" name="_key" value={act.key} />
      <input type="hidden" name="_seen" value={String(act.seen)} />
    </>
  );
}
