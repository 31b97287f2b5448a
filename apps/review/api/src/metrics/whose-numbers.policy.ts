/** Who sees the whole team's numbers (capabilities §6, AN-11). */
const TEAM_ROLES = ['lead', 'admin', 'auditor'];

interface Asker {
  id: string;
  roles: readonly string[];
  /** Of a key, which an administrator made. */
  scopes?: readonly string[];
}

/**
 * Whose numbers somebody is shown: everybody sees their own, whoever leads the team's and each person's.
 * @param wanted id of a person
 * @returns the person, the whole team, or that this is not for the asker
 */
export function whoseNumbers(asker: Asker, wanted?: string): { reviewer?: string } | 'forbidden' {
  const team = asker.scopes !== undefined || asker.roles.some((role) => TEAM_ROLES.includes(role));
  if (team) return wanted === undefined ? {} : { reviewer: `person:${wanted}` };
  if (wanted !== undefined && wanted !== asker.id) return 'forbidden';
  return { reviewer: `person:${asker.id}` };
}
