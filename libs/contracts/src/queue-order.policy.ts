/** What an item's place in the queue depends on. Times are ISO 8601. */
export interface QueueFacts {
  id: string;
  /** When the oldest unanswered message came. */
  waitingSince: string;
  /** What the rules heard: somebody may be in danger. */
  dangers: readonly string[];
  /** An urgent word was heard. */
  urgent: boolean;
  /** Until when the first reply is due; null where none is. */
  replyDueAt: string | null;
  /** Until when the channel takes a free reply; null where it always does. */
  windowEndsAt: string | null;
  /** By when somebody should have had it open; null once somebody has, or where nobody has to. */
  lookBy: string | null;
  weighed: Weighed;
}

/** What counts beside time, each from 0 to 1. */
export interface Weighed {
  /** Of the draft, by the safety rules' word. */
  risk: number;
  /** What they are worth to the business, and how likely they are to leave it. */
  value: number;
  urgency: number;
  /** 1 where a person has to look (SV-19). */
  alert: number;
}

/** Points each part can come to; together 100. */
export const WEIGHTS = { deadline: 40, risk: 20, value: 15, urgency: 10, age: 10, alert: 5 } as const;
export type Part = keyof typeof WEIGHTS;

/** Where items stand, from the top: who may be in danger, what is urgent, what is due soon, what nobody looked at, and the rest by points. */
export const LANES = ['danger', 'urgent', 'deadline', 'overlooked', 'points'] as const;
export type Lane = (typeof LANES)[number];

/** A deadline this near is a reason of its own, in minutes. */
export const SOON_MINUTES = 30;
/** From here on a deadline counts, and from there on it counts whole, in minutes. */
export const DEADLINE_FROM_MINUTES = 240;
export const DEADLINE_WHOLE_MINUTES = 15;
/** Waiting longer than this adds nothing, in minutes. */
export const AGE_WHOLE_MINUTES = 60;
/** Minutes of business hours in which somebody should have looked at an item. */
export const LOOK_MINUTES = 120;
/** Every so many picks it is the turn of whoever has waited longest. */
export const TURN_OF_OLDEST = 5;

/** Of whom nothing is known. */
const UNKNOWN_WORTH = 0.3;
const UNKNOWN_CHURN = 0.5;
/** What fills the scale, in the currency's major unit. */
const WHOLE_LTV = 10_000;
const URGENCY = { urgent: 1, high: 0.6, normal: 0.2, low: 0 } as const;

const MINUTE_MS = 60_000;
/** Points are told, and compared, to two places: what is finer is noise of the clock. */
const hundredths = (points: number): number => Math.floor(points * 100 + 0.5);
const unit = (share: number): number => Math.min(1, Math.max(0, share));

/** @param label absent before a draft has read them, which is normal */
export const urgencyOf = (label: keyof typeof URGENCY = 'normal'): number => URGENCY[label];

/**
 * What a contact counts for.
 * @param ltv in the currency's major unit; absent for somebody nobody knows
 * @param churn 0 to 1; absent where nobody measured it
 */
export function valueOf({ ltv, churn = UNKNOWN_CHURN }: { ltv?: number; churn?: number }): number {
  const worth =
    ltv === undefined ? UNKNOWN_WORTH : unit(Math.log(1 + Math.max(0, ltv)) / Math.log(1 + WHOLE_LTV));
  return worth * (0.6 + 0.4 * unit(churn));
}

/**
 * The earlier of both deadlines, in milliseconds. A late first reply is a reason to hurry; once the channel's window has ended nothing that
 * hurries can be sent any more, and whoever can still be answered goes first (RV-16).
 */
export function deadlineOf(
  { replyDueAt, windowEndsAt }: Pick<QueueFacts, 'replyDueAt' | 'windowEndsAt'>,
  now: number,
): number | undefined {
  const window = windowEndsAt === null ? Infinity : Date.parse(windowEndsAt);
  const due = replyDueAt === null ? Infinity : Date.parse(replyDueAt);
  const earlier = Math.min(due, window);
  return window < now || earlier === Infinity ? undefined : earlier;
}

/** Where an item stands, and by what (RV-01). */
export interface QueuePlace {
  lane: Lane;
  /** What each part adds. */
  points: Record<Part, number>;
  score: number;
  /** Within its lane, the smallest first: a time in milliseconds, or the score turned round. */
  key: number;
  /** Milliseconds. */
  since: number;
}

/** @param now milliseconds */
export function placeInQueue(facts: QueueFacts, now: number): QueuePlace {
  const { dangers, urgent, lookBy, weighed } = facts;
  const since = Date.parse(facts.waitingSince);
  const deadline = deadlineOf(facts, now);
  const left = deadline === undefined ? Infinity : (deadline - now) / MINUTE_MS;
  const points = {
    deadline:
      WEIGHTS.deadline *
      unit((DEADLINE_FROM_MINUTES - left) / (DEADLINE_FROM_MINUTES - DEADLINE_WHOLE_MINUTES)),
    risk: WEIGHTS.risk * weighed.risk,
    value: WEIGHTS.value * weighed.value,
    urgency: WEIGHTS.urgency * weighed.urgency,
    age: WEIGHTS.age * unit((now - since) / MINUTE_MS / AGE_WHOLE_MINUTES),
    alert: WEIGHTS.alert * weighed.alert,
  };
  const score = hundredths(Object.values(points).reduce((sum, part) => sum + part, 0)) / 100;
  const place = { points, score, since };
  if (dangers.length > 0) return { ...place, lane: 'danger', key: since };
  if (urgent) return { ...place, lane: 'urgent', key: since };
  if (deadline !== undefined && left <= SOON_MINUTES) return { ...place, lane: 'deadline', key: deadline };
  if (lookBy !== null && Date.parse(lookBy) - now <= SOON_MINUTES * MINUTE_MS)
    return { ...place, lane: 'overlooked', key: since };
  return { ...place, lane: 'points', key: -hundredths(score) };
}

/** Which of two comes first: by lane, then as the lane says, then who has waited longer. */
export function comesBefore(
  [one, oneId]: readonly [QueuePlace, string],
  [other, otherId]: readonly [QueuePlace, string],
): number {
  return (
    LANES.indexOf(one.lane) - LANES.indexOf(other.lane) ||
    one.key - other.key ||
    one.since - other.since ||
    (oneId < otherId ? -1 : Number(oneId > otherId))
  );
}

/** Items as they are worked on, each looked at once. */
export function inQueueOrder<T extends QueueFacts>(items: readonly T[], now: number): T[] {
  return items
    .map((item) => ({ item, at: [placeInQueue(item, now), item.id] as const }))
    .sort((one, other) => comesBefore(one.at, other.at))
    .map(({ item }) => item);
}

/** Whether the pick after so many is the turn of whoever has waited longest. */
export const isTurnOfOldest = (picks: number): boolean => (picks + 1) % TURN_OF_OLDEST === 0;
