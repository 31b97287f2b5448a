interface HealthWords {
  words: string;
  tone: 'good' | 'warn' | 'bad';
}

const HEALTH: Record<'green' | 'amber' | 'red', HealthWords> = {
  green: { words: 'working', tone: 'good' },
  amber: { words: 'has trouble', tone: 'warn' },
  red: { words: 'is down', tone: 'bad' },
};

/** The state of a channel, with its cause where there is one: "is down: token rejected". */
export function healthWords(health: 'green' | 'amber' | 'red', cause?: string): HealthWords {
  const { words, tone } = HEALTH[health];
  return { words: cause ? `${words}: ${cause.replaceAll(/[-_]/g, ' ')}` : words, tone };
}
