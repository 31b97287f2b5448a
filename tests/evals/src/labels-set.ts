import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INTENTS, URGENCIES, type Intent, type Urgency } from '@countersign/contracts';
import { BadCases } from './read-cases.js';

const FOLDER = path.join(__dirname, '../sets/labels');

/** A sentence and what a person says it is about. */
export interface LabelledSentence {
  language: string;
  intents: Intent[];
  urgency: Urgency;
  text: string;
}

/** What the words were tuned on, what was kept apart, and what others wrote for other businesses. */
export const LABEL_SETS = ['tune', 'hold', 'foreign'] as const;

/** @throws BadCases naming the line that cannot be read */
export function labelSet(name: (typeof LABEL_SETS)[number]): LabelledSentence[] {
  const file = `${name}.txt`;
  const lines = readFileSync(path.join(FOLDER, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!line || line.startsWith('#')) return [];
    const [language, intents = '', urgency, text] = line.split('|');
    const names = intents.split(',') as Intent[];
    const known = names.every((intent) => INTENTS.includes(intent)) && URGENCIES.includes(urgency as Urgency);
    if (!language || !text || !known)
      throw new BadCases(`${file}:${index + 1}: language|intents|urgency|text is expected`);
    return [{ language, intents: names, urgency: urgency as Urgency, text }];
  });
}
