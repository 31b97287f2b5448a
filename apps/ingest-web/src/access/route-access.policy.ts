/**
 * Who may use a route:
 * - `open`: anybody; it says nothing about anyone
 * - `session`: anybody from an allowed origin; a token is looked at but not required
 * - `visitor`: the holder of a visitor token
 * - `internal`: the holder of the internal token, whatever the address
 */
export type RouteAccess = 'open' | 'session' | 'visitor' | 'internal';

const OPEN = new Set(['/chat', '/chat/embed.js', '/chat/assets/:name', '/chat/openapi.json']);

/**
 * The check of a route; one that is not named here needs a visitor token, so a forgotten line locks instead of opening.
 * @param route the route's template; undefined when none matched
 * @param url the address asked for
 */
export function routeAccess(route: string | undefined, url: string): RouteAccess {
  if (url.startsWith('/internal/') || route?.startsWith('/internal/')) return 'internal';
  // Nothing is there, and everybody may know.
  if (route === undefined || OPEN.has(route)) return 'open';
  return route === '/chat/sessions' ? 'session' : 'visitor';
}
