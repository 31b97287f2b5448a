import { t } from '../../lib/language/t.js';

interface HealthWords {
  words: string;
  tone: 'good' | 'warn' | 'bad';
}

const states = (): Record<'green' | 'amber' | 'red', HealthWords> => ({
  green: { words: t('working'), tone: 'good' },
  amber: { words: t('has trouble'), tone: 'warn' },
  red: { words: t('is down'), tone: 'bad' },
});

/** What is wrong, in a word or three, and in a sentence with what to do. */
interface Trouble {
  words: string;
  todo: string;
}

const troubles = (): Record<string, Trouble> => ({
  'token-refused': {
    words: t('token refused'),
    todo: t(
      'The provider does not accept our token any more: it was revoked or replaced. Get a new one there, put it into the environment of this installation, and start it again. What is approved meanwhile is refused and comes back.',
    ),
  },
  'number-unknown': {
    words: t('number unknown'),
    todo: t(
      'The provider does not know this number under our token. Look whether the number still belongs to the business account, and whether the token may use it.',
    ),
  },
  'webhook-set-elsewhere': {
    words: t('messages go elsewhere'),
    todo: t(
      'Another program has told the provider to send it what people write, so we get nothing. Take its webhook away.',
    ),
  },
  'another-poller': {
    words: t('somebody else reads it'),
    todo: t(
      'Another program fetches messages with the same token, and each gets only some. Stop it, or give it a token of its own.',
    ),
  },
  'provider-unreachable': {
    words: t('provider does not answer'),
    todo: t(
      'The provider does not answer or answers with errors. It is asked again all the time; nothing is lost.',
    ),
  },
});

const plain = (cause: string): string => cause.replaceAll(/[-_]/g, ' ');

/** The state of a channel, with its cause where there is one: "is down: token refused". */
export function healthWords(health: 'green' | 'amber' | 'red', cause?: string): HealthWords {
  const { words, tone } = states()[health];
  return { words: cause ? `${words}: ${troubles()[cause]?.words ?? plain(cause)}` : words, tone };
}

/** What is wrong and what to do about it; undefined where we have no words for the cause. */
export function troubleTodo(cause: string | undefined): string | undefined {
  return troubles()[cause ?? '']?.todo;
}
