import type { DoneEffect } from '../../api/conversations.js';

const CODES: Record<string, string> = {
  unreachable: 'the ticket system could not be reached',
  'not-configured': 'no ticket system is set up',
  'credential-refused': 'the ticket system did not take our signature',
  'opted-out': 'the person asked for no more messages first',
  'taken-over': 'somebody took the conversation over first',
  invalid: 'the ticket system did not take it',
};

/** What became of something ordered, said plainly. */
export function effectWords({ state, ticket, reference, code = '', words }: DoneEffect): string {
  const name = `Ticket “${ticket.subject}”`;
  switch (state) {
    case 'approved':
      return `${name}: ordered. Whether it was opened is not known yet.`;
    case 'done':
      return reference ? `${name} was opened: ${reference}.` : `${name} was opened.`;
    case 'refused':
      return `${name} was not opened: ${words ?? CODES[code] ?? 'the ticket system refused it'}.`.replace(
        /\.\.$/,
        '.',
      );
    case 'unknown':
      return `${name}: nobody knows whether it was opened. It is not tried again; look in the ticket system before you order it once more.`;
  }
}
