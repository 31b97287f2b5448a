import type { Channel } from '@countersign/contracts';
import { wordsOf, type BubbleContent, type EffectContent } from '@countersign/contracts/approval';
import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { unfilledIn } from '@countersign/contracts/saved-reply';
import { capabilitiesOf } from '../../api/channel-words.policy.js';
import { effectProblems } from './effects.policy.js';
import type { ReplyWindow } from '../../lib/clock/reply-window.policy.js';
import { languageName } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';

const DEFAULT_LIMIT = 4_096;
const NEAR = 0.85;

/** The longest text one message of this channel may have, in UTF-16 units as the channels count. */
const textLimit = (channel: string): number => capabilitiesOf(channel)?.textLimit ?? DEFAULT_LIMIT;

interface Length {
  used: number;
  limit: number;
  level: 'fine' | 'near' | 'over';
}

export function lengthOf(text: string, channel: string): Length {
  const limit = textLimit(channel);
  const used = text.length;
  const level = used > limit ? 'over' : used > limit * NEAR ? 'near' : 'fine';
  return { used, limit, level };
}

export interface Preflight {
  bubbles: BubbleContent[];
  /** What is done outside the conversation with it. */
  effects?: EffectContent[] | undefined;
  channel: string;
  channelName: string;
  channelHealth?: 'green' | 'amber' | 'red' | undefined;
  /** Where the reply would go; absent while that is not known. */
  address?: string | undefined;
  /** When the provider takes a reply again, in the reader's words; absent where it does now. */
  leavesAt?: string | undefined;
  /** The language they write in, and the one the draft is in; absent where not known. */
  languages?: { theirs: string; reply: string } | undefined;
  /** An event of the conversation got stuck: nobody has seen everything. */
  held: boolean;
  /** Why nobody may write to this person. */
  suppressed: string | null;
  /** What is left of the time in which the channel takes a free reply. */
  window: ReplyWindow | undefined;
  /** Set where templates are what may be sent: what is missing to send one. */
  template?: { problems: string[] } | undefined;
  claimedBy?: string | undefined;
  /** The customer wrote after what the draft covers, and the approver has not accepted that. */
  unreadInbound: boolean;
  /** Why there is nothing to check yet, or no more. */
  notNow?: string | undefined;
  online: boolean;
}

/** Why the reply cannot be sent now, most important first, and what is only worth knowing. */
export function preflight(reply: Preflight): { problems: string[]; notes: string[] } {
  const problems: string[] = [];
  const notes: string[] = [];
  if (reply.notNow) return { problems: [reply.notNow], notes };

  if (reply.claimedBy)
    problems.push(t('{{claimedBy}} is answering this one.', { claimedBy: reply.claimedBy }));
  if (reply.held) problems.push(t('This conversation is on hold: an operator must look at what got stuck.'));
  if (reply.address?.trim() === '') problems.push(t('There is no address to send it to.'));
  if (reply.suppressed === 'blocked') problems.push(t('This person blocked us.'));
  else if (reply.suppressed) problems.push(t('This person asked for no more messages.'));
  if (reply.template) problems.push(...reply.template.problems);
  else if (reply.window?.state === 'closed')
    problems.push(
      t('The customer wrote too long ago: {{channelName}} takes no free reply until they write again.', {
        channelName: reply.channelName,
      }),
    );
  if (reply.unreadInbound)
    problems.push(t('The customer wrote again: read it, then refresh or answer anyway.'));
  // A template's length is its provider's affair.
  if (!reply.template) problems.push(...textProblems(reply));
  problems.push(...effectProblems(reply.effects ?? []));
  if (!reply.online) problems.push(t('You are offline.'));
  if (reply.channelHealth && reply.channelHealth !== 'green') {
    notes.push(
      t('{{channelName}} has trouble: the reply leaves when it works again.', {
        channelName: reply.channelName,
      }),
    );
  }
  if (reply.leavesAt)
    notes.push(
      t('{{channelName}} asks us to wait: it will go out at {{time}}.', {
        channelName: reply.channelName,
        time: reply.leavesAt,
      }),
    );
  const { theirs, reply: ours } = reply.languages ?? {};
  if (theirs && ours && base(theirs) !== base(ours))
    notes.push(
      t('They write in {{theirs}}, and this is in {{ours}}.', {
        theirs: languageName(theirs),
        ours: languageName(ours),
      }),
    );
  if (reply.window?.state === 'closing')
    notes.push(
      t('{{words}}: then {{channelName}} takes no free text.', {
        words: reply.window.words,
        channelName: reply.channelName,
      }),
    );
  return { problems, notes };
}

/** `pt-BR` and `pt_BR` are Portuguese. */
const base = (language: string): string => language.toLowerCase().split(/[-_]/)[0]!;

/** What is wrong with each message, in their order. */
function textProblems({ bubbles, channel, channelName }: Preflight): string[] {
  const nth = (index: number): string =>
    bubbles.length > 1 ? t('Bubble {{index}}', { index: index + 1 }) : t('The reply');
  const known = capabilitiesOf(channel) && (channel as Channel);
  return bubbles.flatMap((bubble, index) => {
    const { level, limit } = lengthOf(bubble.text, channel);
    const problem = known && bubbleProblem(known, bubble, t);
    return [
      ...(/\S/.test(bubble.text) ? [] : [t('{{nth}} is empty.', { nth: nth(index) })]),
      ...(level === 'over'
        ? [
            t('{{nth}} is longer than the {{limit}} {{channelName}} allows.', {
              nth: nth(index),
              limit,
              channelName,
            }),
          ]
        : []),
      ...unfilledIn(wordsOf(bubble).join('\n')).map((place) =>
        t('{{nth}}: write what belongs in {{place}}.', { nth: nth(index), place }),
      ),
      ...(problem ? [`${nth(index)}: ${problem}.`] : []),
    ];
  });
}
