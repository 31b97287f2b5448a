import { change, read, type Schemas } from './client.js';

/** What a workspace can set without anybody starting anything again. */
export type WorkspaceSettings = Schemas['WorkspaceSettingsDto'];
export type SettingsInForce = Schemas['SettingsInForceDto'];
export type SettingVersion = Schemas['SettingVersionDto'];

export const getSettings = (): Promise<SettingsInForce> => read('/settings', {});

export const saveSettings = (
  settings: WorkspaceSettings,
  base: number,
): Promise<Schemas['SettingsSavedDto']> => change('/settings', { body: { settings, base } });

export const restoreSettings = (version: number, base: number): Promise<Schemas['SettingsSavedDto']> =>
  change('/settings/restore', { body: { version, base } });
