import { disclosureLine } from '@countersign/constitution';
import type { DraftFailure } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import type { DraftInput, DraftResult } from '../drafter.js';
import { KnowledgeSearch, type FoundPassage } from '../knowledge/knowledge-search.service.js';
import { worthShowing } from '../knowledge/worth-showing.policy.js';
import { toBubbles } from './bubbles.policy.js';
import { CallLedger } from './call-ledger.repository.js';
import type { Link } from './profile-book.service.js';
import { draftQuestion } from './draft-question.js';
import { leaksPrompt } from './prompt-leak.policy.js';
import { draftEvidence } from '../skills/draft-evidence.js';
import { actionsOf } from '../skills/skill-desk.service.js';
import { ToolRounds } from '../skills/tool-rounds.service.js';
import { Prompts } from './prompts.js';

/** Drafts with a model, from the documents and the memory. */
@Injectable()
export class ModelDrafter {
  constructor(
    private readonly knowledge: KnowledgeSearch,
    private readonly rounds: ToolRounds,
    private readonly ledger: CallLedger,
    private readonly prompts: Prompts,
  ) {}

  /** @param links models that may be asked, best first; not empty */
  async draft(input: DraftInput, links: readonly Link[]): Promise<DraftResult> {
    const { request, reading } = input;
    const passages = await this.passages(input);
    const { outcome, text, link, answers } = await this.rounds.ask(
      input,
      links,
      draftQuestion(this.prompts.draft, input, passages),
    );
    const trail = {
      passages: passages.map(({ body: _body, ...passage }) => passage),
      drafted: text,
      lookedUp: answers,
    };
    if (outcome === 'cancelled') return { state: 'cancelled', trail };
    const { attempts, ...totals } = await this.ledger.totals(request.requestId, 'draft', 'embed');
    const failed = (reason: DraftFailure): DraftResult => ({ state: 'failed', reason, attempts, trail });
    if (outcome !== 'ok') return failed(outcome);
    if (leaksPrompt(text, this.prompts.draft.secret)) return failed('invalid_output');
    const bubbles = toBubbles(text);
    if (bubbles.length === 0) return failed('empty');
    return {
      state: 'ready',
      language: reading.language,
      attempts,
      bubbles: reading.asksIfAutomated ? disclosed(bubbles, disclosureLine(reading.language)) : bubbles,
      offline: false,
      evidence: draftEvidence(input, { bubbles, answers, passages }),
      actions: actionsOf(answers),
      usage: { provider: link.provider.name, model: link.role.model, profile: link.profile, ...totals },
      promptVersion: this.prompts.draft.version,
      trail,
    };
  }

  private async passages(input: DraftInput): Promise<FoundPassage[]> {
    const { workspace, conversationId, reading, request, cancelled } = input;
    const { requestId, instruction = '' } = request;
    const { passages: found } = await this.knowledge.find({
      ...{ requestId, workspace, conversationId, cancelled },
      language: reading.language,
      question: [...reading.texts, instruction].join('\n'),
    });
    return found.filter(worthShowing);
  }
}

/** The model was told to begin with the line; when it did not, the line is put there (ET-01). */
function disclosed(bubbles: string[], line: string): string[] {
  if (bubbles.join('\n').includes(line)) return bubbles;
  const [first = '', ...others] = bubbles;
  return [`${line} ${first}`, ...others];
}
