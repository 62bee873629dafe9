import { DataFolder } from './data-folder';
import { projectRoot } from './project-root';
import type { Settings } from './settings';

/** The data folder the settings name. */
export function dataFolderOf(settings: Pick<Settings, 'MOTCUA_DATA'>): DataFolder {
  return new DataFolder(settings.MOTCUA_DATA, projectRoot());
}
