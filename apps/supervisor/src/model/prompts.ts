import { INTENTS, TOPICS } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { Persona } from '../persona/persona.js';
import { loadPrompt, type PromptFiles } from './prompt-files.js';

/** The prompts of this installation: the files, with its persona in them. */
@Injectable()
export class Prompts {
  readonly draft: PromptFiles;
  readonly refine: PromptFiles;
  readonly coherence: PromptFiles;
  readonly judge = loadPrompt('judge@1');
  readonly extract = loadPrompt('extract@1');
  readonly label = loadPrompt('label@1', { intents: INTENTS.join(', '), topics: TOPICS.join(', ') });

  constructor(persona: Persona) {
    const standing = standingPlaces(persona);
    this.draft = loadPrompt('draft@5', standing);
    this.refine = loadPrompt('refine@1', standing);
    this.coherence = loadPrompt('coherence@1', standing);
  }
}

/** What a persona fills the standing layers with: its configured fields, and nothing else. */
export function standingPlaces(persona: Persona): Record<string, string> {
  const { name, role, tone, about, emojiLimit, signature } = persona;
  return {
    name,
    role,
    tone: tone.join(', '),
    about,
    emoji: emojiLimit === 0 ? 'No emoji.' : `At most ${emojiLimit} emoji.`,
    signature: signature ? `End with: ${signature}` : 'No signature.',
  };
}
