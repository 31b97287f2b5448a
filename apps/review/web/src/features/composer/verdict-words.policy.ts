import type { Verdict } from '../../api/items.js';

const WORDS: Record<Verdict['verdict'], string> = {
  pass: 'passes',
  review: 'wants a second look',
  block: 'does not go out as it stands',
};

const JUDGE: Record<Verdict['judge'], string> = {
  off: 'by rules alone, no model judges',
  judged: 'judged by a model, too',
  'not-judged': 'not judged: the model that judges did not answer',
};

/** "Checked: passes, risk 15 % · rules 2026.11.6-w3 · by rules alone, no model judges". */
export function verdictWords({ risk, verdict, policyVersion, judge }: Verdict): string {
  return `Checked: ${WORDS[verdict]}, risk ${Math.round(risk * 100)} % · rules ${policyVersion} · ${JUDGE[judge]}`;
}
