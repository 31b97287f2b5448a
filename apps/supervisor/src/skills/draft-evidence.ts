import type { Evidence } from '@countersign/contracts';
import type { DraftInput } from '../drafter.js';
import { factEvidence, factLines } from '../facts/fact-lines.policy.js';
import { doneEvidence } from '../effects/done-before.policy.js';
import { evidenceOf } from '../knowledge/evidence.js';
import type { FoundPassage } from '../knowledge/knowledge.repository.js';
import { memoryEvidence } from '../model/remembered.js';
import type { ToolAnswer } from './skill.js';
import { evidenceOfAnswers } from './skill-desk.service.js';

/** What a draft can be checked against: what was looked up, the facts its text holds, the passages it was shown, and what is remembered. All of it. */
export function draftEvidence(
  { facts, now, reading, memory, request }: DraftInput,
  {
    bubbles,
    answers,
    passages,
  }: { bubbles: readonly string[]; answers: readonly ToolAnswer[]; passages: readonly FoundPassage[] },
): Evidence[] {
  const lines = facts ? factLines(facts, now, reading.language) : [];
  const used = facts ? factEvidence(lines, facts.version, bubbles.join('\n')) : [];
  const done = doneEvidence(request.effects);
  return [
    ...evidenceOfAnswers(answers),
    ...done,
    ...used,
    ...passages.map(evidenceOf),
    ...memoryEvidence(memory),
  ];
}
