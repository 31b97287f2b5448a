import { asData } from '../model/escape.policy.js';
import type { Question } from '../model/model-caller.service.js';
import { fill, type PromptFiles } from '../model/prompt-files.js';
import type { StyleFault } from './style.policy.js';

/** What the second model is asked: the draft inside its block, and what the house's style misses in it. */
export function editQuestion(
  { system, prompt, version }: PromptFiles,
  edit: {
    text: readonly string[];
    language: string;
    /** The line that says a machine answers. */
    line: string;
    faults: readonly StyleFault[];
    emojiLimit: number;
  },
): Question {
  const { text, language, line, faults, emojiLimit } = edit;
  const draft = text.join('\n\n');
  const places = {
    draft: asData(draft),
    language,
    emoji: String(emojiLimit),
    verbatim: draft.includes(line) ? `Keep these words exactly: ${line}` : '',
    notes: faults.map(({ told }) => `- ${asData(told)}`).join('\n'),
  };
  return {
    job: 'refine',
    version,
    system: system.join('\n\n'),
    prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
  };
}
