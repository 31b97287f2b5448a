import { asData } from '../model/escape.policy.js';
import type { Question } from '../model/model-caller.service.js';
import { fill, type PromptFiles } from '../model/prompt-files.js';
import { JUDGEMENT } from './judgement.js';

/** What a judge is shown. */
interface Judged {
  messages: readonly string[];
  sources: readonly string[];
  reply: readonly string[];
}

/** What others wrote stands escaped inside its block: an order in it is part of what is judged. */
export function judgeQuestion(
  { system, prompt, version }: PromptFiles,
  { messages, sources, reply }: Judged,
): Question {
  const places = {
    messages: messages.map(asData).join('\n'),
    sources: sources.map(asData).join('\n'),
    reply: reply.map(asData).join('\n'),
  };
  return {
    job: 'judge',
    version,
    shape: JUDGEMENT,
    system: system.join('\n\n'),
    prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
  };
}
