import { Fragment, type ReactNode } from 'react';
import { keysOf, type Chord } from './chord';

/** `Ctrl` + `K` */
export function Keys({ chord }: { readonly chord: Chord }): ReactNode {
  return (
    <span className="keys">
      {keysOf(chord).map((key, place) => (
        <Fragment key={key}>
          {place > 0 ? '+' : null}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
