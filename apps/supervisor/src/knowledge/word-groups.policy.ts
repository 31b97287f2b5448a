/** Words that mean the same to whoever asks; every member in small letters without accents, `*` for any ending. */
export type WordGroup = readonly string[];

/** A word of a question and what else its documents may call it. */
export interface Widened {
  /** As it is written in the question. */
  word: string;
  members: { text: string; anyEnding: boolean }[];
}

/** Reads a file of groups: one a line, members between commas; `#` begins a comment. */
export function wordGroups(file: string): WordGroup[] {
  return file
    .split('\n')
    .filter((line) => /\S/.test(line) && !line.startsWith('#'))
    .map((line) => line.split(',').map((member) => member.trim()));
}

/** What the words of a question may be called elsewhere. @param question as it is searched for: small letters, no accents */
export function widened(question: string, groups: readonly WordGroup[]): Widened[] {
  return groups.flatMap((group) => {
    const words = [...new Set(group.flatMap((member) => [...question.matchAll(asPattern(member))].flatMap(([hit]) => hit.split(/[^\p{L}\p{N}]+/u))))]; // prettier-ignore
    if (words.length === 0) return [];
    const members = group
      .filter((member) => /^[\p{L}\p{N}]+\*?$/u.test(member))
      .map((member) => ({ text: member.replace('*', ''), anyEnding: member.endsWith('*') }));
    return words.filter(Boolean).map((word) => ({ word, members }));
  });
}

function asPattern(member: string): RegExp {
  const words = member.replace(/[^\p{L}\p{N}\s*]/gu, '.').replaceAll('*', '[\\p{L}\\p{N}]*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
}
