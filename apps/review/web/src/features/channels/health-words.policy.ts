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

/** The state of a channel, with its cause where there is one: "is down: token rejected". */
export function healthWords(health: 'green' | 'amber' | 'red', cause?: string): HealthWords {
  const { words, tone } = states()[health];
  return { words: cause ? `${words}: ${cause.replaceAll(/[-_]/g, ' ')}` : words, tone };
}
