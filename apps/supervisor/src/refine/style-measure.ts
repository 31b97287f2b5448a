import type { DraftInput } from '../drafter.js';
import type { ReadyDraft } from '../stages/stage.js';
import { questionOpen } from './open-question.policy.js';
import type { StyleMeasure } from './style.policy.js';
import { disclosureLine } from '@countersign/constitution';

/** What a reply is held against: what we said to this person before, and the words it may quote. */
export function styleMeasure(
  { reading, memory, facts }: Pick<DraftInput, 'reading' | 'memory' | 'facts'>,
  { evidence, language }: Pick<ReadyDraft, 'evidence' | 'language'>,
  emojiLimit: number,
): StyleMeasure {
  const earlier = (memory?.history ?? []).filter(({ role }) => role === 'business').map(({ text }) => text);
  return {
    earlier,
    questionOpen: questionOpen(earlier.at(-1), reading.texts),
    emojiLimit,
    language,
    address: facts?.address,
    quoted: [...evidence.map(({ excerpt }) => excerpt), disclosureLine(language)],
  };
}
