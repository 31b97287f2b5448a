/** What is counted together: people look often and change seldom, and a download is worth many looks. */
export const ROUTE_CLASSES = ['read', 'change', 'search', 'export'] as const;
export type RouteClass = (typeof ROUTE_CLASSES)[number];

/** How many requests in how many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

/** Who asks, as far as limits go. */
interface Asking {
  roles: readonly string[];
  /** Of a key. */
  perMinute?: number;
}

/** A minute of each role (SE-05); whoever holds several has the highest. */
const BY_ROLE: Record<string, number> = {
  viewer: 60,
  auditor: 60,
  reviewer: 240,
  lead: 300,
  admin: 300,
  operator: 300,
};

/** The workspace reads by itself whatever changes before somebody's eyes: reading people have several times what they change. */
const READS = 5;

const EXPORT: Limit = { points: 10, seconds: 3_600 };
/** Whoever is nobody yet, by address. */
const ANONYMOUS = 60;

/** @param who undefined for whoever is not signed in */
export function limitOf(who: Asking | undefined, routes: RouteClass): Limit {
  if (routes === 'export') return EXPORT;
  if (!who) return { points: ANONYMOUS, seconds: 60 };
  if (who.perMinute !== undefined) return { points: who.perMinute, seconds: 60 };
  const points = Math.max(ANONYMOUS, ...who.roles.map((role) => BY_ROLE[role] ?? 0));
  return { points: routes === 'read' ? points * READS : points, seconds: 60 };
}

/** Wrong passwords and keys from one address that cost nothing: people mistype. */
export const FREE_FAILURES = 10;
const FIRST_S = 30;
const LONGEST_S = 8 * 3_600;

/** How long an address stays out after so many failures: 30 s, then twice as long each time, eight hours at most. */
export function penaltySeconds(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(FIRST_S * 2 ** (failures - FREE_FAILURES - 1), LONGEST_S);
}
