import {
  BANDS,
  INTENTS,
  TOPICS,
  URGENCIES,
  type IntentLabel,
  type Topic,
  type Urgency,
} from '@countersign/contracts';
import { fromData } from '../model/escape.policy.js';

/** What a model can say of a turn; the rest is counted, not guessed. */
export interface ModelLabels {
  intents: IntentLabel[];
  urgency: Urgency;
  asksHuman: boolean;
  topics: Topic[];
}

const MOST = 6;
const LONGEST = 200;
const names = (of: readonly string[]) => ({ type: 'string', enum: [...of] });

/** JSON Schema of what the labelling model answers. */
export const LABELLING = {
  type: 'object',
  additionalProperties: false,
  required: ['intents', 'urgency', 'asksHuman', 'topics'],
  properties: {
    intents: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'band', 'quote'],
        properties: { name: names(INTENTS), band: names(BANDS), quote: { type: 'string' } },
      },
    },
    urgency: names(URGENCIES),
    asksHuman: { type: 'boolean' },
    topics: { type: 'array', items: names(TOPICS) },
  },
};

/**
 * What the model said, as labels. An intent nobody knows, or whose words do not stand in the messages, is left out: it rests on nothing.
 * @returns undefined when it has not the form that was asked for
 */
export function readLabels(said: string, texts: readonly string[]): ModelLabels | undefined {
  const { intents, urgency, asksHuman, topics } = parsed(said);
  if (!Array.isArray(intents) || !Array.isArray(topics) || typeof asksHuman !== 'boolean') return undefined;
  if (!isOne(URGENCIES, urgency)) return undefined;
  const written = flat(texts.join('\n'));
  const found = intents.flatMap((one: unknown) => intentOf(one, written));
  return {
    intents: found
      .filter(({ name }, at) => found.findIndex((other) => other.name === name) === at)
      .slice(0, MOST),
    urgency,
    asksHuman,
    topics: [...new Set(topics)].filter((topic): topic is Topic => isOne(TOPICS, topic)),
  };
}

function intentOf(said: unknown, written: string): IntentLabel[] {
  const { name, band, quote } = (said ?? {}) as Record<string, unknown>;
  if (!isOne(INTENTS, name) || !isOne(BANDS, band) || typeof quote !== 'string') return [];
  const words = fromData(quote).trim();
  if (words === '' || !written.includes(flat(words))) return [];
  return [{ name, band, words: [words.slice(0, LONGEST)] }];
}

function parsed(said: string): Record<string, unknown> {
  try {
    return (JSON.parse(said) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isOne<T extends string>(of: readonly T[], value: unknown): value is T {
  return of.includes(value as T);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
