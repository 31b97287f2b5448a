/** A tab of the administrators' page. */
export type AdminTab = 'people' | 'audit';

/** The tabs in their order, each with who may read it (capabilities §6). */
export const ADMIN_TABS: readonly { tab: AdminTab; words: string; roles: readonly string[] }[] = [
  { tab: 'people', words: 'People', roles: ['admin', 'auditor'] },
  { tab: 'audit', words: 'Audit trail', roles: ['lead', 'admin', 'auditor'] },
];

export function adminTabsOf(roles: readonly string[]): typeof ADMIN_TABS {
  return ADMIN_TABS.filter((tab) => tab.roles.some((role) => roles.includes(role)));
}
