import type { DoneEffect } from '../../api/conversations.js';
import { t } from '../../lib/language/t.js';

const codes = (): Record<string, string> => ({
  unreachable: t('the ticket system could not be reached'),
  'not-configured': t('no ticket system is set up'),
  'credential-refused': t('the ticket system did not take our signature'),
  'opted-out': t('the person asked for no more messages first'),
  'taken-over': t('somebody took the conversation over first'),
  invalid: t('the ticket system did not take it'),
});

/** What became of something ordered, said plainly. */
export function effectWords({ state, ticket, reference, code = '', words }: DoneEffect): string {
  const name = t('Ticket “{{subject}}”', { subject: ticket.subject });
  switch (state) {
    case 'approved':
      return t('{{name}}: ordered. Whether it was opened is not known yet.', { name });
    case 'done':
      return reference
        ? t('{{name}} was opened: {{reference}}.', { name, reference })
        : t('{{name}} was opened.', { name });
    case 'refused':
      return t('{{name}} was not opened: {{words}}.', {
        name,
        words: words ?? codes()[code] ?? t('the ticket system refused it'),
      }).replace(/\.\.$/, '.');
    case 'unknown':
      return t(
        '{{name}}: nobody knows whether it was opened. It is not tried again; look in the ticket system before you order it once more.',
        { name },
      );
  }
}
