import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';

interface PageProps {
  readonly title: string;
  /** beside the heading */
  readonly actions?: ReactNode;
  /** the page itself says where the focus goes when it is reached */
  readonly placesFocus?: boolean;
  readonly children: ReactNode;
}

/** Where the last page was shown: the first of a window leaves the focus where the browser has it. */
let lastPath: string | null = null;

/** A page: its name in the window's title and as the heading, where the focus goes when one comes from another page. */
export function Page({ title, actions, placesFocus = false, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    const { pathname } = window.location;
    const hasMoved = lastPath !== null && lastPath !== pathname;
    const isInDialog = document.activeElement?.closest('[role=dialog]') ?? null;
    if (hasMoved && !placesFocus && isInDialog === null) heading.current?.focus({ preventScroll: true });
    lastPath = pathname;
  }, [placesFocus]);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

export function usePageTitle(title: string): void {
  const { desk, site } = useTexts(WORDS);
  useEffect(() => {
    document.title = `${title} · ${desk} ${site}`;
  }, [title, desk, site]);
}
