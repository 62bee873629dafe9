import { Button, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../app/page';
import { useTexts } from '../texts/bilingual';
import { useChangeSettings, useDeskSettings } from './desk-settings';
import { ShortcutTable } from './shortcut-table';
import { SETTINGS_TEXTS } from './texts';

export function SettingsPage(): ReactNode {
  const t = useTexts(SETTINGS_TEXTS);
  const { shortcutsOn, shortcuts } = useDeskSettings();
  const change = useChangeSettings();
  return (
    <Page title={t.title}>
      <h2>{t.shortcuts}</h2>
      <Switch
        label={t.on}
        description={t.offHint}
        checked={shortcutsOn}
        onChange={({ currentTarget: { checked } }) => change({ shortcutsOn: checked })}
      />
      <ShortcutTable />
      <Button
        variant="outline"
        disabled={Object.keys(shortcuts).length === 0}
        onClick={() => change({ shortcuts: {} })}
      >
        {t.commonAll}
      </Button>
    </Page>
  );
}
