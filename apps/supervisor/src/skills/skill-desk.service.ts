import type { Evidence, ProposedAction } from '@countersign/contracts';
import type { ToolSpec } from '@countersign/llm';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { partsOrWhole, type Question } from '../knowledge/search-words.policy.js';
import { Breaker } from '../model/breaker.repository.js';
import { inputSchema } from './input-schema.js';
import { SKILLS, type PlainAnswer, type Skill, type SkillSetting, type ToolAnswer } from './skill.js';
import { ToolSession } from './tool-session.js';

/** What of a turn the skills answered by rules alone, and what is left to look up. */
export interface PlainlyAnswered {
  answers: PlainAnswer[];
  rest: Question[];
}

/** Offers the skills that can be of use, and runs what is called of them (SV-17). */
@Injectable()
export class SkillDesk {
  constructor(
    @Inject(SKILLS) private readonly skills: readonly Skill[],
    private readonly breaker: Breaker,
  ) {}

  /** Tools a model may call for this draft; none where nothing is offered. */
  tools(setting: SkillSetting): ToolSpec[] {
    return this.offered(setting).flatMap(({ tools }) =>
      tools.map(({ name, description, input }) => ({ name, description, schema: inputSchema(input) })),
    );
  }

  /** One draft's calls. */
  session(setting: SkillSetting): ToolSession {
    const tools = this.offered(setting).flatMap((skill) => skill.tools);
    return new ToolSession(tools, setting, this.breaker);
  }

  /** Answers by rules what is plainly asked of a skill, each half of a sentence for itself. */
  plain(questions: readonly Question[], setting: SkillSetting): PlainlyAnswered {
    const skills = this.offered(setting, true);
    const answerOf = (sentence: string): PlainAnswer | undefined =>
      skills.map((skill) => skill.plain?.(sentence, setting)).find((answer) => answer !== undefined);
    const answers: PlainAnswer[] = [];
    const rest: Question[] = [];
    for (const question of questions) {
      const parts = partsOrWhole(question).map((part) => ({ part, answer: answerOf(part.text) }));
      const found = parts.flatMap(({ answer }) => answer ?? []);
      const whole = found.length === 0 ? answerOf(question.text) : undefined;
      answers.push(...found, ...(whole ? [whole] : []));
      if (found.length > 0) rest.push(...parts.flatMap(({ part, answer }) => (answer ? [] : [part])));
      else if (!whole) rest.push(question);
    }
    return { answers: distinct(answers), rest };
  }

  private offered(setting: SkillSetting, plainly = false): Skill[] {
    return this.skills.filter((skill) => (plainly ? skill.plain && setting.facts : skill.offered(setting)));
  }
}

/** What skills may see of a draft. */
export function settingOf(
  { workspace, channel, facts, now, reading, request }: DraftInput,
  language = reading.language,
): SkillSetting {
  return { workspace, channel, facts, now, language, offers: request.offers };
}

/** The actions that were proposed, each once. */
export function actionsOf(answers: readonly ToolAnswer[]): ProposedAction[] | undefined {
  const actions = answers.flatMap(({ actions = [] }) => actions);
  const once = new Map(actions.map((action) => [JSON.stringify(action), action]));
  return once.size > 0 ? [...once.values()].slice(0, 5) : undefined;
}

/** What was looked up, as it stands beside the draft. */
export function evidenceOfAnswers(answers: readonly ToolAnswer[]): Evidence[] {
  return answers.map(({ title, says, kind = 'look-up' }) => ({
    kind,
    title: title.slice(0, 300),
    excerpt: says.slice(0, 4_000),
  }));
}

function distinct(answers: readonly PlainAnswer[]): PlainAnswer[] {
  return [...new Map(answers.map((answer) => [answer.text, answer])).values()];
}
