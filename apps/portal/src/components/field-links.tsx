import type { ReactNode } from 'react';
import type { Facet } from '@modules/catalog';
import type { PageContext } from './page-context';

/** The catalogue by field, with how many procedures each holds. */
export function FieldLinks({
  context: { language },
  fields,
}: {
  readonly context: PageContext;
  readonly fields: readonly Facet[];
}): ReactNode {
  return (
    <ul className="links">
      {fields.map(({ value, nameVi, nameEn, count }) => (
        <li key={value}>
          <a
            href={`/thu-tuc?field=${encodeURIComponent(value)}`}
          >{`${language === 'vi' ? nameVi : nameEn} (${count})`}</a>
        </li>
      ))}
    </ul>
  );
}
