import type { DraftVerdict } from '@countersign/contracts';

/** What a person's text is, beside the draft it came from. */
export interface FinalText {
  /** What is known of the draft's judge; of the workspace's newest draft where there is none. */
  judge: DraftVerdict['judge'] | undefined;
  /** 1 where there is no draft. */
  editRatio: number;
  /** Severities of what is found in the text. */
  severities: readonly string[];
  /** It has words at all. */
  words: boolean;
}

/** An edit this large is another text (CO-04). */
const JUDGED_AGAIN_ABOVE = 0.2;

/**
 * Whether a judge is to read the final text: `no-judge`, since the profile has none; `draft`, since it has read these words, or all but a few of them, in the
 * draft; or `ask`.
 */
export function wantsJudge({ judge, editRatio, severities, words }: FinalText): 'no-judge' | 'draft' | 'ask' {
  if (!words || judge === undefined || judge === 'off') return 'no-judge';
  if (judge === 'not-judged') return 'ask';
  if (editRatio === 0) return 'draft';
  const open = severities.some((severity) => severity !== 'low');
  return open || editRatio > JUDGED_AGAIN_ABOVE ? 'ask' : 'draft';
}
