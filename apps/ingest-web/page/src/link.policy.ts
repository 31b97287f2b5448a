/** A piece of a reply: plain words, or an address to follow. */
export interface Piece {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
/** What ends a sentence is not part of the address in it. */
const ENDING = /[.,;:!?)\]}»”’]+$/;

/** Splits a text so that http(s) addresses can be followed; nothing else in it means anything. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const href = balanced(match);
    if (!URL.canParse(href)) continue;
    if (index > from) found.push({ text: text.slice(from, index) });
    found.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

/** Keeps a closing bracket that the address itself opened. */
function balanced(match: string): string {
  const bare = match.replace(ENDING, '');
  const opened = (bare.match(/\(/g)?.length ?? 0) > (bare.match(/\)/g)?.length ?? 0);
  return opened && match[bare.length] === ')' ? `${bare})` : bare;
}
