import { ALL_ROLES, type Role } from '../access/auth.js';

/** Roles as they are stored, one comma between two; what is no role any more is nobody's. */
export function rolesOf(stored: string | null | undefined): Role[] {
  const held = new Set((stored ?? '').split(','));
  return ALL_ROLES.filter((role) => held.has(role));
}
