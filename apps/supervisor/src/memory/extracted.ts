import {
  EXTRACTED_KINDS,
  FACT_LENGTH,
  SNAPSHOT_LIMITS,
  type ExtractedFact,
  type Summary,
} from '@countersign/contracts';
import { fromData } from '../model/escape.policy.js';

/** A message a model is shown under its number. */
export interface Readable {
  providerMessageId: string;
  seq: number;
  text: string;
}

/** What a model read, as far as it can be used. */
export interface Extracted {
  facts: ExtractedFact[];
  summary?: Summary;
}

const MOST = 20;
const fields = (names: readonly string[], type: string) =>
  Object.fromEntries(names.map((name) => [name, { type }]));
const list = { type: 'array', items: { type: 'string' } };

/** JSON Schema of what the extracting model answers. */
export const EXTRACTION = {
  type: 'object',
  additionalProperties: false,
  required: ['facts', 'summary', 'topics', 'questions'],
  properties: {
    facts: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'kind', 'value', 'quote', 'confidence'],
        properties: {
          ...fields(['kind', 'value', 'quote'], 'string'),
          ...fields(['message', 'confidence'], 'number'),
        },
      },
    },
    summary: { type: 'string' },
    topics: list,
    questions: list,
  },
};

/**
 * What the model said, weighed: a fact needs a quote that stands in the message it names, word for word, and a value that stands in the quote; a
 * question needs to have been asked; a summary may hold no number that nobody said. What does not hold is left out.
 * @param said everything the model was shown, by anybody
 * @returns undefined when it is no extraction at all
 */
export function readExtraction(
  answer: string,
  messages: readonly Readable[],
  said: readonly string[],
): Extracted | undefined {
  const read = parsed(answer);
  if (!read || !Array.isArray(read.facts) || typeof read.summary !== 'string') return undefined;
  const facts = (read.facts as unknown[]).slice(0, MOST).flatMap((one) => factOf(one, messages));
  const all = said.map(flat).join('\n');
  const topics = texts(read.topics)
    .filter((topic) => topic.length <= SNAPSHOT_LIMITS.topic)
    .slice(0, SNAPSHOT_LIMITS.topics);
  const questions = texts(read.questions)
    .filter((question) => question.length <= SNAPSHOT_LIMITS.question && all.includes(flat(question)))
    .slice(0, SNAPSHOT_LIMITS.questions);
  const summary = read.summary.trim();
  const usable = summary !== '' && summary.length <= SNAPSHOT_LIMITS.summary && numbersIn(summary, all);
  return { facts, ...(usable && { summary: { summary, topics, questions } }) };
}

function factOf(one: unknown, messages: readonly Readable[]): ExtractedFact[] {
  const { message, kind, value, quote, confidence } = (one ?? {}) as Record<string, unknown>;
  const from = typeof message === 'number' ? messages[message - 1] : undefined;
  const known = EXTRACTED_KINDS.find((name) => name === kind);
  if (!from || !known || typeof value !== 'string' || typeof quote !== 'string') return [];
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return [];
  const short = value.trim();
  if (short === '' || short.length > FACT_LENGTH || /\p{Cc}/u.test(short)) return [];
  if (flat(quote) === '' || !flat(from.text).includes(flat(quote))) return [];
  // A language is named by its code.
  if (known !== 'language' && !flat(quote).includes(flat(short))) return [];
  const { providerMessageId, seq } = from;
  return [{ providerMessageId, seq, kind: known, value: short, confidence }];
}

function parsed(answer: string): Record<string, unknown> | undefined {
  try {
    // It was shown escaped text, and gives some of it back as it was.
    const value: unknown = JSON.parse(answer, (_, one: unknown) =>
      typeof one === 'string' ? fromData(one) : one,
    );
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const strings = value.filter((one): one is string => typeof one === 'string' && !/\p{Cc}/u.test(one));
  return strings.map((one) => one.trim()).filter(Boolean);
}

function numbersIn(summary: string, said: string): boolean {
  return (summary.match(/\d+/g) ?? []).every((number) => said.includes(number));
}

/** As one line of small letters: a model does not repeat where lines end, or how words begin. */
const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
