/**
 * Whether a request may come from a page of this origin. Pages we serve are of the host they call; scripts outside a
 * browser send no Origin and hold a token all the same. `null` (a sandboxed frame, a local file) is nobody.
 * @param origin the `Origin` header
 * @param host the `Host` header
 * @param allowed further origins, such as our public one behind a proxy that rewrites Host
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || allowed.includes(origin);
}
