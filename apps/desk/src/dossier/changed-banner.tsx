import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMe } from '../client/me';
import { fill, useTexts } from '../texts/bilingual';
import { timeText } from '../texts/format';
import type { Dossier, TimelineEntry } from './dossier-data';
import { EVENT_TEXTS, eventText } from './event-texts';
import { useNames } from './naming';
import { DOSSIER_TEXTS } from './texts';

/** Somebody else has acted while the page was open: said in words, and the page shows what is now. */
export function ChangedBanner({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const events = useTexts(EVENT_TEXTS);
  const names = useNames(dossier);
  const entry = useNewestOfOthers(dossier);
  if (entry === null) return null;
  const by = names.officer(entry.actor.id) || t.history.byCitizen;
  return (
    <p role="status" className="changed-banner">
      {fill(t.conflictBanner, { event: eventText(events, entry.type), by, time: timeText(entry.at) })}
    </p>
  );
}

function useNewestOfOthers({ version, timeline }: Dossier): TimelineEntry | null {
  const { officerId } = useMe();
  const first = useRef(version);
  const [entry, notice] = useState<TimelineEntry | null>(null);
  useEffect(() => {
    const newest = timeline.findLast(
      ({ seq, actor }) => seq > first.current && actor.kind !== 'system' && actor.id !== officerId,
    );
    first.current = version;
    if (newest) notice(newest);
  }, [version, timeline, officerId]);
  return entry;
}
