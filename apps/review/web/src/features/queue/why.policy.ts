import {
  LOOK_MINUTES,
  placeInQueue,
  WEIGHTS,
  type Part,
  type QueueFacts,
  type QueuePlace,
} from '@countersign/contracts/queue-order.policy';
import { age } from '../../lib/clock/age.policy.js';
import { replyDue } from '../../lib/clock/reply-due.policy.js';
import { replyWindow } from '../../lib/clock/reply-window.policy.js';
import { locale } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';

/** Parts by which an item stands where it does, in words. */
const partWords = (): Record<Part, string> => ({
  deadline: t('a deadline is near'),
  risk: t('the draft is risky'),
  value: t('what they are worth'),
  urgency: t('how urgent they are'),
  age: t('how long they wait'),
  alert: t('a person has to look'),
});

/** Points as people read them. */
export const pointsWords = (points: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(points);

/** What each part adds, the most first; what adds nothing is left out. */
export function partsOf({ points }: QueuePlace): { words: string; points: number; of: number }[] {
  return (Object.keys(WEIGHTS) as Part[])
    .map((part) => ({ words: partWords()[part], points: points[part], of: WEIGHTS[part] }))
    .filter((one) => one.points >= 0.05)
    .sort((one, other) => other.points - one.points);
}

/**
 * Why an item stands where it stands, as one sentence (RV-01).
 * @param outOfTurn it was brought because it had waited longest
 */
export function whyHere(item: QueueFacts, now: number, outOfTurn = false): string {
  if (outOfTurn) return t('It is their turn: every fifth item is whoever has waited longest.');
  const place = placeInQueue(item, now);
  switch (place.lane) {
    case 'danger':
      return t('First of all: somebody may be in danger.');
    case 'urgent':
      return t('Before the others: an urgent word was heard.');
    case 'deadline':
      return soonest(item, place, now);
    case 'overlooked':
      return t(
        'Raised: it waits {{time}}, and nobody has looked at it yet. Somebody should within {{hours}} hours.',
        {
          time: age(item.waitingSince, now),
          hours: LOOK_MINUTES / 60,
        },
      );
    case 'points': {
      const most = partsOf(place).slice(0, 2);
      const because = most.map((part) => `${part.words} (${pointsWords(part.points)})`).join(', ');
      return t('{{points}} of 100 points: {{because}}.', { points: pointsWords(place.score), because });
    }
  }
}

/** The nearer of both deadlines is the reason. */
function soonest({ replyDueAt, windowEndsAt }: QueueFacts, { key }: QueuePlace, now: number): string {
  const due = replyDueAt !== null && Date.parse(replyDueAt) === key ? replyDue(replyDueAt, now) : undefined;
  if (due) return t('Before the others: the first reply to them. {{words}}.', { words: due.words });
  return t('Before the others: {{words}}, then the channel takes no free reply.', {
    words: replyWindow(windowEndsAt, now)?.words ?? '',
  });
}
