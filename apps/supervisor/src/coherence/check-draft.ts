import type { DraftConflict } from '@countersign/contracts';
import { promisesIn, sentencesOf } from '@countersign/rapport';
import { denial } from './denial.js';
import { repeatedExcuse } from './excuse.js';
import { hoursConflict } from './hours-conflict.js';
import { factConflict } from './fact-conflict.js';
import type { SaidBefore } from './said-before.js';
import { scheduleConflict } from './schedule-conflict.js';

/** More than a reviewer reads. */
const MOST = 5;
const LONGEST = 1_000;

/** What in a draft contradicts what was promised, said or written down, sentence by sentence; at most one conflict a sentence (CM-03). */
export function conflictsIn(bubbles: readonly string[], said: SaidBefore): DraftConflict[] {
  const found: DraftConflict[] = [];
  for (const [bubble, text] of bubbles.entries()) {
    const sentences = sentencesOf(text).filter((one) => one.text.length <= LONGEST);
    for (const [index, sentence] of sentences.entries()) {
      const { language, now, zone } = said;
      const promising = promisesIn(sentence.text, { language, at: now, zone }).length > 0;
      const context = `${sentences[index - 1]?.text ?? ''} ${sentence.text}`;
      const conflict =
        scheduleConflict(sentence, context, said) ??
        denial(sentence, said) ??
        hoursConflict(sentence, said) ??
        factConflict(sentence, said, !promising) ??
        repeatedExcuse(sentence, said);
      if (!conflict) continue;
      const against = conflict.against.slice(0, LONGEST);
      found.push({ ...conflict, bubble, sentence: sentence.text, against, foundBy: 'rules' });
    }
  }
  return found.slice(0, MOST);
}
