import { derivedId, type TurnLabels } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { asData } from '../model/escape.policy.js';
import { ModelCaller } from '../model/model-caller.service.js';
import { ProfileBook } from '../model/profile-book.service.js';
import { fill } from '../model/prompt-files.js';
import { Prompts } from '../model/prompts.js';
import { LABELLING, readLabels } from './model-labels.js';

/** What was written before that is shown. */
const EARLIER = 6;

/**
 * Has a model say what a turn is about, where the profile has one for it, beside the draft (SV-16). Its answer without form makes the labels unknown; a call
 * that failed leaves what words say, with why. What words hear of danger, and of a wish for a person, no model takes away.
 */
@Injectable()
export class Labeller {
  constructor(
    private readonly book: ProfileBook,
    private readonly caller: ModelCaller,
    private readonly prompts: Prompts,
  ) {}

  async label(input: DraftInput): Promise<TurnLabels> {
    const { request, reading, labels, workspace, conversationId, began, cancelled } = input;
    const links = this.book.links(request.profile, 'label');
    if (links.length === 0 || reading.texts.length === 0) return labels;
    // Asked while the draft is made: in books of its own, so that neither counts the other's tries.
    const asking = {
      request: { requestId: derivedId(request.requestId, 'labels') },
      workspace,
      conversationId,
    };
    const question = this.question(input);
    const { outcome, text } = await this.caller.ask({ ...asking, began, cancelled }, links, question);
    if (outcome !== 'ok') return { ...labels, fallback: outcome };
    const read = readLabels(text, reading.texts);
    return withDanger(input, read ? { ...labels, ...read, by: 'model' } : unknownOf(labels));
  }

  private question({ reading, memory }: DraftInput) {
    const { system, prompt, version } = this.prompts.label;
    const history = (memory?.history ?? []).slice(-EARLIER);
    const places = {
      earlier: history
        .map(({ role, text }) => `${role === 'business' ? 'us' : 'them'}: ${asData(text)}`)
        .join('\n'),
      messages: reading.texts.map(asData).join('\n'),
    };
    return {
      ...{ job: 'label' as const, version, shape: LABELLING, system: system.join('\n\n') },
      prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
    };
  }
}

/** Nothing is known of it, and it goes the ordinary way. */
function unknownOf(labels: TurnLabels): TurnLabels {
  return { ...labels, by: 'unknown', intents: [], topics: [], urgency: 'normal', urgencyWords: [] };
}

function withDanger({ labels: heard, dangers = [] }: DraftInput, labels: TurnLabels): TurnLabels {
  const asksHuman = labels.asksHuman || heard.asksHuman;
  const words = labels.urgency === heard.urgency || dangers.length > 0;
  return {
    ...labels,
    asksHuman,
    urgency: dangers.length > 0 ? heard.urgency : labels.urgency,
    urgencyWords: words ? heard.urgencyWords : [],
  };
}
