/**
 * Whether our last question is still open: what they write now only asks in turn.
 * @param last what we said last before these messages
 * @param now what they wrote since
 */
export function questionOpen(last: string | undefined, now: readonly string[]): boolean {
  if (!last?.trimEnd().endsWith('?')) return false;
  const said = now
    .flatMap((text) => text.match(/[^.!?\n]+[.!?]*/g) ?? [])
    .filter((part) => /\p{L}|\d/u.test(part));
  return said.length > 0 && said.every((part) => part.trimEnd().endsWith('?'));
}
