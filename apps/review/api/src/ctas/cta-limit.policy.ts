import type { CtaResponse } from '@countersign/contracts';

/** What is known of somebody when they are to be asked for something (ET-05). */
export interface CtaStanding {
  /** In this reply, with the one in question. */
  inReply: number;
  /** They got in the last seven days, without this reply. */
  inWeek: number;
  /** What they answered last. */
  lastAnswer?: CtaResponse | undefined;
  complains: boolean;
  distressed: boolean;
  emergency: boolean;
  /** They said they are a child. */
  minor: boolean;
}

export type CtaCause =
  'distress' | 'emergency' | 'minor' | 'complaint' | 'refused' | 'more_than_one' | 'three_in_a_week';

const MOST_IN_A_REPLY = 1;
const MOST_IN_A_WEEK = 3;
const REFUSALS: readonly CtaResponse[] = ['POLITE_DECLINE', 'RUDE_DECLINE', 'OPTED_OUT'];

/** Why nobody may ask them for something now, the gravest cause first; undefined where it is in order. */
export function ctaCause(standing: CtaStanding): CtaCause | undefined {
  const { inReply, inWeek, lastAnswer } = standing;
  const causes: [CtaCause, boolean][] = [
    ['distress', standing.distressed],
    ['emergency', standing.emergency],
    ['minor', standing.minor],
    ['complaint', standing.complains],
    ['refused', lastAnswer !== undefined && REFUSALS.includes(lastAnswer)],
    ['more_than_one', inReply > MOST_IN_A_REPLY],
    ['three_in_a_week', inWeek + inReply > MOST_IN_A_WEEK],
  ];
  return causes.find(([, holds]) => holds)?.[0];
}
