import { disclosureLine } from '@countersign/constitution';
import { languageOf } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { toBubbles } from '../model/bubbles.policy.js';
import { fromData } from '../model/escape.policy.js';
import { ModelCaller } from '../model/model-caller.service.js';
import type { Link } from '../model/profile-book.service.js';
import { leaksPrompt } from '../model/prompt-leak.policy.js';
import { Prompts } from '../model/prompts.js';
import type { ReadyDraft } from '../stages/stage.js';
import { editQuestion } from './edit-question.js';
import { guardEdit, type Refused } from './guard.policy.js';
import type { StyleFault } from './style.policy.js';

/** One edit, and what is to be said of it. */
export type Edit =
  | { state: 'taken'; bubbles: string[]; link: Link }
  | { state: 'refused'; bubbles: string[]; why: Refused; link: Link }
  | { state: 'failed'; reason: string; link: Link };

/** What is to be edited, and with what. */
export interface Manuscript {
  links: readonly Link[];
  /** The draft, or an edit of it that is to be mended. */
  text: readonly string[];
  faults: readonly StyleFault[];
  emojiLimit: number;
}

/** Has a text edited by the second model, and takes only what the guard lets through (SV-07). */
@Injectable()
export class Editor {
  constructor(
    private readonly caller: ModelCaller,
    private readonly prompts: Prompts,
  ) {}

  /** @param draft the first text, which every edit is held against */
  async edit(input: DraftInput, draft: ReadyDraft, manuscript: Manuscript): Promise<Edit> {
    const { refine } = this.prompts;
    const { links, text, faults, emojiLimit } = manuscript;
    const line = disclosureLine(draft.language);
    const question = editQuestion(refine, { text, language: draft.language, line, faults, emojiLimit });
    const { outcome, text: said, link } = await this.caller.ask(input, links, question);
    if (outcome !== 'ok') return { state: 'failed', reason: outcome, link };
    const bubbles = toBubbles(fromData(said));
    const why = leaksPrompt(said, refine.secret)
      ? { reason: 'prompt_leak', words: [] }
      : guardEdit(draft.bubbles, bubbles, {
          language: draft.language,
          spoken: languageOf(bubbles.join('\n')),
          verbatim: [line],
          names: input.memory?.displayName ? [input.memory.displayName] : [],
          mayDropQuestion: faults.some(({ rule }) => rule === 'style-unanswered-question'),
        });
    return why ? { state: 'refused', bubbles, why, link } : { state: 'taken', bubbles, link };
  }
}
