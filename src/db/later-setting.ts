import type { SettingRow } from './rows.ts'

/** Whether a stored setting is of a later revision than the one to be stored; one without revisions is always replaced. */
export const isLaterSetting = (stored: SettingRow | undefined, row: SettingRow): stored is SettingRow =>
  stored?.revision !== undefined && row.revision !== undefined && stored.revision > row.revision
