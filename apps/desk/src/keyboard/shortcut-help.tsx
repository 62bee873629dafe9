import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDeskSettings } from '../settings/desk-settings';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { Keys } from './keys';
import { chordsWith, SHORTCUT_GROUPS, type ShortcutId } from './shortcuts';
import { KEYBOARD_TEXTS } from './texts';

/** All shortcuts with the keys this person has for them. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(KEYBOARD_TEXTS);
  const { close } = useTexts(WORDS);
  const { shortcutsOn } = useDeskSettings();
  return (
    <Modal opened onClose={onClose} title={t.title} size="lg" closeButtonProps={{ 'aria-label': close }}>
      <p>{shortcutsOn ? t.lead : t.off}</p>
      <div className="shortcut-groups">
        {Object.entries(SHORTCUT_GROUPS).map(([group, ids]) => (
          <ShortcutGroup key={group} name={t.groups[group as keyof typeof SHORTCUT_GROUPS]} ids={ids} />
        ))}
      </div>
      <p>{t.always}</p>
      <Link to="/settings" onClick={onClose} className="roomy-link">
        {t.change}
      </Link>
    </Modal>
  );
}

function ShortcutGroup({ name, ids }: { readonly name: string; readonly ids: readonly ShortcutId[] }): ReactNode {
  const { names } = useTexts(KEYBOARD_TEXTS);
  const chords = chordsWith(useDeskSettings().shortcuts);
  return (
    <section>
      <h3>{name}</h3>
      <dl className="shortcut-list">
        {ids.map((id) => (
          <div key={id}>
            <dt>{names[id]}</dt>
            <dd>
              <Keys chord={chords[id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
