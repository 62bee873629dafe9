import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../client/me';
import { useTexts } from '../texts/bilingual';
import { FEATURES, FEATURE_WORDS } from './features';

/** Pages other than queues, as far as the person's roles have to do with them. */
export function FeatureRail(): ReactNode {
  const words = useTexts(FEATURE_WORDS);
  const roles = new Set(useMe().roles.map(({ role }) => role));
  const shown = FEATURES.filter(({ roles: needed }) => needed === null || needed.some((role) => roles.has(role)));
  return (
    <ul className="rail-list rail-features">
      {shown.map(({ id, link }) => (
        <li key={id}>
          <Link {...link} className="rail-link" activeProps={{ 'aria-current': 'page' }}>
            {words[id]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
