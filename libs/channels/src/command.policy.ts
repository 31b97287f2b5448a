import type { Command } from '@countersign/contracts';

/** Words that mean a command when they are the whole message, in English, Spanish and Portuguese. */
const WORDS: Record<Command, readonly string[]> = {
  start: ['start', 'empezar', 'começar'],
  help: ['help', 'ayuda', 'ajuda'],
  stop: ['stop', 'unsubscribe', 'parar', 'baja', 'pare', 'sair'],
  status: ['status', 'estado'],
  human: ['human', 'agent', 'humano', 'agente', 'persona', 'pessoa', 'atendente'],
  language: ['language', 'idioma', 'língua'],
};

const COMMAND_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([command, words]) =>
    words.map((word) => [word, command as Command] as const),
  ),
);

/**
 * The command a text is, or undefined: matched whole, trimmed, in any case, with or without `/` and `@bot` (CH-07).
 * Only `/start` may carry something after it: the payload of the link the person came by.
 */
export function commandOf(text: string): Command | undefined {
  const whole = text.normalize('NFC').trim().toLowerCase();
  if (/^\/start(@\w+)?\s+\S+$/.test(whole)) return 'start';
  const word = /^\/?(\p{L}+)$/u.exec(whole)?.[1] ?? /^\/(\p{L}+)@\w+$/u.exec(whole)?.[1];
  return word === undefined ? undefined : COMMAND_OF_WORD.get(word);
}
