/** A section as it is searched and shown. */
export interface Passage {
  heading: string;
  /** What people say when they mean this; searched, never shown. */
  alsoAskedAs: string;
  /** Fit to be sent as it is. */
  body: string;
}

/** Characters of a passage: 400 to 800 tokens (KN-01), four characters a token. */
const LONGEST = 3_200;
/** Part of a passage that is repeated at the start of the next one, so that what straddles them is found. */
const OVERLAP = 0.15;
const HEADING = /^#{1,6}[ \t]/;

/**
 * The passages of a Markdown text: a section under each heading, long ones in pieces that end where a paragraph or a sentence does, each
 * under its heading. A section's quoted lines (`> …`) are what people say when they mean it. What stands before the first heading is under
 * the document's title.
 */
export function passagesOf(title: string, text: string): Passage[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: title, lines: [] }];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const heading = HEADING.test(line) ? headingOf(line) : undefined;
    if (heading) sections.push({ heading: heading.slice(0, 300), lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections.flatMap(({ heading, lines }) => {
    const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.slice(1).trim());
    const own = lines.filter((line) => !line.startsWith('>')).join('\n');
    const body = own.replace(/\n{3,}/g, '\n\n').trim();
    return pieces(body).map((piece) => ({ heading, alsoAskedAs: quoted.join(', '), body: piece }));
  });
}

/** Without the marks before it, and those some put behind it. */
function headingOf(line: string): string {
  let words = line.replace(/^#+/, '').trim();
  while (words.endsWith('#')) words = words.slice(0, -1);
  return words.trimEnd();
}

function pieces(body: string): string[] {
  const found: string[] = [];
  let rest = body;
  while (rest.length > LONGEST) {
    const end = endOf(rest.slice(0, LONGEST));
    found.push(rest.slice(0, end).trim());
    const overlap = rest.slice(0, end).slice(-Math.floor(LONGEST * OVERLAP));
    const start = overlap.search(/(?<=[.!?\n])\s/);
    rest = (start < 0 ? '' : overlap.slice(start)).trimStart() + rest.slice(end);
  }
  return rest.trim() === '' ? found : [...found, rest.trim()];
}

/** Where a piece may end: after a paragraph, else a sentence, else a word, else anywhere. */
function endOf(piece: string): number {
  for (const end of [/\n\n/g, /[.!?]\s/g, /\s/g]) {
    const last = [...piece.matchAll(end)].at(-1);
    if (last && last.index > piece.length / 2) return last.index + last[0].length;
  }
  return piece.length;
}
