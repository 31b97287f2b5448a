import { t } from '../lib/language/t.js';

/** A tab of the administrators' page. */
export type AdminTab =
  | 'people'
  | 'workspaces'
  | 'channels'
  | 'settings'
  | 'retention'
  | 'keys'
  | 'webhooks'
  | 'audit'
  | 'taxonomy';

/** The tabs in their order, each with who may read it (capabilities §6). */
export const adminTabs = (): readonly { tab: AdminTab; words: string; roles: readonly string[] }[] => [
  { tab: 'people', words: t('People'), roles: ['admin', 'auditor'] },
  { tab: 'workspaces', words: t('Workspaces'), roles: ['admin', 'auditor'] },
  { tab: 'channels', words: t('Channels'), roles: ['admin'] },
  { tab: 'settings', words: t('Settings'), roles: ['admin'] },
  { tab: 'retention', words: t('Kept how long'), roles: ['admin'] },
  { tab: 'keys', words: t('Keys'), roles: ['admin', 'auditor'] },
  { tab: 'webhooks', words: t('Webhooks'), roles: ['admin', 'auditor'] },
  { tab: 'audit', words: t('Audit trail'), roles: ['lead', 'admin', 'auditor'] },
  { tab: 'taxonomy', words: t('Tags and reasons'), roles: ['admin'] },
];

export function adminTabsOf(roles: readonly string[]): ReturnType<typeof adminTabs> {
  return adminTabs().filter((tab) => tab.roles.some((role) => roles.includes(role)));
}
