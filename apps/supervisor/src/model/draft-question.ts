import type { DraftInput } from '../drafter.js';
import type { FoundPassage } from '../knowledge/knowledge-search.service.js';
import type { Question } from './model-caller.service.js';
import { fill, type PromptFiles } from './prompt-files.js';
import { promptPlaces } from './prompt-places.js';

/** What is alike for every draft stands first, so that vendors can keep it in their caches. */
export function draftQuestion(
  { system, prompt, version }: PromptFiles,
  input: DraftInput,
  passages: readonly FoundPassage[],
): Question {
  const places = promptPlaces(input, passages, new Date(input.now));
  return {
    job: 'draft',
    version,
    system: system.join('\n\n'),
    prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
  };
}
