import { readSettings, type Settings } from './settings';

/** The settings of this process. @throws SettingsError */
export function ownSettings(): Settings {
  return readSettings(process.env);
}
