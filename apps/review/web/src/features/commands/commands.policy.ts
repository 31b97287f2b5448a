/** Something that can be done or opened by its name. */
export interface Command {
  id: string;
  words: string;
  /** What it belongs to, shown beside it. */
  group: string;
  key?: string | undefined;
  run: () => void;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those in whose name every word that was typed begins a word, or stands somewhere; those that begin with it first. */
export function found(commands: readonly Command[], typed: string): Command[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ words, group }: Command): number => {
    const name = plain(words);
    if (!wanted.every((word) => `${name} ${plain(group)}`.includes(word))) return -1;
    return wanted.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 0;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter(({ rank: one }) => one >= 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}
