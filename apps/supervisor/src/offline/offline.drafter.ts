import { asksIfAutomated, disclosureLine } from '@countersign/constitution';
import type { Evidence } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import type { DraftInput, Drafter, DraftResult } from '../drafter.js';
import { evidenceOf } from '../knowledge/evidence.js';
import { actionsOf, evidenceOfAnswers, settingOf, SkillDesk } from '../skills/skill-desk.service.js';
import { choosePassages, type Chosen } from '../knowledge/choose-passages.policy.js';
import { KnowledgeRepository, type FoundPassage } from '../knowledge/knowledge.repository.js';
import { questionsOf, type Question } from '../knowledge/search-words.policy.js';
import { compose } from './compose.policy.js';
import { languageOfGreeting, smallTalk } from './small-talk.policy.js';
import { wordingIn } from './wording.js';

const PROMPT_VERSION = 'offline@1';
/** Characters of a passage that can be sent as it stands. */
const QUOTED = 900;
const USAGE = {
  provider: 'offline',
  model: 'full-text-search',
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  costUsd: 0,
};

/** Drafts without a model: the best passages of the workspace's documents, else an honest template (KN-06, SV-18, SV-20). */
@Injectable()
export class OfflineDrafter implements Drafter {
  constructor(
    private readonly knowledge: KnowledgeRepository,
    private readonly skills: SkillDesk,
  ) {}

  async draft(input: DraftInput): Promise<DraftResult> {
    const { request, workspace, reading, memory, facts } = input;
    const sentences = questionsOf(reading.texts);
    if (input.dangers?.length) return inDanger(input, this.language(reading.language, sentences));
    const talk = sentences.map(({ text }) => smallTalk(text));
    const questions = sentences.filter(
      ({ text, asks }, index) => !talk[index] && !(asks && asksIfAutomated(`${text}?`)),
    );
    // A reviewer's wish is looked up like a question: without a model that is all that can be done with it.
    const wished = questionsOf(request.instruction ? [request.instruction] : []);
    const language = this.language(reading.language, sentences);
    // What the business facts answer is not looked for in documents, which may say something older.
    const { answers, rest: asked } = this.skills.plain(questions, settingOf(input, language));
    const { passages, answered } = await this.lookUp(
      workspace,
      language,
      [...asked, ...wished],
      answers.length > 0 ? asked.map(({ text }) => text) : reading.texts,
    );
    // Too long to be sent as it stands: the reviewer has it as evidence, and somebody writes the answer.
    const quoted = passages.filter(({ body }) => body.length <= QUOTED);
    const saidByUs = memory?.history.some(({ role }) => role === 'business') ?? false;
    const bubbles = compose(wordingIn(language, facts?.address)!, {
      passages: [...answers.map(({ text }) => text), ...quoted.map(({ body }) => body)],
      unanswered:
        quoted.length < passages.length ||
        (passages.length === 0
          ? asked.length > 0
          : asked.some(({ asks }, index) => asks && !answered[index])),
      wordless: reading.wordless,
      greets: talk.includes('greeting') || !saidByUs,
      thanks: talk.includes('thanks'),
      disclosure: reading.asksIfAutomated ? disclosureLine(language) : undefined,
    });
    const evidence: Evidence[] = [
      ...evidenceOfAnswers(answers.map(({ answer }) => answer)),
      ...passages.map(evidenceOf),
    ];
    const trail = { passages: passages.map(({ body: _body, ...passage }) => passage) };
    return {
      state: 'ready',
      bubbles,
      language,
      attempts: 0,
      offline: true,
      evidence,
      actions: actionsOf(answers.map(({ answer }) => answer)),
      missing: asked
        .filter(({ asks }, index) => passages.length === 0 || (asks && !answered[index]))
        .map(({ text }) => ({ kind: 'unanswered', words: text })),
      usage: USAGE,
      promptVersion: PROMPT_VERSION,
      trail,
    };
  }

  private language(read: string, sentences: readonly Question[]): string {
    const greeted = sentences.length === 1 ? languageOfGreeting(sentences[0]?.text ?? '') : undefined;
    return [greeted, read].find((language) => language && wordingIn(language)) ?? 'en';
  }

  /** One search for all questions, their halves and the turn as a whole. */
  private async lookUp(
    workspace: string,
    language: string,
    questions: readonly Question[],
    texts: readonly string[],
  ): Promise<Chosen<FoundPassage>> {
    if (questions.length === 0) return { passages: [], answered: [] };
    const words = [texts.join('\n'), ...questions.flatMap(({ text, parts }) => [text, ...parts])];
    const [turn = [], ...rest] = await this.knowledge.search(workspace, language, words);
    const looked = questions.map(({ parts }) => {
      const [found = [], ...halves] = rest.splice(0, 1 + parts.length);
      return { found, parts: halves };
    });
    return choosePassages(looked, turn);
  }
}

/** Documents answer what is asked; whoever may be in danger needs a person, and is told that one comes (ET-06). */
function inDanger({ facts, reading }: DraftInput, language: string): DraftResult {
  const disclosure = reading.asksIfAutomated ? [disclosureLine(language)] : [];
  return {
    ...{ state: 'ready', language, attempts: 0, offline: true, evidence: [], usage: USAGE },
    bubbles: [[...disclosure, wordingIn(language, facts?.address)!.inDanger].join(' ')],
    promptVersion: PROMPT_VERSION,
    trail: {},
  };
}
