import type { Channel, EffectKind, Evidence, FactsSheet, ProposedAction } from '@countersign/contracts';

/** What a skill may look at besides its input: never the contact, never another conversation. */
export interface SkillSetting {
  workspace: string;
  channel?: Channel;
  /** What is true of the business now; absent where nobody has written it down. */
  facts?: FactsSheet;
  /** What may be proposed to be done outside the conversation. */
  offers?: readonly EffectKind[];
  /** Milliseconds. */
  now: number;
  /** ISO 639-1: what people are answered in. */
  language: string;
}

/** What a tool answers. It goes back to the model, and stands beside the draft as evidence. */
export interface ToolAnswer {
  /** Name of what was looked up, for the reviewer. */
  title: string;
  says: string;
  kind?: Evidence['kind'];
  /** What it would have done, once a person has countersigned it. Only of an effect. */
  actions?: ProposedAction[];
}

/** Something a model may call while it drafts. */
export interface Tool<I extends object = object> {
  /** `opening_hours`: what the model calls it by. */
  readonly name: string;
  /** When it is of use and when it must not be used, told to the model. */
  readonly description: string;
  /** Its validators are the schema: the model is told them, and what does not fit is refused. */
  readonly input: new () => I;
  /** `effect`: it proposes something; whatever is done is done after the countersignature, by the platform. */
  readonly does: 'look-up' | 'effect';
  /** @throws ToolRefusal for input nothing can be done with, Error when it cannot answer now */
  run(input: I, setting: SkillSetting, signal: AbortSignal): ToolAnswer | Promise<ToolAnswer>;
}

/** What a sentence is answered with where no model is. */
export interface PlainAnswer {
  text: string;
  answer: ToolAnswer;
}

/** A skill: tools that belong together, offered where they can be of use (SV-17). */
export interface Skill {
  readonly name: string;
  readonly tools: readonly Tool[];
  /** Whether it can do anything here: without hours nobody is told of hours. */
  offered(setting: SkillSetting): boolean;
  /** Answers a sentence by rules alone; undefined for everything that is not plainly about it. */
  plain?(sentence: string, setting: SkillSetting): PlainAnswer | undefined;
}

/** The input cannot be used; said to the model in words it can act on. */
export class ToolRefusal extends Error {}

/** Where the skills are asked for: one line each in the list. */
export const SKILLS = Symbol('skills');
