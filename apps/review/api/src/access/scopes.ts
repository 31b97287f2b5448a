import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/**
 * What a key may be let do; each has routes. There is none for approving, sending, erasing or administering people, and none may be
 * added (capabilities §6).
 */
export const SCOPES = [
  'conversations:read',
  'contacts:read',
  'contacts:write',
  'knowledge:write',
  'analytics:read',
  'export',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Under which name the interface's description has keys. */
export const KEY_SCHEME = 'apiKey';

const SCOPE = 'countersign.scope';

/** Opens a route to keys that hold the scope. Without it a route is closed to every key. */
export const ForKeys = (scope: Scope): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(SCOPE, scope), ApiSecurity(KEY_SCHEME, [scope]));

/** The scope a route asks of a key. @param read reads what a decorator left there */
export function scopeOf(read: (name: string) => Scope | undefined): Scope | undefined {
  return read(SCOPE);
}
