import type { Verdict } from '../../api/items.js';
import { t } from '../../lib/language/t.js';

const wordTable = (): Record<Verdict['verdict'], string> => ({
  pass: t('passes'),
  review: t('wants a second look'),
  block: t('does not go out as it stands'),
});

const judgeWords = (): Record<Verdict['judge'], string> => ({
  off: t('by rules alone, no model judges'),
  judged: t('judged by a model, too'),
  'not-judged': t('not judged: the model that judges did not answer'),
});

/** "Checked: passes, risk 15 % · rules 2026.11.6-w3 · by rules alone, no model judges". */
export function verdictWords({ risk, verdict, policyVersion, judge }: Verdict): string {
  return t('Checked: {{words}}, risk {{round}} % · rules {{policyVersion}} · {{judge}}', {
    words: wordTable()[verdict],
    round: Math.round(risk * 100),
    policyVersion,
    judge: judgeWords()[judge],
  });
}
