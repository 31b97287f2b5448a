import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATEGORIES, featuresOfText, RULES, type Kind } from '@countersign/constitution';
import type { Case } from './case.js';
import type { Lesson } from './learn.js';
import { readCases } from './read-cases.js';
import { writtenSet } from './shipped-set.js';

export const LESSON_FOLDER = path.join(__dirname, '..', 'lessons');
const SET_FOLDER = path.join(__dirname, '..', 'sets');

/** What a set calls a kind, where the product's categories call it something else. */
const CATEGORY_OF: Record<string, Kind> = {
  minors: 'minor_safety',
  sexual: 'sexual_romantic',
  impersonation: 'identity_deception',
  secrets: 'secret',
  legal_advice: 'legal_financial_advice',
  financial_advice: 'legal_financial_advice',
  off_brand: 'tone_mismatch',
};

/** @throws Error for a name that is no category */
export function kindOf(name: string): Kind {
  const kind = CATEGORY_OF[name] ?? name;
  if (kind !== 'benign' && !(kind in CATEGORIES)) throw new Error(`"${name}" is no category of the product`);
  return kind as Kind;
}

/** Every sentence there is to learn from: the set that ships as it was written, and the lessons. What is in `blind` is not. */
export function sentences(): Case[] {
  const files = readdirSync(LESSON_FOLDER).filter((name) => name.endsWith('.jsonl')).sort(); // prettier-ignore
  const lessons = files.flatMap((name) => readCases(path.join(LESSON_FOLDER, name), false));
  return [...writtenSet(), ...examples(), ...lessons];
}

/** What each rule must find is a lesson too. */
function examples(): Case[] {
  return RULES.flatMap(({ category, positive }) =>
    positive.map((text) => ({ text, kind: category, lang: 'und' })),
  );
}

/** A text is a lesson; of an ordinary text each sentence is one too, while one bad sentence says nothing of its neighbours. */
export function lessonsOf({ text, kind: name }: Case): Lesson[] {
  const kind = kindOf(name);
  const parts = featuresOfText(text).map((features): Lesson => ({ kind, features }));
  return kind === 'benign' ? parts : parts.slice(0, 1);
}

/** Says which sentences the weights were made of, so that a test can tell when they were changed afterwards. */
export function digestOfSentences(): string {
  const hash = createHash('sha256');
  for (const folder of [SET_FOLDER, LESSON_FOLDER])
    for (const name of readdirSync(folder).sort())
      if (/\.(?:txt|jsonl)$/.test(name)) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
