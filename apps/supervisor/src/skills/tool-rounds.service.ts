import type { ToolRound } from '@countersign/llm';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { passesOn } from '../model/chain.policy.js';
import { ModelMetrics } from '../model/model-metrics.js';
import { ModelCaller, type Answered, type Question } from '../model/model-caller.service.js';
import type { Link } from '../model/profile-book.service.js';
import { settingOf, SkillDesk } from './skill-desk.service.js';
import type { ToolAnswer } from './skill.js';

/** Rounds of tools in one draft, and tools in one round. */
const MOST_ROUNDS = 3;
const MOST_CALLS = 5;

/**
 * Lets a model look things up before it writes, a few rounds at most; then it must write (SV-17). Where it fails in between, the next of the chain
 * begins anew, from what is written down alone: what was looked up for another it has not seen.
 */
@Injectable()
export class ToolRounds {
  constructor(
    private readonly caller: ModelCaller,
    private readonly skills: SkillDesk,
    private readonly metrics: ModelMetrics,
  ) {}

  /** @param links models that may be asked, best first; not empty */
  async ask(
    input: DraftInput,
    links: readonly Link[],
    question: Question,
  ): Promise<Answered & { answers: readonly ToolAnswer[] }> {
    const setting = settingOf(input);
    const tools = this.skills.tools(setting);
    if (tools.length === 0) return { ...(await this.caller.ask(input, links, question)), answers: [] };
    const session = this.skills.session(setting);
    const rounds: ToolRound[] = [];
    let answered = await this.caller.ask(input, links, { ...question, tools });
    while (answered.asks) {
      const { calls, turn } = answered.asks;
      const results: ToolRound['results'] = [];
      for (const { id, name, input: given } of calls.slice(0, MOST_CALLS))
        results.push({ id, ...(await session.call(name, given, input.cancelled)) });
      // The vendor wants an answer to each.
      const many = calls.slice(MOST_CALLS);
      results.push(...many.map(({ id }) => ({ id, says: 'Refused: too many at once.', failed: true })));
      rounds.push({ turn, results });
      const next = { ...question, tools, rounds, lastRound: rounds.length >= MOST_ROUNDS };
      // Nobody but the model that asked can make anything of the answers.
      answered = await this.caller.ask(input, [answered.link], next);
      const others = links.slice(links.indexOf(answered.link) + 1);
      if (passesOn(answered.outcome) && others[0] && !input.cancelled.aborted) {
        this.metrics.fallback(others[0].profile);
        return { ...(await this.caller.ask(input, others, question)), answers: [] };
      }
    }
    return { ...answered, answers: session.answers };
  }
}
